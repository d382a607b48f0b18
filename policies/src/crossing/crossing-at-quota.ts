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

type Counts = Readonly<Record<(typeof CELLS)[number], number>>;

const NOBODY: Counts = { inIn: 0, inOut: 0, outIn: 0, outOut: 0 };

/** Applications by cell in each of so many sets; whoever is in none of them is not counted. */
function countedBy(cellOf: Uint8Array, setOf: readonly number[], sets: number): Counts[] {
  const counts = new Uint32Array(sets * CELLS.length);
  for (let index = 0; index < cellOf.length; index += 1) {
    const set = setOf[index] ?? -1;
    if (set >= 0 && set < sets) {
      const at = set * CELLS.length + (cellOf[index] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return Array.from({ length: sets }, (_, set): Counts => {
    const [outOut = 0, outIn = 0, inOut = 0, inIn = 0] = counts.subarray(set * CELLS.length, (set + 1) * CELLS.length);
    return { inIn, inOut, outIn, outOut };
  });
}

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
      for (let place = 0; place < rows.length; place += 1) this.outcomes[rows[place] ?? -1] = outcomes[place] ?? 0;
    }
  }

  get undecided(): number {
    let undecided = 0;
    for (const outcome of this.outcomes) if (outcome === PLACE.undecided) undecided += 1;
    return undecided;
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
    const seen = new Uint8Array(points.length);
    for (const { inRounds, rows, outcomes, cutOff, waits } of this.pools.flat().reverse()) {
      const line = cutOff.firstRejected !== null || waits ? cutOff.points : null;
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place] ?? -1;
        if (seen[row] === 1) continue;
        if (inRounds) seen[row] = 1;
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
  const cellOf = new Uint8Array(sheet.applications.length);
  for (let index = 0; index < cellOf.length; index += 1) {
    const cell = 2 * Number(a.outcomes[index] === PLACE.admitted) + Number(b.outcomes[index] === PLACE.admitted);
    cellOf[index] = cell;
    cells[CELLS[cell] ?? 'outOut'].push(sheet.applications[index] ?? '');
  }
  const pools = countedBy(cellOf, sheet.poolOf, sheet.pools.length);
  const groups = sheet.groups.map(({ of, labels }) => countedBy(cellOf, of, labels.length));
  return {
    applications: sheet.applications.length,
    ...cells,
    pools: sheet.pools.map(({ pool, title }, index): CrossingPool => ({
      pool,
      title,
      a: a.pool(index),
      b: b.pool(index),
      ...(pools[index] ?? NOBODY),
    })),
    undecided: { a: a.undecided, b: b.undecided },
    nearLine: {
      a: DISTANCES.map((distance) => a.near(distance * HUNDREDTHS)),
      b: DISTANCES.map((distance) => b.near(distance * HUNDREDTHS)),
    },
    groups: sheet.groups.map(({ by, labels }, index) => ({
      by,
      rows: labels.flatMap((label, group): CrossingGroupRow[] => {
        const counts = groups[index]?.[group] ?? NOBODY;
        const applications = counts.inIn + counts.inOut + counts.outIn + counts.outOut;
        return applications > 0 ? [{ label, applications, ...counts }] : [];
      }),
    })),
  };
}
