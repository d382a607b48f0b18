import type { Bilingual } from '../findings/finding.js';
import type { TieAtLine } from '../model/scene.js';
import { drawLine, type Line, type Outcome } from './draw-line.js';
import type { Ordered, Ordering, Placement } from './ordering.js';
import type { PlacePool, Places } from './places.js';
import type { CutOff, PlacedRow, PoolPlaces, RankingRound, Tie } from './ranking.js';
import type { Telling } from './telling.js';
import {
  BELOW_LINE,
  belowThreshold,
  LOT_DRAWN,
  LOT_NOT_DRAWN,
  type Reason,
  THRESHOLD_MET,
  TIE_ADMITTED,
  TIE_AT_LINE,
  WITHIN_QUOTA,
} from './reason.js';

/** An application that takes part in the ranking. Points in hundredths. */
export interface Contender<About> extends Ordered {
  readonly scenePoints: number;
  /** What its row is going to say of it. */
  readonly about: About;
}

/** What is given out at once: all places of a pool, or those of one round. */
export interface Distribution {
  readonly ordering: Ordering;
  readonly round: RankingRound | null;
  /** The keys are the round's own. */
  readonly ownKeys: boolean;
}

type Status = PlacedRow['status'];

const OUTCOMES: Record<Outcome, { readonly status: Status; readonly reason: Reason }> = {
  within: { status: 'admitted', reason: WITHIN_QUOTA },
  below: { status: 'rejected', reason: BELOW_LINE },
  undecided: { status: 'tie-at-line', reason: TIE_AT_LINE },
  'tie-admitted': { status: 'admitted', reason: TIE_ADMITTED },
  'lot-drawn': { status: 'admitted', reason: LOT_DRAWN },
  'lot-not-drawn': { status: 'rejected', reason: LOT_NOT_DRAWN },
};

function explainTie(method: TieAtLine, equals: number, places: number): Bilingual {
  const zh = `录取线上有 ${equals} 户各排序键完全相同，剩余 ${places} 个名额`;
  const en = `${equals} applications are equal in every key across the line, with ${places} places left`;
  switch (method) {
    case 'stop':
      return {
        zh: `${zh}；须由主管部门决定全部录取或抽签，并记录在案`,
        en: `${en}; the department has to decide, on record, between admitting all and drawing lots`,
      };
    case 'admit-all':
      return { zh: `${zh}；全部录取`, en: `${en}; all were admitted` };
    case 'lottery':
      return { zh: `${zh}；按公布的种子抽签`, en: `${en}; lots were drawn from the published seed` };
  }
}

function tieOf({ order, tie }: Line<Placement<Ordered>>, quota: number, { method, seed }: Places): Tie | null {
  if (!tie) return null;
  return {
    applications: order.slice(tie.from, tie.to).map(({ applicationId }) => applicationId),
    places: quota - tie.from,
    method,
    seed: method === 'lottery' ? seed : null,
    explanation: explainTie(method, tie.to - tie.from, quota - tie.from),
  };
}

/** Where the line runs; `points` are those on the last place that is given out. */
function cutOffOf(
  order: readonly Placement<Contender<unknown>>[],
  statuses: readonly Status[],
  ordering: Ordering,
  points: number | null,
  undecided: boolean,
): CutOff {
  const last = order[statuses.lastIndexOf('admitted')]?.item;
  const next = order[statuses.indexOf('rejected')]?.item;
  const deciding = last && next && !undecided ? ordering.firstDiffering(last.values, next.values) : undefined;
  const equal = { admitted: 0, rejected: 0, 'tie-at-line': 0 };
  for (const [index, { item }] of order.entries()) {
    const status = statuses[index];
    if (status && item.scenePoints === points) equal[status] += 1;
  }
  return {
    points,
    lastAdmitted: last?.applicationId ?? null,
    firstRejected: next?.applicationId ?? null,
    decidingKey: deciding?.id ?? null,
    equalOnPoints: { admitted: equal.admitted, rejected: equal.rejected, undecided: equal['tie-at-line'] },
  };
}

function countAdmitted(statuses: readonly Status[]): number {
  return statuses.reduce((count, status) => (status === 'admitted' ? count + 1 : count), 0);
}

/** Gives out the places of one pool by rank. */
export function rankPool<About, Row extends PlacedRow>(
  pool: PlacePool & { readonly quota: number },
  contenders: readonly Contender<About>[],
  { ordering, round, ownKeys }: Distribution,
  places: Places,
  telling: Pick<Telling<About, Row, never>, 'row'>,
): PoolPlaces<Row> {
  const { quota } = pool;
  const line = drawLine(ordering.sorted(contenders), quota, places.method, places.seed);
  const outcomes = line.outcomes.map((outcome) => OUTCOMES[outcome]);
  const statuses = outcomes.map(({ status }) => status);
  const admitted = countAdmitted(statuses);
  const lastPlace = quota > 0 ? (line.order[quota - 1] ?? line.order.at(-1)) : undefined;
  const tie = tieOf(line, quota, places);
  const undecided = tie?.method === 'stop';
  return {
    pool: pool.id,
    title: pool.title,
    round,
    keys: ownKeys ? ordering.keys : null,
    quota,
    rows: line.order.map((placed, index) => {
      const { status, reason } = outcomes[index] ?? OUTCOMES.below;
      return telling.row(placed, ordering, status, reason, line.lots.get(placed.applicationId) ?? null);
    }),
    admitted,
    unused: Math.max(0, quota - line.order.length),
    overQuota: Math.max(0, admitted - quota),
    cutOff: cutOffOf(line.order, statuses, ordering, lastPlace?.item.scenePoints ?? null, undecided),
    tie,
  };
}

/** Ids of the applications that have a place in one pool, and nothing more about anybody. The same as those of {@link rankPool}. */
export function admittedByRank(
  { quota }: PlacePool & { readonly quota: number },
  contenders: readonly Contender<unknown>[],
  ordering: Ordering,
  { method, seed }: Places,
): string[] {
  if (contenders.length <= quota) return contenders.map(({ applicationId }) => applicationId);
  const { order, outcomes } = drawLine(ordering.sorted(ordering.leading(contenders, quota)), quota, method, seed);
  return order.flatMap(({ applicationId }, index) =>
    OUTCOMES[outcomes[index] ?? 'below'].status === 'admitted' ? [applicationId] : [],
  );
}

/** Everybody from the threshold up, in a scene that does not limit places; the others stand below the line. */
export function admitPool<About, Row extends PlacedRow>(
  pool: PlacePool,
  contenders: readonly Contender<About>[],
  ordering: Ordering,
  threshold: number | null,
  telling: Pick<Telling<About, Row, never>, 'row'>,
): PoolPlaces<Row> {
  const below = threshold === null ? null : belowThreshold(threshold);
  const order = ordering.sorted(contenders);
  const isBelow = (points: number): boolean => threshold !== null && points < threshold;
  const statuses = order.map(({ item }): Status => (isBelow(item.scenePoints) ? 'rejected' : 'admitted'));
  return {
    pool: pool.id,
    title: pool.title,
    round: null,
    keys: null,
    quota: null,
    rows: order.map((placed) =>
      below && isBelow(placed.item.scenePoints)
        ? telling.row(placed, ordering, 'rejected', below, null)
        : telling.row(placed, ordering, 'admitted', THRESHOLD_MET, null),
    ),
    admitted: countAdmitted(statuses),
    unused: null,
    overQuota: 0,
    cutOff: cutOffOf(order, statuses, ordering, threshold, false),
    tie: null,
  };
}
