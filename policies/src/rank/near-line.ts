import { HUNDREDTHS } from '../model/amount.js';
import type { PoolPlaces, ScenePlaces } from './ranking.js';

/** Applications whose points are within some points of their own pool's line, by what became of them. */
export interface NearLine {
  /** Hundredths, on both sides of the line, the line itself included. */
  readonly within: number;
  readonly admitted: number;
  readonly rejected: number;
  /** Of the rejected, those with exactly the points of the line: they lost on a later key. */
  readonly rejectedOnEqualPoints: number;
  readonly undecided: number;
}

/** Distances in points, as the comparison shows them. */
export const DISTANCES = [1, 5, 10] as const;

/** A line that keeps somebody out; where there is a place for everybody, nobody is near it. */
function linePoints({ cutOff, tie }: PoolPlaces): number | null {
  return cutOff.firstRejected !== null || tie?.method === 'stop' ? cutOff.points : null;
}

/** How many applications are within 1, 5 and 10 points of their pool's line; of several rounds, the last that they took part in. */
export function nearLine(ranking: ScenePlaces): NearLine[] {
  return DISTANCES.map((distance) => {
    const within = distance * HUNDREDTHS;
    const near = { within, admitted: 0, rejected: 0, rejectedOnEqualPoints: 0, undecided: 0 };
    const seen = new Set<string>();
    for (const pool of ranking.pools.toReversed()) {
      const line = linePoints(pool);
      for (const { applicationId, scenePoints, status } of pool.rows) {
        if (seen.has(applicationId)) continue;
        if (pool.round) seen.add(applicationId);
        if (line === null) continue;
        if (Math.abs(scenePoints - line) > within) continue;
        if (status === 'admitted') near.admitted += 1;
        else if (status === 'tie-at-line') near.undecided += 1;
        else {
          near.rejected += 1;
          if (scenePoints === line) near.rejectedOnEqualPoints += 1;
        }
      }
    }
    return near;
  });
}
