import type { CurveAxis } from '../analysis/curve-axis.js';
import { firstBetter, type Found } from './first-better.js';
import type { NodeAlongFact } from './node-along-fact.js';

/** A search along one fact for more points at one node. */
export interface Search {
  readonly along: NodeAlongFact;
  readonly axis: CurveAxis;
  /** Whether the values have an order; without one the best is taken. */
  readonly ordered: boolean;
  /** The person's own place; null where there is none. */
  readonly from: number | null;
  /** Where the search begins. */
  readonly start: number;
  /** How much better so many points of the node are than now; more than 0 where they are. */
  readonly gainOf: (points: number) => number;
}

/** The place nearest to the start at which the node's points are better; of two as near, the higher one. */
export function nearestBetter({ along, axis, ordered, from, start, gainOf }: Search): Found {
  const { measure, valueOf } = axis;
  const isBetter = (points: number): boolean => gainOf(points) > 0;
  if (!ordered) return best(axis.from, axis.to, (place) => gainOf(along.at(valueOf(place))));
  // Where the person already stands nothing changes; where nobody knows, it may be there.
  const up = { from: from === null ? start : start + 1, to: axis.to };
  const down = { from: axis.from, to: start - 1 };
  const byHalving = measure.kind === 'number' || measure.kind === 'date';
  const above = byHalving ? firstBetter(along, up, true, isBetter) : oneByOne(up, true);
  // Below only what is nearer than what was found above is of interest.
  const near = typeof above === 'number' ? Math.max(down.from, start - (above - start) + 1) : down.from;
  const nearer = { from: near, to: down.to };
  const below = byHalving ? firstBetter(along, nearer, false, isBetter) : oneByOne(nearer, false);
  if (above === undefined || below === undefined) return undefined;
  return below ?? above;

  function oneByOne(range: { readonly from: number; readonly to: number }, upwards: boolean): number | null {
    for (let step = 0; step <= range.to - range.from; step += 1) {
      const place = upwards ? range.from + step : range.to - step;
      if (isBetter(along.at(valueOf(place)))) return place;
    }
    return null;
  }
}

/** The place that gives most, the first of several; null where none gives anything. */
function best(from: number, to: number, gainAt: (place: number) => number): number | null {
  let [found, most]: [number | null, number] = [null, 0];
  for (let place = from; place <= to; place += 1) {
    const gain = gainAt(place);
    if (gain > most) [found, most] = [place, gain];
  }
  return found;
}
