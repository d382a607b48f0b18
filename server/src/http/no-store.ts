import { type NextFunction, type Request, type Response } from 'express';

/** Answers of the API belong to one user at one moment: no cache may keep them. */
export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
