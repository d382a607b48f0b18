import { type NextFunction, type Request, type Response } from 'express';
import { randomUUID } from 'node:crypto';

const HEADER = 'X-Request-Id';

/** A caller's own id is kept, so that one request can be followed through several services; anything unusual is replaced. */
const ACCEPTED = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives every request an id: in the answer's header, in a problem's `instance` and in the log. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  response.setHeader(HEADER, given !== undefined && ACCEPTED.test(given) ? given : randomUUID());
  next();
}

/** The id that {@link requestId} gave. */
export function requestIdOf(response: Response): string {
  const id = response.getHeader(HEADER);
  return typeof id === 'string' ? id : '';
}
