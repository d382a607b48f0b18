import type { Text } from '../model/text.js';
import type { Crossing, CrossingPool, CrossingSide } from '../rank/compare-rankings.js';
import { DISTANCES, type NearLine } from '../rank/near-line.js';
import { HUNDREDTHS } from '../model/amount.js';
import { drawPlaces, type DrawnRound, PLACE } from './draw-places.js';
import type { PlaceSheet } from './place-sheet.js';

/** How many applications of one group keep, lose, gain a place. */
export interface CrossingGroupRow {
  readonly label: Text;
  readonly applications: number;
  readonly inIn: number;
  readonly inOut: number;
  readonly outIn: number;
  readonly outOut: number;
}

/** A crossing with its groups; a group that nobody is in is left out. */
export interface GroupedCrossing extends Crossing {
  readonly groups: readonly {
    readonly by: { readonly fact: string; readonly label: Text };
    readonly rows: readonly CrossingGroupRow[];
  }[];
}

/** Places by pool, in the order of the sheet's pools, on either side. */
export interface Quotas {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

const CELLS = ['outOut', 'outIn', 'inOut', 'inIn'] as const;

/** The places that are registered, or that the policies name. */
export function registeredQuotas({ pools }: PlaceSheet): Quotas {
  return { a: pools.map(({ a }) => a?.quota ?? 0), b: pools.map(({ b }) => b?.quota ?? 0) };
}

/** One side with its places given out. */
class DrawnSide {
  /** What became of each application: a {@link PLACE}; of several rounds, in the last that it took part in. */
  readonly outcomes: Uint8Array;
  private readonly pools: readonly (readonly DrawnRound[])[];

  constructor(
    private readonly sheet: PlaceSheet,
    private readonly side: 'a' | 'b',
    quotas: readonly number[],
  ) {
    const points = sheet.points[side];
    this.pools = sheet.pools.map((pool, index) => {
      const own = pool[side];
      return own ? drawPlaces(own, quotas[index] ?? 0, points) : [];
    });
    this.outcomes = new Uint8Array(sheet.applications.length);
    for (const { rows, outcomes } of this.pools.flat()) {
      for (const [place, row] of rows.entries()) this.outcomes[row] = outcomes[place] ?? PLACE.excluded;
    }
  }

  get undecided(): number {
    return this.outcomes.reduce((sum, outcome) => sum + Number(outcome === PLACE.undecided), 0);
  }

  /** A pool's places, of all its rounds together; its line is that of the last round. */
  pool(index: number): CrossingSide | null {
    const rounds = this.pools[index] ?? [];
    const last = rounds.at(-1);
    if (!last) return null;
    const carried = rounds.slice(0, -1).reduce((sum, { unused }) => sum + unused, 0);
    const idOf = (row: number | null): string | null => (row === null ? null : (this.sheet.applications[row] ?? null));
    const { lastAdmitted, firstRejected } = last.cutOff;
    return {
      quota: rounds.reduce((sum, { quota }) => sum + quota, 0) - carried,
      admitted: rounds.reduce((sum, { admitted }) => sum + admitted, 0),
      unused: last.unused,
      cutOff: { ...last.cutOff, lastAdmitted: idOf(lastAdmitted), firstRejected: idOf(firstRejected) },
    };
  }

  /** How many are within the distance of their pool's line; of several rounds, that of the last that they took part in. */
  near(within: number): NearLine {
    const points = this.sheet.points[this.side];
    const near = { within, admitted: 0, rejected: 0, rejectedOnEqualPoints: 0, undecided: 0 };
    const seen = new Set<number>();
    for (const { inRounds, rows, outcomes, cutOff, waits } of this.pools.flat().reverse()) {
      const line = cutOff.firstRejected !== null || waits ? cutOff.points : null;
      for (const [place, row] of rows.entries()) {
        if (seen.has(row)) continue;
        if (inRounds) seen.add(row);
        const own = points[row] ?? null;
        if (line === null || own === null || Math.abs(own - line) > within) continue;
        if (outcomes[place] === PLACE.admitted) near.admitted += 1;
        else if (outcomes[place] === PLACE.undecided) near.undecided += 1;
        else {
          near.rejected += 1;
          if (own === line) near.rejectedOnEqualPoints += 1;
        }
      }
    }
    return near;
  }
}

/**
 * Who keeps, loses, gains a place at these numbers of places: the same, to the last application, as ranking the scene with them under
 * both policies and comparing the rankings, but without ranking anything. Quotas are whole and not negative.
 */
export function crossingAtQuota(sheet: PlaceSheet, quotas: Quotas): GroupedCrossing {
  const [a, b] = [new DrawnSide(sheet, 'a', quotas.a), new DrawnSide(sheet, 'b', quotas.b)];
  const cells: Record<(typeof CELLS)[number], string[]> = { inIn: [], inOut: [], outIn: [], outOut: [] };
  const nobody = () => ({ inIn: 0, inOut: 0, outIn: 0, outOut: 0 });
  const pools = sheet.pools.map(nobody);
  const groups = sheet.groups.map(({ labels }) => labels.map(nobody));
  for (const [index, id] of sheet.applications.entries()) {
    const [inA, inB] = [a.outcomes[index] === PLACE.admitted, b.outcomes[index] === PLACE.admitted];
    const cell = CELLS[(inA ? 2 : 0) + (inB ? 1 : 0)] ?? 'outOut';
    cells[cell].push(id);
    const counted = [
      pools[sheet.poolOf[index] ?? -1],
      ...sheet.groups.map(({ of }, by) => groups[by]?.[of[index] ?? -1]),
    ];
    for (const counts of counted) if (counts) counts[cell] += 1;
  }
  return {
    applications: sheet.applications.length,
    ...cells,
    pools: sheet.pools.map(({ pool, title }, index): CrossingPool => ({
      pool,
      title,
      a: a.pool(index),
      b: b.pool(index),
      ...(pools[index] ?? nobody()),
    })),
    undecided: { a: a.undecided, b: b.undecided },
    nearLine: {
      a: DISTANCES.map((distance) => a.near(distance * HUNDREDTHS)),
      b: DISTANCES.map((distance) => b.near(distance * HUNDREDTHS)),
    },
    groups: sheet.groups.map(({ by, labels }, index) => ({
      by,
      rows: labels.flatMap((label, group): CrossingGroupRow[] => {
        const counts = groups[index]?.[group] ?? nobody();
        const applications = counts.inIn + counts.inOut + counts.outIn + counts.outOut;
        return applications > 0 ? [{ label, applications, ...counts }] : [];
      }),
    })),
  };
}
