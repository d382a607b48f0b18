import { formatCount, formatSignedPoints, meanHundredths } from '../../../numbers';
import type { DraftEffect } from './draft-effect';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What an edit does, in one sentence that names what it is held against. */
export function effectSentence(effect: DraftEffect, translate: Translate): string {
  const { base, persons, deltaSum, winners, losers } = effect;
  if (winners + losers === 0) return translate('drafting.live.nothing', { base: base.label });
  return translate('drafting.live.sentence', {
    base: base.label,
    winners: formatCount(winners),
    losers: formatCount(losers),
    mean: formatSignedPoints(meanHundredths(deltaSum, persons) ?? 0),
  });
}
