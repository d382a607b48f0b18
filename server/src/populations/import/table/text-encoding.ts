import { isUtf8 } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';
import { codeOf } from '../../../errors/thrown.js';
import { refused } from '../import-refused.js';

/** How the characters of a text file are written. Whatever is no UTF-8 and has no mark is read as GB18030, which includes GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const CHUNK = 1024 * 1024;

function* chunksOf(file: number, start: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let at = start; ;) {
    const read = readSync(file, buffer, 0, CHUNK, at);
    if (read === 0) return;
    at += read;
    yield buffer.subarray(0, read);
  }
}

/** The encoding of a text file, and where its text begins behind a byte order mark. */
export function detectEncoding(file: number): { readonly encoding: TextEncoding; readonly start: number } {
  const head = Buffer.alloc(3);
  const length = readSync(file, head, 0, 3, 0);
  if (length >= 2 && head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (length >= 2 && head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', start: 2 };
  const start = length === 3 && head.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  return { encoding: start > 0 || isUtf8File(file) ? 'utf-8' : 'gb18030', start };
}

function isUtf8File(file: number): boolean {
  let carried = Buffer.alloc(0);
  for (const chunk of chunksOf(file, 0)) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const whole = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    carried = Buffer.from(bytes.subarray(whole));
  }
  return carried.length === 0;
}

/** How many bytes are whole characters: a character that begins in the last three bytes may go on in the next chunk. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/**
 * Writes the text as UTF-8.
 *
 * @param onProgress is told how many bytes have been read
 * @throws {ImportRefused} where bytes are no characters of the encoding, or stand for NUL
 */
export function transcode(
  source: number,
  { encoding, start }: { readonly encoding: TextEncoding; readonly start: number },
  target: number,
  onProgress: (done: number) => void,
): void {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let done = start;
  const write = (text: string): void => {
    if (text.includes('\0')) throw nulBytes();
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(target, bytes, at);
  };
  try {
    for (const chunk of chunksOf(source, start)) {
      write(decoder.decode(chunk, { stream: true }));
      done += chunk.length;
      onProgress(done);
    }
    write(decoder.decode());
  } catch (error) {
    if (codeOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw refused(
      'IMPORT-ENCODING',
      {
        zh: `第 ${done + 1} 字节之后的内容既不是 UTF-8 也不是 GB18030`,
        en: `What follows byte ${done + 1} is neither UTF-8 nor GB18030`,
      },
      { zh: '在表格软件里另存为「CSV UTF-8」再上传', en: 'Save it again as "CSV UTF-8" and upload that' },
    );
  }
}

/** @throws {ImportRefused} where the file holds a NUL byte: then it is no text */
export function refuseNulBytes(file: number, start: number): void {
  for (const chunk of chunksOf(file, start)) if (chunk.includes(0)) throw nulBytes();
}

function nulBytes(): Error {
  return refused(
    'IMPORT-NUL-BYTES',
    { zh: '文件中有空字符（NUL），不是文本表格', en: 'The file holds NUL characters: it is no table of text' },
    { zh: '在表格软件里另存为「CSV UTF-8」再上传', en: 'Save it again as "CSV UTF-8" and upload that' },
  );
}
