import type { Box } from './box.js';
import { FAILS, HOLDS, movedBy, type Span, truth, type Truth, undecided, UNKNOWN, type Unknown } from './span.js';
import { middleCut, nextToCut } from './switch-point.js';

/** What is unknown stays unknown. */
export function negation(condition: Truth | Unknown): Truth | Unknown {
  return condition.kind === 'unknown' || condition.value === null ? condition : truth(!condition.value);
}

/** Three-valued; a decisive operand settles it, whatever the others are. */
export function connected(operator: 'and' | 'or', operands: readonly (Truth | Unknown)[]): Truth | Unknown {
  const decisive = operator === 'or';
  if (operands.some((operand) => operand.kind === 'truth' && operand.value === decisive)) return truth(decisive);
  const open = operands.find((operand) => operand.cut !== null);
  const unknown = operands.some((operand) => operand.kind === 'unknown' || operand.maybeUnknown);
  if (open?.cut) return undecided(open.cut, unknown);
  return unknown ? UNKNOWN : truth(!decisive);
}

/** Whether all of them hold. */
export function allHold(conditions: readonly (Truth | Unknown)[]): Truth | Unknown {
  return connected('and', conditions);
}

/** Whether a number is above a constant. */
export function isAbove(span: Span | Unknown, amount: number, box: Box): Truth | Unknown {
  if (span.kind === 'unknown') return span;
  if (!span.maybeUnknown && span.lo > amount) return HOLDS;
  if (!span.maybeUnknown && span.hi <= amount) return FAILS;
  const moving = movedBy([span]);
  const cut = span.cut ?? (moving.length === 0 ? null : middleCut(box, nextToCut(box, moving)));
  return cut ? undecided(cut, span.maybeUnknown) : FAILS;
}

/** Whether a number is no multiple of the divisor. */
export function isUneven(span: Span | Unknown, divisor: number, box: Box): Truth | Unknown {
  if (span.kind === 'unknown') return span;
  if (!span.maybeUnknown && span.lo === span.hi) return truth(span.lo % divisor !== 0);
  const moving = movedBy([span]);
  const cut = span.cut ?? (moving.length === 0 ? null : middleCut(box, nextToCut(box, moving)));
  return cut ? undecided(cut, span.maybeUnknown) : FAILS;
}
