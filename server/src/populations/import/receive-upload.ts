import { type Bilingual } from '@jifen/policies';
import { type Request } from 'express';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { drained } from '../../http/drained.js';
import { ProblemError } from '../../problems/problem-error.js';

/** What came of an upload. */
export interface Received {
  readonly bytes: number;
  /** SHA-256 of the file. */
  readonly hash: string;
}

/**
 * Writes the body of a request to a file as it arrives; no more than one chunk is held.
 *
 * @param limit most bytes
 * @param remedy what to do about a file that is larger
 * @throws {ProblemError} `BODY-MISSING`, `BODY-TOO-LARGE`, `BODY-INCOMPLETE`
 */
export async function receiveUpload(
  request: Request,
  path: string,
  limit: number,
  remedy: Bilingual = SMALLER_FILES,
): Promise<Received> {
  if (Number(request.get('content-length') ?? 0) > limit) return refuse(request, limit, remedy);
  const hash = createHash('sha256');
  const file = await open(path, 'w', 0o600);
  let bytes = 0;
  try {
    // Kept open when something is wrong: the answer goes the same way.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limit) break;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } catch (error) {
    if (error instanceof ProblemError || request.complete) throw error;
    throw new ProblemError('BODY-INCOMPLETE');
  } finally {
    await file.close();
  }
  if (bytes > limit) return refuse(request, limit, remedy);
  if (!request.complete) throw new ProblemError('BODY-INCOMPLETE');
  if (bytes === 0) throw new ProblemError('BODY-MISSING');
  return { bytes, hash: hash.digest('hex') };
}

const SMALLER_FILES: Bilingual = {
  zh: '分成几个文件导入，或请管理员调高 IMPORT_LIMIT_MB。',
  en: 'Import it as several files, or have IMPORT_LIMIT_MB raised.',
};

async function refuse(request: Request, limit: number, remedy: Bilingual): Promise<never> {
  await drained(request);
  const megabytes = limit / 1024 / 1024;
  throw new ProblemError('BODY-TOO-LARGE', {
    detail: { zh: `文件超过 ${megabytes} MB。`, en: `The file is larger than ${megabytes} MB.` },
    remedy,
    headers: { Connection: 'close' },
  });
}
