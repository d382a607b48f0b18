import type { Period } from '../../logic/full-months.js';
import type { Random } from '../random.js';
import type { Life } from './life.js';
import { chanceSampler, quantileSampler } from './sampler.js';
import type { FactModel } from './settings/fact-model.js';

/** Shortest stretch between two lapses, in days. */
const SHORTEST_STRETCH = 30;

/**
 * Draws the periods of valid registration in the province since the first one: broken by lapses, moved on by a change of place
 * (adjacent periods), and ended where `hasEnded`. In rising order, without overlaps.
 */
export function periodsDrawer(
  model: Extract<FactModel, { kind: 'periods' }>,
): (life: Life, random: Random, hasEnded: boolean) => Period[] {
  const [lapses, lapseDays] = [chanceSampler(model.lapsesPerYear), quantileSampler(model.lapseDays)];
  const endedDays = quantileSampler(model.endedDays);
  return ({ asOf, residenceDays, countyDays }, random, hasEnded) => {
    const end = hasEnded ? asOf - Math.min(endedDays(random), residenceDays) : null;
    const periods: Period[] = [];
    let from = asOf - residenceDays;
    const last = end ?? asOf;
    for (let year = 1; year * 365 < residenceDays; year += 1) {
      if (!lapses(random)) continue;
      const lapse = asOf - residenceDays + year * 365 + random.below(365);
      const back = lapse + lapseDays(random);
      if (lapse - from < SHORTEST_STRETCH || back >= last - SHORTEST_STRETCH) continue;
      periods.push({ from, to: lapse });
      from = back;
    }
    const arrival = asOf - countyDays;
    if (countyDays < residenceDays && arrival > from + SHORTEST_STRETCH && arrival < last) {
      periods.push({ from, to: arrival - 1 });
      from = arrival;
    }
    periods.push({ from, to: end !== null && end < from ? from : end });
    return periods;
  };
}
