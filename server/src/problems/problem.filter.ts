import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { stackOf } from '../errors/thrown.js';
import { requestIdOf } from '../http/request-id.js';
import { allowedMethods, pathOf } from '../http/allowed-methods.js';
import { databaseProblem } from './database-problem.js';
import { httpProblem } from './http-problem.js';
import { problemCodes } from './problem-codes.js';
import { ProblemError } from './problem-error.js';
import { sendProblem } from './send-problem.js';

/** The one place where anything thrown becomes an HTTP answer: `application/problem+json`, never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = requestIdOf(response);
    const problem = refined(problemOf(error), request);
    const { status } = problemCodes[problem.code];
    if (status >= 500) {
      this.#logger.error(`${requestId} ${request.method} ${pathOf(request)} ${problem.code}`, stackOf(error));
    }
    if (response.headersSent) {
      // Half an answer is out; only a broken connection still says that it is not the whole.
      response.destroy();
      return;
    }
    sendProblem(response, problem);
  }
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return databaseProblem(error) ?? httpProblem(error) ?? new ProblemError('INTERNAL');
}

/** An address that exists for another method is told from one that does not exist. */
function refined(problem: ProblemError, request: Request): ProblemError {
  if (problem.code !== 'ROUTE-UNKNOWN') return problem;
  const methods = allowedMethods(request);
  if (methods.length === 0) return problem;
  return new ProblemError('METHOD-NOT-ALLOWED', {
    detail: {
      zh: `该地址不支持 ${request.method}，支持：${methods.join('、')}。`,
      en: `This address does not support ${request.method}; it supports ${methods.join(', ')}.`,
    },
    headers: { Allow: methods.join(', ') },
  });
}
