import { POINT_PLACES } from '../../model/amount.js';
import { powerOfTen } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import type { CheckedRule } from '../checked-rule.js';
import { operandPointer } from './written-choice.js';

/** An amount that a rule names as a result: of a branch, a cell of a table, a limit of its own. */
export interface DeclaredAmount {
  /** In hundredths. */
  readonly amount: number;
  /** Relative to the rule's owner. */
  readonly pointer: string;
}

function hundredths(units: number, places: number): number | null {
  if (places <= POINT_PLACES) return units * powerOfTen(POINT_PLACES - places);
  const divisor = powerOfTen(places - POINT_PLACES);
  return units % divisor === 0 ? units / divisor : null;
}

function amountOf(units: number, places: number, pointer: () => string): DeclaredAmount[] {
  const amount = hundredths(units, places);
  return amount === null ? [] : [{ amount, pointer: pointer() }];
}

/** Whole points that a rule is written to give: it gives each of them as it stands, and not times or plus something. */
export function declaredAmounts(rule: CheckedRule, expression: Expression = rule.expression): DeclaredAmount[] {
  const of = (part: Expression): DeclaredAmount[] => declaredAmounts(rule, part);
  switch (expression.kind) {
    case 'literal':
      return expression.type.kind === 'number'
        ? amountOf(Number(expression.value), expression.type.places, () => rule.pointerOf(expression.at))
        : [];
    case 'rescale':
    case 'round':
      return of(expression.operand);
    case 'arithmetic':
      return expression.operator === 'min' || expression.operator === 'max' ? expression.operands.flatMap(of) : [];
    case 'conditional':
      return [...expression.branches.flatMap(({ then }) => of(then)), ...of(expression.otherwise)];
    case 'lookup': {
      const { axes, cells, at, type } = expression;
      const plain = axes.length === 1;
      return cells.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          amountOf(cell, type.places, () =>
            plain ? operandPointer(rule, at, 1, index, 1) : operandPointer(rule, at, 3, index, 1, column),
          ),
        ),
      );
    }
    default:
      return [];
  }
}
