import type { Closure } from '../../evaluate/compile-expression.js';
import type { Value } from '../../evaluate/frame.js';
import { TRUTH } from './block.js';
import type { Positions } from './positions.js';

/*
 * What a rule gives at every position. The rule itself is run, so a table cannot say anything else. `facts` is a frame's with `as_of`
 * filled in.
 */

/** Numbers by position; NaN is unknown. */
export function numberTable(positions: Positions, closure: Closure, facts: Value[]): Float64Array {
  const table = new Float64Array(positions.size);
  const frame = { facts, points: [] };
  positions.each(facts, (position) => {
    const value = closure(frame);
    table[position] = value === null ? NaN : Number(value);
  });
  return table;
}

/** Truth by position. */
export function truthTable(positions: Positions, closure: Closure, facts: Value[]): Uint8Array {
  const table = new Uint8Array(positions.size);
  const frame = { facts, points: [] };
  positions.each(facts, (position) => {
    const value = closure(frame);
    table[position] = value === null ? TRUTH.unknown : value === true ? TRUTH.yes : TRUTH.no;
  });
  return table;
}
