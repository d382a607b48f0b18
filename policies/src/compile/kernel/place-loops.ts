import type { ScalarColumn, WholeNumbers } from '../../population/column.js';
import type { Domain } from './domain.js';

/*
 * Everybody is placed at many positions, so these loops are much of what a first run does. Small numbers are taken four persons at a
 * time, side by side in one 32-bit number as they lie in memory: first a byte each, and two bytes each once the positions need it. The
 * first person stands in the lowest byte, as in every stored snapshot.
 */

/** Persons at a time. */
const TOGETHER = 4;

/** One column of a position. */
interface Place {
  readonly column: ScalarColumn;
  readonly domain: Domain;
}

/** A column of small numbers, none below zero, as 32-bit numbers that hold several persons each. */
interface Packed {
  readonly bytes: 1 | 2;
  readonly words: Uint32Array;
  /** Number of positions of the column. */
  readonly size: number;
  /** What the position of a known value is more than the value; may be less than zero. */
  readonly shift: number;
}

function wordsOf({ buffer, byteOffset, byteLength }: WholeNumbers | Uint16Array): Uint32Array | undefined {
  if (byteOffset % Uint32Array.BYTES_PER_ELEMENT !== 0) return undefined;
  return new Uint32Array(buffer, byteOffset, Math.floor(byteLength / Uint32Array.BYTES_PER_ELEMENT));
}

/** Undefined where values are large, below zero or not side by side. */
function packed({ column, domain }: Place): Packed | undefined {
  const { values, least } = column;
  const isSmall = values instanceof Int8Array || values instanceof Int16Array;
  const words = isSmall && least >= 0 && !domain.ranks ? wordsOf(values) : undefined;
  if (!isSmall || !words) return undefined;
  return { bytes: values instanceof Int8Array ? 1 : 2, words, size: domain.size, shift: 1 - domain.least };
}

/*
 * Of an unknown value, the highest bit is the only one. Without it the rest is 0, to which nothing is added: the position of an unknown
 * value. No sum or product below leaves its byte, or its two bytes, whatever it borrows on the way.
 */

function positions8(word: number, shift: number): number {
  const isKnown = 0x01010101 - ((word >>> 7) & 0x01010101);
  return ((word & 0x7f7f7f7f) + Math.imul(isKnown, shift)) | 0;
}

function positions16(word: number, shift: number): number {
  const isKnown = 0x00010001 - ((word >>> 15) & 0x00010001);
  return ((word & 0x7fff7fff) + Math.imul(isKnown, shift)) | 0;
}

/** Positions of a byte each; `bytes` holds those of this stretch only. */
function extendBytes(bytes: Uint32Array, { words, size, shift }: Packed, first: number, count: number): void {
  for (let word = 0; word < count; word += 1) {
    const more = positions8(words[first + word] as number, shift);
    bytes[word] = (Math.imul(bytes[word] as number, size) + more) | 0;
  }
}

/** Gives each byte two. */
function spread(pairs: Uint32Array, bytes: Uint32Array, first: number, count: number): void {
  for (let word = 0; word < count; word += 1) {
    const four = bytes[word] as number;
    const pair = 2 * (first + word);
    pairs[pair] = (four & 0xff) | ((four & 0xff00) << 8);
    pairs[pair + 1] = ((four >>> 16) & 0xff) | ((four >>> 8) & 0xff0000);
  }
}

function extendBy8(pairs: Uint32Array, { words, size, shift }: Packed, first: number, count: number): void {
  for (let word = first; word < first + count; word += 1) {
    const four = positions8(words[word] as number, shift);
    const pair = 2 * word;
    pairs[pair] = (Math.imul(pairs[pair] as number, size) + ((four & 0xff) | ((four & 0xff00) << 8))) | 0;
    pairs[pair + 1] =
      (Math.imul(pairs[pair + 1] as number, size) + (((four >>> 16) & 0xff) | ((four >>> 8) & 0xff0000))) | 0;
  }
}

function extendBy16(pairs: Uint32Array, { words, size, shift }: Packed, first: number, count: number): void {
  for (let pair = 2 * first; pair < 2 * (first + count); pair += 1) {
    pairs[pair] = (Math.imul(pairs[pair] as number, size) + positions16(words[pair] as number, shift)) | 0;
  }
}

/** Any column, person by person. */
function extend(
  at: Uint16Array,
  { column: { values, unknown }, domain: { least, size, ranks } }: Place,
  start: number,
  end: number,
): void {
  for (let row = start; row < end; row += 1) {
    const value = values[row] as number;
    const position = value === unknown ? 0 : ranks ? (ranks[value - least] as number) : value - least + 1;
    at[row] = (at[row] as number) * size + position;
  }
}

/** Finds the positions of persons over several columns, the last column's values running fastest. */
export class Placer {
  /** The first columns, as many as have few enough positions together for a byte. */
  private readonly narrow: readonly Packed[];
  /** Those behind them, in their order. */
  private readonly others: readonly { readonly place: Place; readonly packed: Packed | undefined }[];
  private readonly bytes: Uint32Array;

  /** At most `stretch` rows are placed at a time. */
  constructor(
    private readonly places: readonly Place[],
    stretch: number,
  ) {
    const all = places.map((place) => ({ place, packed: packed(place) }));
    const narrow: Packed[] = [];
    let size = 1;
    for (const { packed: column } of all) {
      if (column?.bytes !== 1 || size * column.size > 2 ** 8) break;
      size *= column.size;
      narrow.push(column);
    }
    this.narrow = narrow;
    this.others = all.slice(narrow.length);
    this.bytes = new Uint32Array(Math.ceil(stretch / TOGETHER));
  }

  /** Writes the positions of the rows from `start` to before `end`. */
  place(at: Uint16Array, start: number, end: number): void {
    const pairs = start % TOGETHER === 0 ? wordsOf(at) : undefined;
    const whole = pairs ? end - (end % TOGETHER) : start;
    if (pairs && whole > start) this.placeTogether(at, pairs, start, whole);
    at.fill(0, whole, end);
    for (const place of this.places) extend(at, place, whole, end);
  }

  private placeTogether(at: Uint16Array, pairs: Uint32Array, start: number, end: number): void {
    const { bytes } = this;
    const [first, count] = [start / TOGETHER, (end - start) / TOGETHER];
    bytes.fill(0, 0, count);
    for (const column of this.narrow) extendBytes(bytes, column, first, count);
    spread(pairs, bytes, first, count);
    for (const { place, packed: column } of this.others) {
      if (column?.bytes === 1) extendBy8(pairs, column, first, count);
      else if (column) extendBy16(pairs, column, first, count);
      else extend(at, place, start, end);
    }
  }
}
