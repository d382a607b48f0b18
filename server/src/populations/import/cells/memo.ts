/** Different cells that are remembered for one column: more days than lie in sixty years. */
const SLOTS = 1 << 15;
/** Longest cell that is remembered, in bytes: a dozen Chinese characters. */
const LONGEST = 40;

/**
 * Remembers what the cells of a column mean, by their bytes: most columns say few different things many times, and reading a text is
 * dear. Each place holds the last cell that fell into it.
 */
export class CellMemo<T> {
  private readonly bytes = new Uint8Array(SLOTS * LONGEST);
  /** One more than the length of what is remembered in a place; 0 for nothing. */
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly values = new Array<T | undefined>(SLOTS).fill(undefined);

  constructor(private readonly read: (text: string) => T) {}

  /** The meaning of the cell whose bytes stand from `start` to before `end`. */
  get(source: Buffer, start: number, end: number): T {
    const length = end - start;
    if (length > LONGEST) return this.read(source.toString('utf8', start, end));
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (source[at] as number), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const base = slot * LONGEST;
    const { bytes, lengths } = this;
    if (lengths[slot] === length + 1) {
      let at = 0;
      while (at < length && bytes[base + at] === source[start + at]) at += 1;
      if (at === length) return this.values[slot] as T;
    }
    const value = this.read(source.toString('utf8', start, end));
    for (let at = 0; at < length; at += 1) bytes[base + at] = source[start + at] as number;
    lengths[slot] = length + 1;
    this.values[slot] = value;
    return value;
  }
}
