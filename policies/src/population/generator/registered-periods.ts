import type { Period } from '../../logic/full-months.js';
import type { Resident } from './resident.js';
import * as assumed from './yongjia-distributions.js';

/** Shortest stretch between two lapses, in days. */
const SHORTEST_STRETCH = 30;

/**
 * The periods of valid registration in the province since the first one: broken by lapses, moved on by a change of place (adjacent
 * periods), and ended where the permit is no longer valid. In rising order, without overlaps.
 */
export function registeredPeriods({ asOf, residenceDays, countyDays, permit, draws }: Resident): Period[] {
  const random = draws('periods');
  const ended = permit === 'suspended' || permit === 'cancelled';
  const end = ended ? asOf - Math.min(random.fromTable(assumed.DAYS_SINCE_PERMIT_ENDED), residenceDays) : null;
  const periods: Period[] = [];
  let from = asOf - residenceDays;
  const last = end ?? asOf;
  for (let year = 1; year * 365 < residenceDays; year += 1) {
    if (!random.chance(assumed.LAPSES_PER_YEAR)) continue;
    const lapse = asOf - residenceDays + year * 365 + random.below(365);
    const back = lapse + random.fromTable(assumed.LAPSE_DAYS);
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
}
