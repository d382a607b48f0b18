import { type Response } from 'express';
import { requestIdOf } from '../http/request-id.js';
import { problemCodes } from './problem-codes.js';
import { type ProblemError } from './problem-error.js';
import { problemBody } from './problem.js';

/** Answers with the problem, `application/problem+json`. */
export function sendProblem(response: Response, problem: ProblemError): void {
  response
    .status(problemCodes[problem.code].status)
    .set(problem.details.headers ?? {})
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, requestIdOf(response))));
}
