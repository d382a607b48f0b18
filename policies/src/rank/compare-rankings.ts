import type { Finding } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import { type NearLine, nearLine } from './near-line.js';
import { type CutOff, type PlacedRow, type PoolPlaces, type ScenePlaces } from './ranking.js';
import { SortedIds } from './sorted-ids.js';

/** The line of one pool on one side of a comparison. */
export interface CrossingSide {
  readonly quota: number | null;
  readonly admitted: number;
  readonly unused: number | null;
  readonly cutOff: CutOff;
}

/** How many applications of a pool crossed its line; null where a side does not have the pool. */
export interface CrossingPool {
  readonly pool: string | null;
  readonly title: Text | null;
  readonly a: CrossingSide | null;
  readonly b: CrossingSide | null;
  readonly inIn: number;
  readonly inOut: number;
  readonly outIn: number;
  readonly outOut: number;
}

/**
 * The same applications under two rankings: who has a place (in) under `a` and under `b`. Every application is in exactly one of the
 * four cells. Without a place are the rejected, the excluded, and equals on a line about whom nobody has decided.
 */
export interface Crossing {
  readonly applications: number;
  /** Application ids, sorted. */
  readonly inIn: readonly string[];
  readonly inOut: readonly string[];
  readonly outIn: readonly string[];
  readonly outOut: readonly string[];
  readonly pools: readonly CrossingPool[];
  /** Applications about whom nobody has decided, by side. */
  readonly undecided: { readonly a: number; readonly b: number };
  /** Applications near their pool's line, by side, within 1, 5 and 10 points. */
  readonly nearLine: { readonly a: readonly NearLine[]; readonly b: readonly NearLine[] };
}

/** A comparison, perhaps with warnings; or why the two cannot be compared. */
export type Crossed =
  | { readonly crossing: Crossing; readonly findings: readonly Finding[] }
  | { readonly crossing: null; readonly findings: readonly Finding[] };

type Cell = 'inIn' | 'inOut' | 'outIn' | 'outOut';

type Fate = PlacedRow['status'] | 'excluded';
const FATES: readonly Fate[] = ['admitted', 'rejected', 'tie-at-line', 'excluded'];
const ADMITTED = FATES.indexOf('admitted');
const EXCLUDED = FATES.indexOf('excluded');
const UNDECIDED = FATES.indexOf('tie-at-line');

/** Stands for an application that a ranking does not have. */
const ABSENT = -1;

/** What became of each application of a ranking, by its place among some ids; and an application that is none of these, if there is one. */
interface Fates {
  /**
   * The place of its pool among `pools`, times the number of fates, and its fate; of several rounds in the last that it took part in.
   * {@link ABSENT} for what the ranking does not have.
   */
  readonly of: Int32Array;
  readonly stray: string | undefined;
}

function fatesOf(
  { pools: rounds, excluded }: ScenePlaces,
  pools: readonly (string | null)[],
  applications: SortedIds,
): Fates {
  const of = new Int32Array(applications.length).fill(ABSENT);
  let stray: string | undefined;
  const take = (id: string, fate: number): void => {
    const place = applications.placeOf(id);
    if (place === undefined) stray ??= id;
    else of[place] = fate;
  };
  for (const { pool, rows } of rounds) {
    const first = pools.indexOf(pool) * FATES.length;
    for (const { applicationId, status } of rows) take(applicationId, first + FATES.indexOf(status));
  }
  const firsts = new Map(pools.map((pool, index) => [pool, index * FATES.length + EXCLUDED]));
  for (const { applicationId, pool } of excluded) take(applicationId, firsts.get(pool) ?? EXCLUDED);
  return { of, stray };
}

const fateOf = (place: number): number => place % FATES.length;
const poolOf = (place: number): number => Math.floor(place / FATES.length);

function cellOf(a: number, b: number): Cell {
  if (fateOf(a) === ADMITTED) return fateOf(b) === ADMITTED ? 'inIn' : 'inOut';
  return fateOf(b) === ADMITTED ? 'outIn' : 'outOut';
}

function differentApplications(applicationId: string): Finding {
  return {
    code: 'CROSSING-DIFFERENT-APPLICATIONS',
    severity: 'error',
    pointer: '',
    message: {
      zh: `两次排名的申请不同，例如「${applicationId}」`,
      en: `The two rankings have different applications, e.g. "${applicationId}"`,
    },
    remedy: {
      zh: '用同一批申请、同一名额池分别排名后再比较',
      en: 'Rank the same applications, each in the same pool, under both policies',
    },
  };
}

