import { Buffer } from 'node:buffer';

/** A line of a stream, or the news that one was too long to be read. */
export type StreamLine =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly tooLong: true };

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines (UTF-8, ended by a line feed; the last may lack it), those of one chunk together, so that whoever
 * sends a line and waits gets its answer. A line beyond `longest` bytes is passed over without being kept; empty lines are passed
 * over too. Holds no more than one chunk and one line.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<StreamLine[]> {
  const cutter = new LineCutter(longest);
  for await (const chunk of source) {
    const lines = cutter.cut(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (lines.length > 0) yield lines;
  }
  const rest = cutter.rest();
  if (rest.length > 0) yield rest;
}

class LineCutter {
  private number = 0;
  private kept: Buffer[] = [];
  private length = 0;

  constructor(private readonly longest: number) {}

  cut(bytes: Buffer): StreamLine[] {
    const lines: StreamLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      this.keep(bytes.subarray(start, end));
      lines.push(...this.take());
      start = end + 1;
    }
    this.keep(bytes.subarray(start));
    return lines;
  }

  /** The last line, where it does not end with a line feed. */
  rest(): StreamLine[] {
    return this.length > 0 ? this.take() : [];
  }

  private keep(part: Buffer): void {
    this.length += part.length;
    if (this.length > this.longest) this.kept = [];
    else this.kept.push(part);
  }

  private take(): StreamLine[] {
    this.number += 1;
    const { number } = this;
    const text = Buffer.concat(this.kept).toString('utf8');
    const isTooLong = this.length > this.longest;
    this.kept = [];
    this.length = 0;
    if (isTooLong) return [{ number, tooLong: true }];
    return text.trim() === '' ? [] : [{ number, text }];
  }
}
