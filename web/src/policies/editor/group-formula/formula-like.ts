import type { FormulaPart, GroupFormula } from '@jifen/policies';

export type FormulaKind = GroupFormula['kind'];

export const FORMULA_KINDS: readonly FormulaKind[] = ['sum', 'max', 'min', 'share'];

/** A formula of that kind, of the parts that the one before has, or else of those names; null where there are too few of them. */
export function formulaLike(
  kind: FormulaKind,
  before: GroupFormula | null,
  names: readonly string[],
): GroupFormula | null {
  const parts = partsOf(before, names);
  const [first] = parts;
  if (!first) return null;
  if (kind === 'share') return { kind, name: first.name, by: null, over: 2, rounding: 'round' };
  const rounding = before?.kind === 'share' ? null : (before?.rounding ?? null);
  if (kind === 'sum') return { kind, parts, fixed: 0, rounding };
  return parts.length < 2 ? null : { kind, parts, fixed: 0, rounding };
}

function partsOf(before: GroupFormula | null, names: readonly string[]): readonly FormulaPart[] {
  if (before && before.kind !== 'share') return before.parts;
  return names.map((name) => ({ name, times: 1, most: null }));
}
