import { parseJsonText } from '@jifen/policies';
import { type Request } from 'express';
import { ProblemError } from '../problems/problem-error.js';
import { drained } from './drained.js';

/** In JSON text: an escape that may stand for a character which PostgreSQL cannot store. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;
const UNSTORABLE = /\0|\p{Surrogate}/u;

/**
 * Reads the body as JSON: UTF-8 only, strictly (no key twice in one object), without characters that cannot be stored.
 *
 * @param limit most bytes to read
 * @throws {ProblemError} `BODY-TOO-LARGE`, `BODY-INCOMPLETE`, `BODY-NOT-JSON`, `TEXT-NOT-STORABLE`
 */
export async function readJsonBody(request: Request, limit: number): Promise<unknown> {
  const text = decode(await readBytes(request, limit));
  const { value, findings } = parseJsonText(text);
  const [finding] = findings;
  if (finding) throw new ProblemError('BODY-NOT-JSON', { detail: finding.message, remedy: finding.remedy, findings });
  if (SUSPECT.test(text)) refuseUnstorable(value);
  return value;
}

async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const declared = Number(request.get('content-length') ?? 0);
  const bytes = declared > limit ? null : await bytesOf(request, limit);
  if (bytes) return bytes;
  await drained(request);
  throw tooLarge(limit);
}

/** The body; null where it is larger than that. */
function bytesOf(request: Request, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limit) {
        request.off('data', onData);
        resolve(null);
      } else chunks.push(chunk);
    };
    request.on('data', onData);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new ProblemError('BODY-INCOMPLETE')));
    request.once('close', () => {
      if (!request.complete) reject(new ProblemError('BODY-INCOMPLETE'));
    });
  });
}

function tooLarge(limit: number): ProblemError {
  const megabytes = (limit / 1024 / 1024).toFixed(1);
  return new ProblemError('BODY-TOO-LARGE', {
    detail: { zh: `请求正文超过 ${megabytes} MB。`, en: `The body is larger than ${megabytes} MB.` },
    headers: { Connection: 'close' },
  });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('BODY-NOT-JSON', {
      detail: { zh: '请求正文不是 UTF-8 编码的文字。', en: 'The body is not text in UTF-8.' },
      remedy: { zh: '以 UTF-8 编码发送。', en: 'Send it in UTF-8.' },
    });
  }
}

function refuseUnstorable(root: unknown): void {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string') {
      if (UNSTORABLE.test(value)) throw new ProblemError('TEXT-NOT-STORABLE');
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) pending.push(key, child);
    }
  }
}
