import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { ProblemError } from '../problems/problem-error.js';
import { type SignedInUser, whoMakes } from './signed-in-user.js';

/** Parameter of a handler: who makes the request. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): SignedInUser => {
  const who = whoMakes(context.switchToHttp().getRequest<Request>());
  if (!who) throw new ProblemError('AUTH-REQUIRED');
  return who.user;
});
