import type { Bilingual } from '../findings/finding.js';
import type { TieAtLine } from '../model/scene.js';
import { drawLine, type Line, type Outcome } from './draw-line.js';
import type { Ordered, Ordering, Placement } from './ordering.js';
import type { PlacePool, Places } from './places.js';
import type { CutOff, PoolRanking, RankedRow, RankingRound, Tie } from './ranking.js';
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

/** An application that takes part in the ranking. */
export type Contender = Ordered & Omit<RankedRow, 'position' | 'keys' | 'status' | 'reason' | 'lot'>;

/** What is given out at once: all places of a pool, or those of one round. */
export interface Distribution {
  readonly ordering: Ordering;
  readonly round: RankingRound | null;
  /** The keys are the round's own. */
  readonly ownKeys: boolean;
}

type PlacedContender = Placement<Contender>;

const OUTCOMES: Record<Outcome, { readonly status: RankedRow['status']; readonly reason: Reason }> = {
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

function tieOf({ order, tie }: Line<PlacedContender>, quota: number, { method, seed }: Places): Tie | null {
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
function cutOffOf(rows: readonly RankedRow[], points: number | null, undecided: boolean): CutOff {
  const last = rows.findLast(({ status }) => status === 'admitted');
  const next = rows.find(({ status }) => status === 'rejected');
  const deciding =
    last && next && !undecided ? last.keys.find(({ value }, key) => value !== next.keys[key]?.value) : undefined;
  const count = (status: RankedRow['status']) =>
    rows.filter((row) => row.scenePoints === points && row.status === status).length;
  return {
    points,
    lastAdmitted: last?.applicationId ?? null,
    firstRejected: next?.applicationId ?? null,
    decidingKey: deciding?.id ?? null,
    equalOnPoints: { admitted: count('admitted'), rejected: count('rejected'), undecided: count('tie-at-line') },
  };
}

function rowOf(
  { position, item: contender }: PlacedContender,
  ordering: Ordering,
  status: RankedRow['status'],
  reason: Reason,
  lot: string | null,
): RankedRow {
  return {
    position,
    applicationId: contender.applicationId,
    countedPerson: contender.countedPerson,
    otherPerson: contender.otherPerson,
    scenePoints: contender.scenePoints,
    otherScenePoints: contender.otherScenePoints,
    keys: ordering.shown(contender.values),
    status,
    reason,
    lot,
    setAside: contender.setAside,
    unknownItems: contender.unknownItems,
    undecided: contender.undecided,
  };
}

/** Gives out the places of one pool by rank. */
export function rankPool(
  pool: PlacePool & { readonly quota: number },
  contenders: readonly Contender[],
  { ordering, round, ownKeys }: Distribution,
  places: Places,
): PoolRanking {
  const { quota } = pool;
  const line = drawLine(ordering.sorted(contenders), quota, places.method, places.seed);
  const rows = line.order.map((placed, index) => {
    const { status, reason } = OUTCOMES[line.outcomes[index] ?? 'below'];
    return rowOf(placed, ordering, status, reason, line.lots.get(placed.applicationId) ?? null);
  });
  const admitted = rows.filter(({ status }) => status === 'admitted').length;
  const lastPlace = quota > 0 ? (rows[quota - 1] ?? rows.at(-1)) : undefined;
  const tie = tieOf(line, quota, places);
  return {
    pool: pool.id,
    title: pool.title,
    round,
    keys: ownKeys ? ordering.keys : null,
    quota,
    rows,
    admitted,
    unused: Math.max(0, quota - rows.length),
    overQuota: Math.max(0, admitted - quota),
    cutOff: cutOffOf(rows, lastPlace?.scenePoints ?? null, tie?.method === 'stop'),
    tie,
  };
}

/** Ids of the applications that have a place in one pool, and nothing more about anybody. The same as those of {@link rankPool}. */
export function admittedByRank(
  { quota }: PlacePool & { readonly quota: number },
  contenders: readonly Contender[],
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
export function admitPool(
  pool: PlacePool,
  contenders: readonly Contender[],
  ordering: Ordering,
  threshold: number | null,
): PoolRanking {
  const below = threshold === null ? null : belowThreshold(threshold);
  const rows = ordering
    .sorted(contenders)
    .map((placed) =>
      below && threshold !== null && placed.item.scenePoints < threshold
        ? rowOf(placed, ordering, 'rejected', below, null)
        : rowOf(placed, ordering, 'admitted', THRESHOLD_MET, null),
    );
  const admitted = rows.filter(({ status }) => status === 'admitted').length;
  return {
    pool: pool.id,
    title: pool.title,
    round: null,
    keys: null,
    quota: null,
    rows,
    admitted,
    unused: null,
    overQuota: 0,
    cutOff: cutOffOf(rows, threshold, false),
    tie: null,
  };
}