function undecidedWarning(side: 'a' | 'b', count: number): Finding {
  return {
    code: 'CROSSING-TIE-UNDECIDED',
    severity: 'warning',
    pointer: `/${side}`,
    message: {
      zh: `有 ${count} 户在录取线上同分而未决定，按未录取计`,
      en: `${count} applications are tied on the line without a decision and count as not admitted`,
    },
    remedy: { zh: '先决定同分的处理办法', en: 'Decide how ties are treated first' },
  };
}

/** A pool's places, of all its rounds together; its line is that of the last round. */
function sideOf(rounds: readonly PoolPlaces[]): CrossingSide | null {
  const last = rounds.at(-1);
  if (!last) return null;
  const admitted = rounds.reduce((sum, round) => sum + round.admitted, 0);
  // What a round leaves over stands in the next one's places too.
  const carried = rounds.slice(0, -1).reduce((sum, { unused }) => sum + (unused ?? 0), 0);
  const quota = last.quota === null ? null : rounds.reduce((sum, round) => sum + (round.quota ?? 0), 0) - carried;
  return { quota, admitted, unused: last.unused, cutOff: last.cutOff };
}

/** Application that the two do not have in common, or have in different pools; undefined where there is none. */
function strayOf(a: Fates, b: Fates, { ids }: SortedIds): string | undefined {
  const [one, two] = [a.of, b.of];
  for (let place = 0; place < one.length; place += 1) {
    const [before, after] = [one[place] as number, two[place] as number];
    if ((before === ABSENT) !== (after === ABSENT) || poolOf(before) !== poolOf(after)) return ids[place];
  }
  return a.stray ?? b.stray;
}

function undecidedIn({ of }: Fates): number {
  let undecided = 0;
  for (const fate of of) if (fate !== ABSENT && fateOf(fate) === UNDECIDED) undecided += 1;
  return undecided;
}

function* idsIn({ pools, excluded }: ScenePlaces): Generator<string> {
  for (const { rows } of pools) for (const { applicationId } of rows) yield applicationId;
  for (const { applicationId } of excluded) yield applicationId;
}

/**
 * Compares two rankings of the same applications: who keeps, loses, gains a place, and where the lines run. Swapping `a` and `b` swaps
 * the cells; a ranking compared with itself has nobody in `inOut` and `outIn`.
 *
 * @param applications the ids of the applications of `a`, where they are at hand
 */
export function compareRankings(
  a: ScenePlaces,
  b: ScenePlaces,
  applications: SortedIds = new SortedIds(idsIn(a)),
): Crossed {
  // Whoever is excluded may name a pool that the round does not have.
  const ranked = [...new Set([...a.pools, ...b.pools].map(({ pool }) => pool))];
  const pools = [...new Set([...ranked, ...[...a.excluded, ...b.excluded].map(({ pool }) => pool)])];
  const [before, after] = [fatesOf(a, pools, applications), fatesOf(b, pools, applications)];
  const stray = strayOf(before, after, applications);
  if (stray !== undefined) return { crossing: null, findings: [differentApplications(stray)] };

  const cells: Record<Cell, string[]> = { inIn: [], inOut: [], outIn: [], outOut: [] };
  const counts = pools.map((): Record<Cell, number> => ({ inIn: 0, inOut: 0, outIn: 0, outOut: 0 }));
  let size = 0;
  for (let place = 0; place < applications.length; place += 1) {
    const fate = before.of[place] as number;
    if (fate === ABSENT) continue;
    size += 1;
    const cell = cellOf(fate, after.of[place] as number);
    cells[cell].push(applications.ids[place] as string);
    const count = counts[poolOf(fate)];
    if (count) count[cell] += 1;
  }

  const roundsOf = (ranking: ScenePlaces, id: string | null) => ranking.pools.filter(({ pool }) => pool === id);
  const crossed = ranked.map((pool, index): CrossingPool => {
    const [one, two] = [roundsOf(a, pool), roundsOf(b, pool)];
    const count = counts[index] ?? { inIn: 0, inOut: 0, outIn: 0, outOut: 0 };
    return { pool, title: one[0]?.title ?? two[0]?.title ?? null, a: sideOf(one), b: sideOf(two), ...count };
  });
  const undecided = { a: undecidedIn(before), b: undecidedIn(after) };
  const findings = (['a', 'b'] as const).flatMap((side) =>
    undecided[side] > 0 ? [undecidedWarning(side, undecided[side])] : [],
  );
  const crossing = {
    applications: size,
    ...cells,
    pools: crossed,
    undecided,
    nearLine: { a: nearLine(a), b: nearLine(b) },
  };
  return { crossing, findings };
}
