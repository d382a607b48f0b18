import type { RoundingMode } from '../../logic/decimal.js';
import { choose, infix, integer, type Sql } from './sql-tree.js';

/** A whole quotient by the rounding mode, of operands whose denominator is above 0; `positive`: the numerator is never below 0. */
export function rounded(numerator: Sql, denominator: Sql, mode: RoundingMode, positive: boolean): Sql {
  const quotient: Sql = { kind: 'quotient', left: numerator, right: denominator };
  const rest: Sql = { kind: 'remainder', left: numerator, right: denominator };
  const [below, above] = [infix('-', quotient, integer(1)), infix('+', quotient, integer(1))];
  if (mode === 'floor') return positive ? quotient : choose(infix('<', rest, integer(0)), below, quotient);
  if (mode === 'ceil') return choose(infix('>', rest, integer(0)), above, quotient);
  const twice = infix('*', rest, integer(2));
  const up = { when: infix('>=', twice, denominator), then: above };
  const down = { when: infix('<=', twice, infix('-', integer(0), denominator)), then: below };
  return { kind: 'case', branches: positive ? [up] : [up, down], otherwise: quotient };
}
