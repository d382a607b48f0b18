import { type Request } from 'express';

/** Longest that a request is kept waiting for its run, in seconds: proxies give up after a minute. */
export const LONGEST_WAIT = 60;

/**
 * How many milliseconds whoever asks is ready to wait for the result: `Prefer: wait=10` (RFC 7240). Without the preference none; what
 * cannot be read is passed over, as the standard demands.
 */
export function preferredWait(request: Request): number {
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?\s*(?:$|[,;])/i.exec(request.get('prefer') ?? '')?.[1];
  return Math.min(Number(seconds ?? 0), LONGEST_WAIT) * 1000;
}
