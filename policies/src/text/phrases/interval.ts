import type { Bilingual } from '../../findings/finding.js';
import type { Interval } from '../../shape/patterns/interval.js';
import { number, quantity, say, type Tokens } from '../language/token.js';

/** Whether the range holds one whole number only: at least 2, and below 3. */
function isOneWhole({ from, to }: Interval): boolean {
  if (!from?.closed || !to || to.closed || from.value.places > 0 || to.value.places > 0) return false;
  return to.value.units - from.value.units === 1;
}

/**
 * A range of numbers. 以上 and 至 include the number, 超过 and 不满 exclude it, 不超过 includes it (reading A-02): both ends are always
 * exact, and no two ranges read the same. Of `whole` numbers, 2 以上不满 3 reads as 2.
 */
export function intervalTokens(interval: Interval, unit: Bilingual | undefined, whole: boolean): Tokens {
  const { from, to } = interval;
  if (whole && from && isOneWhole(interval)) return [say('rangeOnly'), ...quantity(from.value, unit)];
  const low = from && quantity(from.value, unit);
  const high = to && quantity(to.value, unit);
  if (from && low && to && high) {
    if (from.closed && to.closed) return [say('rangeFrom'), number(from.value), say('rangeTo'), ...high];
    if (from.closed) return [say('rangeFrom'), ...low, say('rangeMoreBelow'), ...high];
    return [say('rangeAbove'), ...low, say(to.closed ? 'rangeUpTo' : 'rangeBelow'), ...high];
  }
  if (from && low) {
    return from.closed ? [say('rangeFrom'), ...low, say('rangeAndMore')] : [say('rangeAbove'), ...low];
  }
  if (to && high) return [say(to.closed ? 'rangeUpTo' : 'rangeBelow'), ...high];
  return [say('always')];
}
