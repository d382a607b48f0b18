import type { Closure } from '../../evaluate/compile-expression.js';
import type { Value } from '../../evaluate/frame.js';
import type { ScalarColumn } from '../../population/column.js';
import { TRUTH } from './block.js';
import { type Domain, valueAtPosition } from './domain.js';

/** A fact that a tabulated rule reads: where its values come from, and where the rule looks for them. */
export interface TableSource {
  readonly slot: number;
  readonly column: ScalarColumn;
  readonly domain: Domain;
}

/**
 * What a rule gives for every combination of the values of its facts, the last fact's positions side by side. The rule itself is run,
 * so a table cannot say anything else. `facts` is a frame's with `as_of` filled in.
 */
function tabulate(
  sources: readonly TableSource[],
  closure: Closure,
  facts: Value[],
  put: (index: number, value: Value) => void,
): void {
  const positions = sources.map(() => 0);
  const size = sources.reduce((product, { domain }) => product * domain.size, 1);
  const frame = { facts, points: [] };
  for (const { slot } of sources) facts[slot] = null;
  for (let index = 0; index < size; index += 1) {
    put(index, closure(frame));
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

function sizeOf(sources: readonly TableSource[]): number {
  return sources.reduce((product, { domain }) => product * domain.size, 1);
}

/** Numbers by combination; NaN is unknown. */
export function numberTable(sources: readonly TableSource[], closure: Closure, facts: Value[]): Float64Array {
  const table = new Float64Array(sizeOf(sources));
  tabulate(sources, closure, facts, (index, value) => {
    table[index] = value === null ? NaN : Number(value);
  });
  return table;
}

/** Truth by combination. */
export function truthTable(sources: readonly TableSource[], closure: Closure, facts: Value[]): Uint8Array {
  const table = new Uint8Array(sizeOf(sources));
  tabulate(sources, closure, facts, (index, value) => {
    table[index] = value === null ? TRUTH.unknown : value === true ? TRUTH.yes : TRUTH.no;
  });
  return table;
}

export function lookUpNumbers(into: Float64Array, table: Float64Array, positions: Int32Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = table[positions[row] as number] as number;
}

export function lookUpTruth(into: Uint8Array, table: Uint8Array, positions: Int32Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = table[positions[row] as number] as number;
}

/** Positions in a table of one more fact: the positions so far, each followed by all of the next fact's. */
export function extendPositions(
  into: Int32Array,
  before: Int32Array,
  next: Int32Array,
  size: number,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) into[row] = (before[row] as number) * size + (next[row] as number);
}
