import type { Value } from '../../evaluate/frame.js';
import type { ScalarColumn } from '../../population/column.js';
import { type Domain, valueAtPosition } from './domain.js';
import { loadPositions } from './load.js';

/** A column whose values are few enough that rules over it are tables, and the slot at which rules look for it. */
export interface Source {
  readonly slot: number;
  /** Names the column in its population: the fact, or the expression that it was derived by. */
  readonly key: string;
  readonly column: ScalarColumn;
  readonly domain: Domain;
}

/**
 * Where each person stands in the tables over some sources: position 0 of a source is unknown. What a block of persons gets from a table
 * is read in one loop; so is how many stand at each position, which does not depend on any policy.
 */
export interface Positions {
  /** Same for the same columns, in the same order. */
  readonly key: string;
  readonly sources: readonly Source[];
  /** Number of positions: the length of every table. */
  readonly size: number;
  /** Calls back for every combination of values that may occur, with the sources' slots of `facts` filled. */
  each(facts: Value[], at: (position: number) => void): void;
  /** Finds the positions of the persons of a block; to be called before what follows. */
  load(start: number, count: number): void;
  /** Adds each person's entry of a table. */
  add(into: Float64Array, table: Float64Array, start: number, count: number): void;
  /** Keeps the greater of what stands there and each person's entry. */
  raise(into: Float64Array, table: Float64Array, start: number, count: number): void;
  /** Copies each person's entry. */
  gather(into: Float64Array, table: Float64Array, start: number, count: number): void;
  gatherTruth(into: Uint8Array, table: Uint8Array, start: number, count: number): void;
  /** Sets the bits of each person's entry. */
  mark(into: Uint8Array, table: Uint8Array, start: number, count: number): void;
  /** Counts the persons by position. */
  count(into: Int32Array, start: number, count: number): void;
}

/** Number that stands for unknown in a column of bytes; it is followed by all values that a byte can hold. */
const UNKNOWN_BYTE = -128;
const BYTES = 256;

/** Positions over one column of bytes: the byte itself says where, nothing has to be loaded. Most facts are held like this. */
export class BytePositions implements Positions {
  readonly size = BYTES;
  readonly sources: readonly Source[];
  readonly key: string;

  constructor(
    private readonly source: Source,
    private readonly values: Int8Array,
  ) {
    this.sources = [source];
    this.key = source.key;
  }

  each(facts: Value[], at: (position: number) => void): void {
    const { slot, column, domain } = this.source;
    for (let position = 0; position < domain.size; position += 1) {
      facts[slot] = valueAtPosition(column, domain, position);
      at(position === 0 ? 0 : domain.least + position - 1 - UNKNOWN_BYTE);
    }
  }

  load(): void {
    // A byte is its own position.
  }

  add(into: Float64Array, table: Float64Array, start: number, count: number): void {
    const { values } = this;
    for (let row = 0; row < count; row += 1)
      into[row] = (into[row] as number) + (table[(values[start + row] as number) + 128] as number);
  }

  raise(into: Float64Array, table: Float64Array, start: number, count: number): void {
    const { values } = this;
    for (let row = 0; row < count; row += 1) {
      const entry = table[(values[start + row] as number) + 128] as number;
      if (entry > (into[row] as number)) into[row] = entry;
    }
  }

  gather(into: Float64Array, table: Float64Array, start: number, count: number): void {
    const { values } = this;
    for (let row = 0; row < count; row += 1) into[row] = table[(values[start + row] as number) + 128] as number;
  }

  gatherTruth(into: Uint8Array, table: Uint8Array, start: number, count: number): void {
    const { values } = this;
    for (let row = 0; row < count; row += 1) into[row] = table[(values[start + row] as number) + 128] as number;
  }

  mark(into: Uint8Array, table: Uint8Array, start: number, count: number): void {
    const { values } = this;
    for (let row = 0; row < count; row += 1)
      into[row] = (into[row] as number) | (table[(values[start + row] as number) + 128] as number);
  }

  count(into: Int32Array, start: number, count: number): void {
    const { values } = this;
    for (let row = start; row < start + count; row += 1) {
      const position = (values[row] as number) + 128;
      into[position] = (into[position] as number) + 1;
    }
  }
}

/** Positions over any columns, found block by block; those of several columns side by side, the last one's running fastest. */
export class BlockPositions implements Positions {
  readonly size: number;
  readonly key: string;
  readonly at: Int32Array;

  /** `before` holds the positions of all sources but the last, and is loaded first; undefined where there is one source only. */
  constructor(
    readonly sources: readonly Source[],
    private readonly before: BlockPositions | undefined,
    blockSize: number,
  ) {
    this.size = sizeOf(sources);
    this.key = sources.map(({ key }) => key).join('\n');
    this.at = new Int32Array(blockSize);
  }

  private get last(): Source {
    const last = this.sources.at(-1);
    if (!last) throw new RangeError('Positions need a source');
    return last;
  }

  each(facts: Value[], at: (position: number) => void): void {
    const { sources, size } = this;
    const positions = sources.map(() => 0);
    for (const { slot } of sources) facts[slot] = null;
    for (let index = 0; index < size; index += 1) {
      at(index);
      for (let last = sources.length - 1; last >= 0; last -= 1) {
        const source = sources[last];
        if (!source) continue;
        const next = (positions[last] ?? 0) + 1;
        const position = next === source.domain.size ? 0 : next;
        positions[last] = position;
        facts[source.slot] = valueAtPosition(source.column, source.domain, position);
        if (position !== 0) break;
      }
    }
  }

  load(start: number, count: number): void {
    const { at, before, last } = this;
    loadPositions(last.column, last.domain, at, start, count);
    if (before) extendPositions(at, before.at, last.domain.size, count);
  }

  add(into: Float64Array, table: Float64Array, _start: number, count: number): void {
    const { at } = this;
    for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) + (table[at[row] as number] as number);
  }

  raise(into: Float64Array, table: Float64Array, _start: number, count: number): void {
    const { at } = this;
    for (let row = 0; row < count; row += 1) {
      const entry = table[at[row] as number] as number;
      if (entry > (into[row] as number)) into[row] = entry;
    }
  }

  gather(into: Float64Array, table: Float64Array, _start: number, count: number): void {
    const { at } = this;
    for (let row = 0; row < count; row += 1) into[row] = table[at[row] as number] as number;
  }

  gatherTruth(into: Uint8Array, table: Uint8Array, _start: number, count: number): void {
    const { at } = this;
    for (let row = 0; row < count; row += 1) into[row] = table[at[row] as number] as number;
  }

  mark(into: Uint8Array, table: Uint8Array, _start: number, count: number): void {
    const { at } = this;
    for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) | (table[at[row] as number] as number);
  }

  count(into: Int32Array, _start: number, count: number): void {
    const { at } = this;
    for (let row = 0; row < count; row += 1) {
      const position = at[row] as number;
      into[position] = (into[position] as number) + 1;
    }
  }
}

/** How many combinations of values the sources have. */
export function sizeOf(sources: readonly Source[]): number {
  return sources.reduce((product, { domain }) => product * domain.size, 1);
}

/** The positions so far, each followed by all of the next source's. */
function extendPositions(at: Int32Array, before: Int32Array, size: number, count: number): void {
  for (let row = 0; row < count; row += 1) at[row] = (before[row] as number) * size + (at[row] as number);
}
