import { createReadStream } from 'node:fs';
import { notUtf8, unreadable } from './text-file.js';

/**
 * The lines of a text file of any size, one after another, without their line breaks. Read strictly as UTF-8; whatever is wrong ends
 * the command.
 */
export async function* textLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw notUtf8(file);
    }
  };
  let rest = '';
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const lines = (rest + decode(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'CommandFailure') throw error;
    throw unreadable(file, error);
  }
  rest += decode();
  if (rest !== '') yield rest;
}
