import { parseBy } from '../model/parse-policy.js';
import type { TieAtLine } from '../model/scene.js';
import type { Text } from '../model/text.js';
import { lotOf } from '../rank/lottery.js';
import { type Places, placesOf } from '../rank/places.js';
import { type PoolPlaces, type RankingRound, rowsOf, type ScenePlaces } from '../rank/ranking.js';
import type { OrderedRow } from '../rank/telling.js';
import { SceneRound } from '../rank/scene-round.js';
import { applicationIds, orderIn, type SceneToRank } from '../rank/scene-to-rank.js';

/** The order of one round of a pool under one policy, whatever the number of places. */
export interface SheetRound {
  /** Null where all places are given out at once. */
  readonly round: RankingRound | null;
  /** Ids of the keys that make the order, in sequence. */
  readonly keys: readonly string[];
  /** Those who take part, best first, as indices of the sheet's applications; complete equals by id. */
  readonly order: readonly number[];
  /**
   * What parts each from the next one in order: index of the first key in which they differ, the number of keys where they are complete
   * equals. One shorter than `order`.
   */
  readonly parting: readonly number[];
  /** `order` with complete equals by lot; null where no lots are drawn. */
  readonly byLot: readonly number[] | null;
}

/** A pool of places under one policy. */
export interface SheetSide {
  /** Places as registered, or as the policy names them. */
  readonly quota: number;
  readonly method: TieAtLine;
  /** In sequence; one where all places are given out at once. */
  readonly rounds: readonly SheetRound[];
}

/** A pool of places under both policies; null where a side does not have it. */
export interface SheetPool {
  readonly pool: string | null;
  readonly title: Text | null;
  readonly a: SheetSide | null;
  readonly b: SheetSide | null;
}

/** The applications divided by one grouping. */
export interface SheetGrouping {
  readonly by: { readonly fact: string; readonly label: Text };
  readonly labels: readonly Text[];
  /** Index of the group, by application. */
  readonly of: readonly number[];
}

/**
 * Everything that places depend on but their number: from it the crossing at any number of places is found at once, exactly, ties at
 * the line included (`crossingAtQuota`). Plain JSON.
 */
export interface PlaceSheet {
  /** Ids, sorted. */
  readonly applications: readonly string[];
  /** Index of the pool, by application. */
  readonly poolOf: readonly number[];
  readonly pools: readonly SheetPool[];
  /** Scene points by application, in hundredths; null where it takes no part. */
  readonly points: { readonly a: readonly (number | null)[]; readonly b: readonly (number | null)[] };
  readonly groups: readonly SheetGrouping[];
}

/** Most applications of a scene whose sheet is kept with a comparison: about a megabyte of JSON. */
export const MOST_SHEET_APPLICATIONS = 20_000;

/** Most applications of a scene for which a sheet is drawn where somebody asks for it: about twelve megabytes of JSON. */
export const MOST_DRAWN_APPLICATIONS = 300_000;

interface Drawn {
  /** The ranking without any places: everybody stands in the order of every round that they may take part in. */
  readonly ranking: ScenePlaces<OrderedRow>;
  readonly places: Places;
}

function drawSide(scene: SceneToRank, asOf: string): Drawn | null {
  const { value } = parseBy(SceneRound, scene.round);
  if (!value) return null;
  const { places } = placesOf(scene.rules.scene, value);
  const { quota: _, pools: __, ...settings } = value;
  const pools = places.pools.flatMap(({ id, title }) =>
    id === null ? [] : [{ id, title: title ?? undefined, quota: 0 }],
  );
  const none = pools.length > 0 ? { ...settings, pools } : { ...settings, quota: 0 };
  const { ranking } = orderIn(scene, none, asOf);
  return ranking && { ranking, places };
}

