import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import { type Role } from './role.js';

export const ROLES = 'jifen:roles';

/** A controller or route for these roles only; without it, for everyone who is signed in. */
export const Roles = (...roles: Role[]): CustomDecorator => SetMetadata(ROLES, roles);
