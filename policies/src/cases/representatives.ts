import type { Value } from '../evaluate/frame.js';
import type { Expression } from '../logic/expression.js';
import type { Atom } from './atoms.js';

/** Most values of one atom that are gone through one by one. */
const MOST_VALUES = 10_000;

/** Constants that the atom is compared with at one of its uses, in its own units; null where it is used for more than its order. */
function comparedWith(atom: Expression, around: Expression | null): number[] | null {
  const constants = (others: readonly Expression[]): number[] | null => {
    const found: number[] = [];
    for (const other of others) {
      if (other.kind !== 'literal' || typeof other.value !== 'number') return null;
      const factor = placesBeyond(other, atom);
      // A constant between two values of the atom parts them as well.
      found.push(Math.floor(other.value / factor), Math.ceil(other.value / factor));
    }
    return found;
  };
  const isThis = (expression: Expression): boolean =>
    expression === atom || (expression.kind === 'rescale' && isThis(expression.operand));
  switch (around?.kind) {
    case 'compare':
      return constants([around.left, around.right].filter((side) => !isThis(side)));
    case 'between':
      return isThis(around.value) ? constants([around.low, around.high]) : null;
    case 'lookup':
      return around.axes.flatMap((axis) => (axis.kind === 'bands' && isThis(axis.subject) ? axis.bounds : []));
    case 'is-unknown':
      return [];
    default:
      return null;
  }
}

function placesBeyond(constant: Expression, atom: Expression): number {
  const places = ({ type }: Expression): number => (type.kind === 'number' ? type.places : 0);
  return 10 ** Math.max(0, places(constant) - places(atom));
}

/**
 * Values of an atom such that no other value can do anything in its rules that none of these does: all of them, or, where the
 * atom is only put in order, one of each stretch between the constants. Null where there are too many. Unknown is among them,
 * but for the points of a node.
 */
export function representatives(atom: Atom): Value[] | null {
  const unknown = atom.expression.kind === 'points' ? [] : [null];
  const { type } = atom;
  switch (type.kind) {
    case 'boolean':
      return [false, true, ...unknown];
    case 'code':
      return [...type.codes.keys(), ...unknown];
    case 'records':
    case 'numbers':
      // Only whether it is known can matter: whatever reads a list is an atom itself.
      return [[], ...unknown];
    case 'number':
    case 'date': {
      const { min, max } = type;
      const compared = atom.uses.map(({ expression, around }) => comparedWith(expression, around));
      if (compared.every((constants) => constants !== null)) {
        const stretches = compared.flat().flatMap((constant) => [constant - 1, constant, constant + 1]);
        const inside = stretches.filter((value) => value > min && value < max);
        return [...new Set([min, ...inside, max])].sort((a, b) => a - b).concat(unknown as never[]);
      }
      if (max - min >= MOST_VALUES) return null;
      return [...Array.from({ length: max - min + 1 }, (_, index) => min + index), ...unknown];
    }
  }
}

/** Every combination of one value of each list, or nothing where there would be more than `most`. */
export function* combinations(lists: readonly (readonly Value[])[], most: number): Generator<readonly Value[]> {
  if (lists.reduce((product, { length }) => product * length, 1) > most) return;
  const current: Value[] = lists.map(([first]) => first ?? null);
  const places = lists.map(() => 0);
  for (;;) {
    yield current;
    let position = lists.length - 1;
    for (; position >= 0; position -= 1) {
      const next = (places[position] ?? 0) + 1;
      const list = lists[position] ?? [];
      places[position] = next < list.length ? next : 0;
      current[position] = list[places[position] ?? 0] ?? null;
      if (next < list.length) break;
    }
    if (position < 0) return;
  }
}
