import type { Value } from '../../evaluate/frame.js';
import type { ScalarColumn } from '../../population/column.js';
import { type Domain, valueAtPosition } from './domain.js';
import { Placer } from './place-loops.js';

/** A column whose values are few enough that rules over it are tables, and the slot at which rules look for it. */
export interface Source {
  readonly slot: number;
  /** Names the column in its population: the fact, or the expression that it was derived by. */
  readonly key: string;
  readonly column: ScalarColumn;
  readonly domain: Domain;
}

/** Where each person of a population stands, and how many stand at each position. */
export interface Placement {
  /** Position of each person, by row. */
  readonly at: Uint16Array;
  /** Persons at each position; whole only once every row has been placed. */
  readonly counts: Int32Array;
}

/** Rows that are placed at a time: few enough to stay in the processor's cache from one source to the next. */
export const STRETCH = 4096;

/**
 * The positions of tables over some sources: all combinations of their values side by side, the last source's running fastest; position
 * 0 of a source is unknown. Which person stands where does not depend on any policy, so it is found once for a population.
 */
export class Positions {
  /** Same for the same columns, in the same order. */
  readonly key: string;
  /** Number of positions: the length of every table. */
  readonly size: number;
  private placement: Placement | undefined;
  /** While persons are being placed. */
  private placer: Placer | undefined;

  constructor(readonly sources: readonly Source[]) {
    this.key = sources
      .map(({ key, domain: { least, size, ranks } }) => `${key} ${least} ${size}${ranks ? ' ranked' : ''}`)
      .join('\n');
    this.size = sizeOf(sources);
  }

  /** Calls back for every combination of values, with the sources' slots of `facts` filled. */
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

  /** For every position here, the position in tables over some of these sources. */
  projection(onto: Positions): Uint16Array {
    const { size } = this;
    const weights = new Map<string, number>();
    let weight = onto.size;
    for (const { key, domain } of onto.sources) {
      weight /= domain.size;
      weights.set(key, weight);
    }
    const projected = new Uint16Array(size);
    // Each source repeats what the ones before it gave, once for each of its values.
    let filled = 1;
    for (const { key, domain } of this.sources) {
      const step = weights.get(key) ?? 0;
      for (let before = filled - 1; before >= 0; before -= 1) {
        const base = projected[before] as number;
        for (let value = 0; value < domain.size; value += 1)
          projected[before * domain.size + value] = base + value * step;
      }
      filled *= domain.size;
    }
    return projected;
  }

  /** Finds the positions of the persons of some rows and adds them to the counts. */
  place({ at, counts }: Placement, from: number, to: number): void {
    const placer = (this.placer ??= new Placer(this.sources, STRETCH));
    for (let start = from; start < to; start += STRETCH) {
      const end = Math.min(to, start + STRETCH);
      placer.place(at, start, end);
      countPositions(counts, at, start, end);
    }
  }

  /** Takes the placement of the whole population; nothing below may be asked before. */
  settle(placement: Placement): void {
    this.placement = placement;
    this.placer = undefined;
  }

  /** The placement of the whole population; a RangeError before it is settled. */
  get placed(): Placement {
    if (!this.placement) throw new RangeError('Nobody has been placed yet');
    return this.placement;
  }

  get counts(): Int32Array {
    return this.placed.counts;
  }

  /** Adds each person's entry of a table, for the persons of a block. */
  add(into: Float64Array, table: Float64Array, start: number, count: number): void {
    const { at } = this.placed;
    for (let row = 0; row < count; row += 1)
      into[row] = (into[row] as number) + (table[at[start + row] as number] as number);
  }

  /** Keeps the greater of what stands there and each person's entry. */
  raise(into: Float64Array, table: Float64Array, start: number, count: number): void {
    const { at } = this.placed;
    for (let row = 0; row < count; row += 1) {
      const entry = table[at[start + row] as number] as number;
      if (entry > (into[row] as number)) into[row] = entry;
    }
  }

  /** Copies each person's entry. */
  gather(into: Float64Array, table: Float64Array, start: number, count: number): void {
    const { at } = this.placed;
    for (let row = 0; row < count; row += 1) into[row] = table[at[start + row] as number] as number;
  }

  /** Copies each person's entry. */
  gatherTruth(into: Uint8Array, table: Uint8Array, start: number, count: number): void {
    const { at } = this.placed;
    for (let row = 0; row < count; row += 1) into[row] = table[at[start + row] as number] as number;
  }

  /** Sets the bits of each person's entry. */
  mark(into: Uint8Array, table: Uint8Array, start: number, count: number): void {
    const { at } = this.placed;
    for (let row = 0; row < count; row += 1)
      into[row] = (into[row] as number) | (table[at[start + row] as number] as number);
  }
}

function countPositions(counts: Int32Array, at: Uint16Array, start: number, end: number): void {
  for (let row = start; row < end; row += 1) {
    const position = at[row] as number;
    counts[position] = (counts[position] as number) + 1;
  }
}

/** How many combinations of values the sources have. */
export function sizeOf(sources: readonly Source[]): number {
  return sources.reduce((product, { domain }) => product * domain.size, 1);
}

/** The sources of several rules, each once, in a fixed order. */
export function unionOf(lists: readonly (readonly Source[])[]): readonly Source[] {
  return [...new Map(lists.flat().map((source) => [source.key, source])).values()];
}
