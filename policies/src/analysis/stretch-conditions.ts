import type { Comparison, Expression } from '../logic/expression.js';
import { isConstant, type NumberReach, OPEN, ordered, type Reach, truthReach, UNKNOWN_REACH } from './reach.js';
import type { StretchJudge } from './stretch-judge.js';

type Condition = Extract<
  Expression,
  { kind: 'compare' | 'between' | 'is-unknown' | 'not' | 'connective' | 'membership' }
>;

function equality(a: NumberReach, b: NumberReach, length: number): boolean | null {
  if (isConstant(a) && isConstant(b)) return a.lo === b.lo;
  const apart =
    ordered(a, b, length, (difference) => difference < 0) === true ||
    ordered(b, a, length, (difference) => difference < 0) === true;
  return apart ? false : null;
}

function compared(operator: Comparison, a: NumberReach, b: NumberReach, length: number): boolean | null {
  switch (operator) {
    case '<':
      return ordered(a, b, length, (difference) => difference < 0);
    case '<=':
      return ordered(a, b, length, (difference) => difference <= 0);
    case '>':
      return ordered(b, a, length, (difference) => difference < 0);
    case '>=':
      return ordered(b, a, length, (difference) => difference <= 0);
    case '==':
      return equality(a, b, length);
    case '!=': {
      const equal = equality(a, b, length);
      return equal === null ? null : !equal;
    }
  }
}

function comparison(judge: StretchJudge, operator: Comparison, left: Expression, right: Expression): Reach {
  const [a, b] = [judge.of(left), judge.of(right)];
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN_REACH;
  if (a.kind !== 'number' || b.kind !== 'number') return OPEN;
  return truthReach(compared(operator, a, b, judge.length));
}

/** Three-valued: one decisive part decides beside unknown ones. */
function connected(reaches: readonly Reach[], decisive: boolean): Reach {
  if (reaches.some((reach) => reach.kind === 'truth' && reach.value === decisive)) return truthReach(decisive);
  const undecided = reaches.some(
    (reach) => reach.kind !== 'unknown' && !(reach.kind === 'truth' && reach.value !== null),
  );
  const unknown = reaches.some(({ kind }) => kind === 'unknown');
  if (!undecided) return unknown ? UNKNOWN_REACH : truthReach(!decisive);
  return unknown || reaches.some(({ kind }) => kind !== 'truth') ? OPEN : truthReach(null);
}

/** Whether a condition holds over the stretch. */
export function judgeCondition(judge: StretchJudge, condition: Condition): Reach {
  switch (condition.kind) {
    case 'compare':
      return comparison(judge, condition.operator, condition.left, condition.right);
    case 'between': {
      const { operator, low, value, high } = condition;
      if (judge.of(value).kind === 'unknown') return UNKNOWN_REACH;
      return connected([comparison(judge, operator, low, value), comparison(judge, operator, value, high)], false);
    }
    case 'is-unknown': {
      const reaches = condition.operands.map((operand) => judge.of(operand));
      if (reaches.some(({ kind }) => kind === 'open')) return OPEN;
      return truthReach(reaches.filter(({ kind }) => kind !== 'unknown').length < condition.needed);
    }
    case 'not': {
      const reach = judge.of(condition.operand);
      return reach.kind === 'truth' && reach.value !== null ? truthReach(!reach.value) : reach;
    }
    case 'connective':
      return connected(
        condition.operands.map((operand) => judge.of(operand)),
        condition.operator === 'or',
      );
    case 'membership': {
      const reach = judge.of(condition.operand);
      if (reach.kind === 'unknown') return UNKNOWN_REACH;
      if (reach.kind !== 'number') return OPEN;
      const possible = condition.values.some((value) => value >= reach.lo && value <= reach.hi);
      return truthReach(!possible ? false : isConstant(reach) ? true : null);
    }
  }
}
