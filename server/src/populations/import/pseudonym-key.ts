import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../config/start-error.js';

const LENGTH = 32;

/**
 * The key of this installation's pseudonyms, which is made where there is none. It stands in a file that only the server's own account can
 * read, never in the database: who has a copy of the database cannot find out whom a pseudonym stands for. Without it, later imports give
 * everybody other pseudonyms.
 *
 * @throws {StartError} when what stands there is no key
 */
export function pseudonymKeyIn(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${randomBytes(LENGTH).toString('base64')}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length === LENGTH) return key;
  throw new StartError({
    zh: `${file} 不是化名密钥。请从备份恢复；若改用新密钥，请先移走该文件，此后同一人的化名会不同。`,
    en: `${file} is no key of pseudonyms. Restore it from a backup; to use a new key, move the file away first: persons get other pseudonyms then.`,
  });
}

/** The key of one county: the same person has different pseudonyms in two counties, so that their files cannot be joined. */
export function countyKey(key: Buffer, countyCode: string): Buffer {
  return createHmac('sha256', key).update(`county\n${countyCode}`).digest();
}
