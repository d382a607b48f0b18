import { HttpException } from '@nestjs/common';
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
  const code = byStatus[statusOf(error)];
  return code ? new ProblemError(code) : null;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return 500;
}
