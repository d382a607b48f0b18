import { formatCount, formatSignedPoints, meanHundredths } from '../../../numbers';
import type { DraftEffect } from './draft-effect';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/**
 * What an edit does, in one sentence that names what it is held against. Where nobody moves it says why: the document is the base
 * (`isBase`), or what was changed concerns nobody here. A mean that is not nothing is never written as 0.00.
 */
export function effectSentence(effect: DraftEffect, isBase: boolean, translate: Translate): string {
  const { base, persons, deltaSum, winners, losers } = effect;
  if (winners + losers === 0) {
    return translate(isBase ? 'drafting.live.same' : 'drafting.live.nothing', { base: base.label });
  }
  const mean = meanHundredths(deltaSum, persons) ?? 0;
  return translate(mean === 0 && deltaSum !== 0 ? 'drafting.live.sentenceTiny' : 'drafting.live.sentence', {
    base: base.label,
    winners: formatCount(winners),
    losers: formatCount(losers),
    mean: formatSignedPoints(mean),
  });
}