function byLotOf(
  order: readonly number[],
  parting: readonly number[],
  keys: number,
  lot: (index: number) => string,
): number[] {
  const sorted: number[] = [];
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && parting[to - 1] === keys) to += 1;
    const equals = order.slice(from, to);
    if (equals.length > 1) {
      const lots = new Map(equals.map((index) => [index, lot(index)]));
      equals.sort((one, other) => ((lots.get(one) ?? '') < (lots.get(other) ?? '') ? -1 : 1));
    }
    sorted.push(...equals);
    from = to;
  }
  return sorted;
}

function sheetRound(
  pool: PoolPlaces<OrderedRow>,
  ranking: ScenePlaces<OrderedRow>,
  places: Places,
  indexOf: ReadonlyMap<string, number>,
  ids: readonly string[],
): SheetRound {
  const keys = (pool.keys ?? ranking.keys).map(({ id }) => id);
  const order = pool.rows.map(({ applicationId }) => indexOf.get(applicationId) ?? -1);
  const parting = pool.rows.slice(1).map((row, index) => {
    const before = pool.rows[index]?.values ?? [];
    const differing = row.values.findIndex((value, key) => value !== before[key]);
    return differing < 0 ? keys.length : differing;
  });
  const lot = (index: number): string => lotOf(places.seed, ids[index] ?? '');
  const byLot = places.method === 'lottery' ? byLotOf(order, parting, keys.length, lot) : null;
  return { round: pool.round, keys, order, parting, byLot };
}

function sheetSide(
  { ranking, places }: Drawn,
  id: string | null,
  indexOf: ReadonlyMap<string, number>,
  ids: readonly string[],
): SheetSide | null {
  const pool = places.pools.find((each) => each.id === id);
  if (!pool || pool.quota === null) return null;
  const rounds = ranking.pools.filter((each) => each.pool === id);
  return {
    quota: pool.quota,
    method: places.method,
    rounds: rounds.map((round) => sheetRound(round, ranking, places, indexOf, ids)),
  };
}

/**
 * Draws the sheet of the same applications under two policies. Null where there is nothing to slide: a side that does not limit places,
 * cannot be ranked, or has other applications; or more applications than `most`.
 *
 * @param groupings how applications are divided; by the index of each in the sorted ids
 */
export function drawPlaceSheet(
  a: SceneToRank,
  b: SceneToRank,
  asOf: string,
  groupings: (applications: readonly string[]) => readonly SheetGrouping[] = () => [],
  most = MOST_SHEET_APPLICATIONS,
): PlaceSheet | null {
  const [idsA, idsB] = [applicationIds(a), applicationIds(b)];
  if (!a.rules.scene.ranked || !b.rules.scene.ranked || idsA.length > most) return null;
  const [one, two] = [drawSide(a, asOf), drawSide(b, asOf)];
  if (!one || !two) return null;
  const applications = idsA.toSorted();
  const indexOf = new Map(applications.map((id, index) => [id, index]));
  if (idsB.some((id) => !indexOf.has(id)) || idsB.length !== applications.length) return null;
  const ids = [...new Set([...one.places.pools, ...two.places.pools].map(({ id }) => id))];
  const pools = ids.map((id): SheetPool => {
    const titled = [one, two].flatMap(({ places }) => places.pools.filter((pool) => pool.id === id));
    return {
      pool: id,
      title: titled.find(({ title }) => title !== null)?.title ?? null,
      a: sheetSide(one, id, indexOf, applications),
      b: sheetSide(two, id, indexOf, applications),
    };
  });
  const poolOf = applications.map(() => -1);
  const pointsOf = ({ ranking }: Drawn): (number | null)[] => {
    const points = applications.map((): number | null => null);
    for (const { pool, row } of rowsOf(ranking)) {
      const index = indexOf.get(row.applicationId) ?? -1;
      points[index] = row.scenePoints;
      poolOf[index] = ids.indexOf(pool.pool);
    }
    for (const { applicationId, pool } of ranking.excluded)
      poolOf[indexOf.get(applicationId) ?? -1] = ids.indexOf(pool);
    return points;
  };
  const points = { a: pointsOf(one), b: pointsOf(two) };
  return { applications, poolOf, pools, points, groups: groupings(applications) };
}
