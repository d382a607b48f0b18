import { HttpException } from '@nestjs/common';
import { statusOf } from '../errors/thrown.js';
import { type ProblemCode } from './problem-codes.js';
import { ProblemError } from './problem-error.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'REQUEST-INVALID',
  401: 'AUTH-REQUIRED',
  403: 'AUTH-ROLE',
  404: 'ROUTE-UNKNOWN',
  405: 'METHOD-NOT-ALLOWED',
  413: 'BODY-TOO-LARGE',
  415: 'MEDIA-NOT-SUPPORTED',
};

/** The problem behind an error of the framework below us, e.g. an address that does not decode; null for anything else. */
export function httpProblem(error: unknown): ProblemError | null {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = status === null ? undefined : byStatus[status];
  return code ? new ProblemError(code) : null;
}
