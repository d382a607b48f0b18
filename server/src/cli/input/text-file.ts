import { readFile, stat } from 'node:fs/promises';
import { failure } from '../failure.js';

/** Largest JSON file that is read at once; populations are streamed. */
const LARGEST_BYTES = 64 * 1024 * 1024;

const REASONS: Record<string, readonly [zh: string, en: string]> = {
  ENOENT: ['文件不存在', 'The file does not exist'],
  ENOTDIR: ['文件不存在', 'The file does not exist'],
  EISDIR: ['这是文件夹，不是文件', 'This is a folder, not a file'],
  EACCES: ['没有读取权限', 'There is no permission to read it'],
  EPERM: ['没有读取权限', 'There is no permission to read it'],
};

/** The failure for a file that the system will not read. */
export function unreadable(file: string, error: unknown): Error {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const [zh, en] = REASONS[code] ?? [`读取失败（${code}）`, `It cannot be read (${code})`];
  return failure('FILE-UNREADABLE', { zh, en }, { zh: '检查文件路径', en: 'Check the path' }, { file });
}

/** The failure for a file whose bytes are not UTF-8. */
export function notUtf8(file: string): Error {
  return failure(
    'FILE-NOT-UTF8',
    { zh: '文件不是 UTF-8 编码', en: 'The file is not UTF-8' },
    { zh: '另存为 UTF-8 编码', en: 'Save it as UTF-8' },
    { file },
  );
}

/** Reads a text file strictly as UTF-8; a byte order mark is passed over. Whatever is wrong ends the command. */
export async function readTextFile(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > LARGEST_BYTES) {
      throw failure(
        'FILE-TOO-LARGE',
        { zh: `文件超过 ${LARGEST_BYTES / 2 ** 20} MB`, en: `The file is larger than ${LARGEST_BYTES / 2 ** 20} MB` },
        { zh: '检查是否选错了文件', en: 'Check that this is the right file' },
        { file },
      );
    }
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Error && error.name === 'CommandFailure') throw error;
    throw unreadable(file, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(file);
  }
}
