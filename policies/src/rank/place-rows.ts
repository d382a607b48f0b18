import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { parseDay } from '../logic/calendar-day.js';
import type { SceneRules } from '../logic/read-scene.js';
import { toHundredths } from '../model/amount.js';
import { Ordering } from './ordering.js';
import type { Ranked, SceneRanker } from './rank-scene.js';
import { sceneRanker } from './rank-scene.js';
import type { LeftOut, PlacedRow } from './ranking.js';
import { RowJudge } from './row-judge.js';
import { Rounds } from './rounds.js';
import type { SceneRoundInput } from './scene-round.js';
import type { AppliedRows, ScoredRows } from './scored-rows.js';
import { IN_ORDER, IN_SHORT, type OrderedRow, type Telling } from './telling.js';

/** A policy's scene, and applications for it by columns, whose applicants have been scored. */
export interface RowsToRank {
  readonly policy: CompiledPolicy;
  readonly rules: SceneRules;
  readonly round: SceneRoundInput;
  readonly applied: AppliedRows;
  readonly persons: ScoredRows;
}

/** A way of telling that says nothing about persons. */
type BriefTelling<Row extends PlacedRow> = Telling<null, Row, LeftOut>;

/**
 * Who has a place, of applications by columns: what `placeScene` finds of the same applications, many times faster. Undefined where
 * something is wrong with an application, such as a pool that the round does not have: `placeScene` says what.
 */
export function placeRows(rows: RowsToRank, asOf: string): Ranked<PlacedRow, LeftOut> | undefined {
  return rankedRows(rows, asOf, IN_SHORT);
}

/** The same with the values of the keys: what `orderScene` finds. */
export function orderRows(rows: RowsToRank, asOf: string): Ranked<OrderedRow, LeftOut> | undefined {
  return rankedRows(rows, asOf, IN_ORDER);
}

function rankedRows<Row extends PlacedRow>(
  { policy, rules, round, applied, persons }: RowsToRank,
  asOf: string,
  telling: BriefTelling<Row>,
): Ranked<Row, LeftOut> | undefined {
  const { ranker, findings } = sceneRanker(policy, rules, round, asOf, telling);
  if (!ranker) return { ranking: null, findings };
  const pools = poolsOf(applied, ranker);
  if (!pools) return undefined;
  const ordering = Ordering.of(policy, rules.scene, rules.scene.keys, rules.keys);
  const rounds = new Rounds(policy, rules, ordering);
  const judge = new RowJudge(policy, rules, ranker.points, ordering, parseDay(asOf) ?? 0, persons);
  const { scene } = rules;
  const threshold = scene.ranked && scene.threshold != null ? toHundredths(scene.threshold) : -Infinity;
  const { first, second } = applied;
  const { ids } = applied.applications;
  for (let index = 0; index < ids.length; index += 1) {
    const applicationId = ids[index] as string;
    const pool = pools[index] as number;
    const standpoint = judge.standpointOf(first[index] as number, second[index] as number);
    const scenePoints = standpoint?.scenePoints ?? null;
    const values = standpoint && rounds.exist ? rounds.valuesOf(standpoint.frame) : NO_ROUNDS;
    const takesPart = !rounds.exist || values.some((round) => round !== null);
    if (standpoint && scenePoints !== null && scenePoints >= threshold && takesPart) {
      const contender = { applicationId, scenePoints, values: standpoint.values, rounds: values, about: null };
      ranker.take(pool, { contender, excluded: null });
    } else {
      const excluded = { applicationId, pool: ranker.places.pools[pool]?.id ?? null };
      ranker.take(pool, { contender: null, excluded });
    }
  }
  return { ranking: ranker.ranking(ids.length), findings };
}

const NO_ROUNDS: readonly null[] = [];

/** Indices of the ranker's pools by application; undefined where one names a pool that is not there, or nobody applies, or one person twice. */
function poolsOf<Row extends PlacedRow>(
  { first, second, poolOf, pools }: AppliedRows,
  { places }: SceneRanker<null, Row, LeftOut>,
): Int32Array | undefined {
  const indexOf = (id: string | null): number => places.pools.findIndex((pool) => pool.id === id);
  const named = pools.map(indexOf);
  const unnamed = indexOf(null);
  const found = new Int32Array(poolOf.length);
  for (let index = 0; index < found.length; index += 1) {
    const pool = poolOf[index] as number;
    found[index] = pool < 0 ? unnamed : (named[pool] as number);
    const applicant = first[index] as number;
    if ((found[index] as number) < 0 || applicant < 0 || applicant === second[index]) return undefined;
  }
  return found;
}
