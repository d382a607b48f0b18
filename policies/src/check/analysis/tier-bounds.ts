import type { QuickFix } from '../../findings/finding.js';
import { powerOfTen } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import type { CheckedRule } from '../checked-rule.js';

interface Bound {
  readonly at: string;
  readonly units: number;
  readonly places: number;
  readonly inclusive: boolean;
}

/** The constants between which a condition on a number holds, as far as they are written. */
interface Bounds {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

const NONE: Bounds = { low: null, high: null };

function bound(expression: Expression, inclusive: boolean): Bound | null {
  if (expression.kind !== 'literal' || expression.type.kind !== 'number') return null;
  return { at: expression.at, units: Number(expression.value), places: expression.type.places, inclusive };
}

function boundsOf(condition: Expression): Bounds {
  if (condition.kind === 'between') {
    const inclusive = condition.operator === '<=';
    return { low: bound(condition.low, inclusive), high: bound(condition.high, inclusive) };
  }
  if (condition.kind === 'compare') {
    const { operator, left, right } = condition;
    const inclusive = operator === '<=' || operator === '>=';
    if (operator === '>' || operator === '>=') return { low: bound(right, inclusive), high: bound(left, inclusive) };
    if (operator === '<' || operator === '<=') return { low: bound(left, inclusive), high: bound(right, inclusive) };
    return NONE;
  }
  if (condition.kind !== 'connective' || condition.operator !== 'and') return NONE;
  const all = condition.operands.map(boundsOf);
  const only = (side: 'low' | 'high'): Bound | null => {
    const found = all.flatMap((bounds) => bounds[side] ?? []);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return { low: only('low'), high: only('high') };
}

/** Lets the tier of `upper` begin where that of `lower` ends; undefined where their bounds are not written as constants. */
export function adjoining(rule: CheckedRule, lower: Expression, upper: Expression): QuickFix | undefined {
  const { high } = boundsOf(lower);
  const { low } = boundsOf(upper);
  if (!high || !low || high.places !== low.places) return undefined;
  const units = high.units + (high.inclusive ? 1 : 0) - (low.inclusive ? 0 : 1);
  const value = units / powerOfTen(high.places);
  return {
    label: { zh: `界限改为 ${value}`, en: `Make the bound ${value}` },
    pointer: rule.pointerOf(low.at),
    value,
  };
}
