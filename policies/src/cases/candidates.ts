import type { Value } from '../evaluate/frame.js';
import type { Expression } from '../logic/expression.js';
import type { Atom } from './atoms.js';
import type { Target } from './goal.js';
import { representatives } from './representatives.js';

/** Values of an atom worth trying, the plain one first. `complete`: no other value can do anything that none of these does. */
export interface Candidates {
  readonly atom: Atom;
  readonly values: readonly Value[];
  readonly complete: boolean;
}

/** What a part of a rule comes to where one atom has a value and the others are plain; null where that is unknown. */
export type Probe = (part: Expression, value: number) => number | null;

/** The least whole number from `min` to `max` at which a rising function reaches `target`, and its neighbours. */
function crossing(at: (value: number) => number | null, min: number, max: number, target: number): number[] {
  const [first, last] = [at(min), at(max)];
  if (first === null || last === null || first === last) return [];
  const rising = last > first;
  const reached = (value: number): boolean => {
    const found = at(value) ?? 0;
    return rising ? found >= target : found <= target;
  };
  if (!reached(max)) return [];
  let [low, high] = [min, max];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return [low - 1, low, low + 1];
}

function nearPlain(values: readonly Value[], plain: Value): Value[] {
  const distance = (value: Value): number =>
    typeof value === 'number' && typeof plain === 'number' ? Math.abs(value - plain) : Infinity;
  return [...values].sort((a, b) => (a === plain ? -1 : b === plain ? 1 : distance(a) - distance(b)));
}

/**
 * Candidates of an atom: every value that can matter, or, where there are too many, the ends, the plain value and the places where
 * a part of the rule crosses a target, each with its neighbours.
 */
export function candidatesOf(atom: Atom, plain: Value, targets: readonly Target[], probe: Probe): Candidates {
  const all = representatives(atom);
  if (all) {
    const values = all.includes(plain) ? all : [plain, ...all];
    return { atom, values: nearPlain(values, plain), complete: true };
  }
  const { type } = atom;
  if (type.kind !== 'number' && type.kind !== 'date') return { atom, values: [plain], complete: false };
  const { min, max } = type;
  const crossings = targets.flatMap(({ part, value }) => crossing((units) => probe(part, units), min, max, value));
  const near = typeof plain === 'number' ? [plain, plain + 1] : [];
  const inside = [...near, ...crossings, min, max].filter((value) => value >= min && value <= max);
  return { atom, values: nearPlain([...new Set<Value>([plain, ...inside, null])], plain), complete: false };
}

/**
 * Combinations of candidates in the order of how many atoms are not plain, each once. Ends after `most` of them: the return value
 * says whether all were given.
 */
export function* byFewestChanges(
  lists: readonly (readonly Value[])[],
  most: number,
): Generator<readonly Value[], boolean> {
  let given = 0;
  const current: Value[] = lists.map(([plain]) => plain ?? null);
  function* choose(from: number, changes: number): Generator<readonly Value[]> {
    if (changes === 0) {
      given += 1;
      yield current;
      return;
    }
    for (let position = from; position + changes <= lists.length; position += 1) {
      const [plain = null, ...others] = lists[position] ?? [];
      for (const value of others) {
        if (given >= most) return;
        current[position] = value;
        yield* choose(position + 1, changes - 1);
      }
      current[position] = plain;
    }
  }
  for (let changes = 0; changes <= lists.length; changes += 1) {
    yield* choose(0, changes);
    if (given >= most) return false;
  }
  return true;
}
