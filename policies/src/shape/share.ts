import type { RoundingMode } from '../logic/decimal.js';
import type { ShareShape } from './item-shapes.js';
import { limitedOf } from './patterns/cap.js';
import { jsonNumber, literalNumber, plain } from './patterns/plain.js';
import type { ShapeDefinition } from './shape.js';

const ROUNDINGS: Record<RoundingMode, ShareShape['rounding']> = { floor: 'floor', ceil: 'ceil', 'half-up': 'round' };

export const share: ShapeDefinition<ShareShape> = {
  kind: 'share',
  title: { zh: '按共有人数分摊', en: 'points shared by several' },
  spellings: ['capFirst'],
  recognise(expression) {
    const divided = plain(expression);
    const points = divided.kind === 'divide' ? literalNumber(divided.numerator) : undefined;
    if (divided.kind !== 'divide' || !points) return undefined;
    const limited = limitedOf(divided.denominator);
    const one = limited?.side === 'floor' && limited.limit.units === 1 && limited.limit.places === 0;
    const sharers = plain(limited && one ? limited.operand : divided.denominator);
    if (sharers.kind !== 'fact') return undefined;
    return {
      kind: 'share',
      points: jsonNumber(points),
      fact: sharers.fact,
      atLeastOne: one,
      rounding: ROUNDINGS[divided.mode],
      places: divided.places,
    };
  },
  write({ points, fact, atLeastOne, rounding, places, spelling }) {
    const sharers = { var: fact };
    const denominator = atLeastOne ? { max: spelling?.capFirst ? [1, sharers] : [sharers, 1] } : sharers;
    return { [rounding]: [{ '/': [points, denominator] }, places] };
  },
};
