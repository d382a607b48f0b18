import { CASE_WORDS } from './case-words.js';

/** The words for the sides of a limit. */
export const SIDE_WORDS = {
  below: CASE_WORDS.justBelow,
  at: CASE_WORDS.exactly,
  above: CASE_WORDS.justAbove,
} as const;

/** The last value below a limit, the limit itself, and the first value above it, each where it exists. */
export interface AroundLimit {
  readonly side: 'below' | 'at' | 'above';
  readonly value: number;
  readonly met: (value: number) => boolean;
}

/**
 * What lies around a limit for a quantity that moves in steps of `grain` between `min` and `max`. Values that it cannot have are
 * left out; near enough is within one step.
 */
export function aroundLimit(limit: number, grain: number, min: number, max: number): AroundLimit[] {
  if (grain <= 0) return [];
  const below = (Math.ceil(limit / grain) - 1) * grain;
  const above = (Math.floor(limit / grain) + 1) * grain;
  const sides: AroundLimit[] = [
    { side: 'below', value: below, met: (value) => value < limit && value >= limit - grain },
    { side: 'at', value: limit, met: (value) => value === limit },
    { side: 'above', value: above, met: (value) => value > limit && value <= limit + grain },
  ];
  return sides.filter(({ side, value }) => value >= min && value <= max && (side !== 'at' || limit % grain === 0));
}
