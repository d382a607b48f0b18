import { type EpochDay, LAST_DAY, parseDay } from '../../logic/calendar-day.js';
import { type Expression, operandsOf } from '../../logic/expression.js';
import type { PolicyDocument } from '../../model/policy-document.js';
import { AS_OF } from './quantity.js';

/** The day on which a policy is looked at where it does not say from when it is in force. */
const ANY_DAY = '2026-01-01';

/** The day on which policies are looked at: the first in force. What lasts from one date to another lasts as long on every day. */
export function referenceDay({ effective }: PolicyDocument): string {
  return effective.from ?? ANY_DAY;
}

function isAsOf(expression: Expression): boolean {
  return expression.kind === 'fact' && expression.fact === AS_OF;
}

/** Days that the day of evaluation is compared with. */
function comparedDays(expression: Expression): EpochDay[] {
  const operands = operandsOf(expression);
  const own = operands.some(isAsOf)
    ? expression.kind === 'lookup'
      ? expression.axes.flatMap((axis) => (axis.kind === 'bands' && isAsOf(axis.subject) ? axis.bounds : []))
      : expression.kind === 'compare' || expression.kind === 'between'
        ? operands.flatMap((operand) => (operand.kind === 'literal' ? [Number(operand.value)] : []))
        : expression.kind === 'membership'
          ? expression.values
          : []
    : [];
  return [...own, ...operands.flatMap(comparedDays)];
}

/**
 * The days on which rules have to be looked at: the first in force and, where a rule asks for the day itself (transitional rules), the
 * days around every day that it names, as far as the policy is in force.
 */
export function daysFor(document: PolicyDocument, rules: readonly Expression[]): EpochDay[] {
  const first = parseDay(referenceDay(document)) ?? 0;
  const last = (document.effective.to === undefined ? undefined : parseDay(document.effective.to)) ?? LAST_DAY;
  const named = rules.flatMap(comparedDays).flatMap((day) => [day - 1, day, day + 1]);
  const days = new Set([first, ...named.filter((day) => day >= first && day <= last)]);
  return [...days].sort((a, b) => a - b);
}
