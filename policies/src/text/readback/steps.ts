import type { Expression } from '../../logic/expression.js';
import type { Steps } from '../../shape/patterns/steps.js';
import { points, quantity, say, type Tokens } from '../language/token.js';
import { unitOf } from '../phrases/units.js';
import type { Teller } from './teller.js';

/** 计 5 分，比 55 周岁每少 1 周岁加 1 分. Said only where the number is known to lie on that side of the pivot. */
export function stepsTokens(
  { base, pivot, points: each, side }: Steps,
  subject: Expression,
  { speaker, gives }: Teller,
): Tokens {
  const unit = unitOf(subject, speaker.names);
  const direction = say(side === 'below' ? 'fewerEach' : 'moreEach');
  const from = [...quantity(pivot, unit), direction, ...quantity({ units: 1, places: 0 }, unit)];
  return base
    ? [gives, points(base), say('stepsFrom'), ...from, say('addsMore'), points(each)]
    : [say('stepsOnlyFrom'), ...from, gives, points(each)];
}
