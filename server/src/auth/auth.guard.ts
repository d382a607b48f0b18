import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { ProblemError } from '../problems/problem-error.js';
import { PUBLIC } from './public.js';
import { requestToken, requireOwnHeader } from './request-token.js';
import { SessionService } from './session.service.js';
import { remember } from './signed-in-user.js';

/** Lets a request through when its token belongs to a lasting session, or its route is public. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const carried = requestToken(request);
    const who = carried && (await this.sessions.find(carried.token));
    if (!carried || !who) {
      throw new ProblemError('AUTH-REQUIRED', { headers: { 'WWW-Authenticate': 'Bearer realm="jifen"' } });
    }
    requireOwnHeader(request, carried.by);
    remember(request, who);
    return true;
  }
}
