import type { Spelling } from './shape.js';

/** `points` for every `amount`. */
export function writeProduct(amount: unknown, points: number, spelling: Spelling = {}): unknown {
  if (spelling.noFactor && points === 1) return amount;
  return { '*': spelling.pointsFirst ? [points, amount] : [amount, points] };
}

/** The rule, limited by its own cap where it has one. */
export function writeCapped(rule: unknown, cap: number | undefined, spelling: Spelling = {}): unknown {
  if (cap === undefined) return rule;
  return { min: spelling.capFirst ? [cap, rule] : [rule, cap] };
}

/** An operator with its single operand. */
export function writeUnary(operator: string, operand: unknown, spelling: Spelling = {}): unknown {
  return { [operator]: spelling.bare ? operand : [operand] };
}

/** Every combination of the flags, from none to all. */
export function* spellingsOf(flags: readonly (keyof Spelling)[]): Generator<Spelling> {
  for (let mask = 0; mask < 2 ** flags.length; mask += 1) {
    yield Object.fromEntries(flags.flatMap((flag, index) => ((mask >> index) & 1 ? [[flag, true]] : [])));
  }
}

/** Whether two JSON values are the same, key order aside; −0 is not 0, because it would not be written back. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    const others: readonly unknown[] = b;
    return a.every((item, index) => sameJson(item, others[index]));
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
  );
}
