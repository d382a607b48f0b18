import { type CookieOptions, type Request } from 'express';
import { type AppConfig } from '../config/app-config.js';
import { ProblemError } from '../problems/problem-error.js';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token that a request carries, and how: `Authorization: Bearer` goes before the cookie. Null: none. */
export function requestToken(request: Request): { readonly token: string; readonly by: 'bearer' | 'cookie' } | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{1,200})$/i.exec(request.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, by: 'bearer' };
  const cookies = request.cookies as Readonly<Record<string, unknown>> | undefined;
  const cookie = cookies?.[SESSION_COOKIE];
  return typeof cookie === 'string' && cookie !== '' ? { token: cookie, by: 'cookie' } : null;
}

/**
 * A browser sends the cookie by itself, also with a request that another site made it send; a header of our own it sends for our
 * pages only.
 *
 * @throws {ProblemError} `AUTH-CSRF-HEADER` for a request by cookie that may change something and lacks the header
 */
export function requireOwnHeader(request: Request, by: 'bearer' | 'cookie'): void {
  if (by === 'bearer' || SAFE_METHODS.has(request.method)) return;
  if (request.get('x-requested-with') !== 'jifen') throw new ProblemError('AUTH-CSRF-HEADER');
}

/** Properties of the session cookie. */
export function cookieOptions({ cookieSecure, sessionMaxHours }: AppConfig): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: cookieSecure,
    path: '/',
    maxAge: sessionMaxHours * 3_600_000,
  };
}
