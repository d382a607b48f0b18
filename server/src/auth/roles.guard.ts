import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { ProblemError } from '../problems/problem-error.js';
import { type Role } from './role.js';
import { ROLES } from './roles.js';
import { whoMakes } from './signed-in-user.js';

/** Lets a request through when the route is open to the user's role. Comes after `AuthGuard`. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!roles) return true;
    const who = whoMakes(context.switchToHttp().getRequest<Request>());
    if (!who || !roles.includes(who.user.role)) throw new ProblemError('AUTH-ROLE');
    return true;
  }
}
