import type { Bilingual, Finding } from '../findings/finding.js';
import { inLanguage } from '../model/text.js';
import type { PoolRanking, RankedKey, RankedRow, Ranking, RankingKey } from './ranking.js';

/** How a key took part: both equal, decided here, or not compared any more because an earlier key decided. */
export type KeyOutcome = 'equal' | 'decided-here' | 'not-compared';

/** One key for both applications. */
export interface KeyComparison {
  readonly key: RankingKey;
  readonly first: RankedKey;
  readonly second: RankedKey;
  readonly outcome: KeyOutcome;
}

/** Why one application stands before another. */
export interface PairExplanation {
  readonly first: RankedRow;
  readonly second: RankedRow;
  /** Application that stands before the other; null for complete equals that nothing parted. */
  readonly ahead: string | null;
  /** In the sequence of the keys. */
  readonly keys: readonly KeyComparison[];
  /** Key that decided; null where all are equal. */
  readonly decidingKey: string | null;
  /** True where all keys are equal and lots decided. */
  readonly byLot: boolean;
  /** One sentence. */
  readonly summary: Bilingual;
}

/** An explanation, or why there is none. */
export type ExplainedPair =
  | { readonly explanation: PairExplanation; readonly findings: readonly [] }
  | { readonly explanation: null; readonly findings: readonly Finding[] };

function refused(code: string, zh: string, en: string, remedyZh: string, remedyEn: string): ExplainedPair {
  const finding: Finding = {
    code,
    severity: 'error',
    pointer: '',
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
  };
  return { explanation: null, findings: [finding] };
}

function notRanked(ranking: Ranking, applicationId: string): ExplainedPair {
  const excluded = ranking.excluded.find((entry) => entry.applicationId === applicationId);
  if (!excluded) {
    return refused(
      'RANKING-NO-SUCH-APPLICATION',
      `排名中没有申请「${applicationId}」`,
      `The ranking has no application "${applicationId}"`,
      '检查申请号',
      'Check the application id',
    );
  }
  const { text } = excluded.reason;
  return refused(
    'RANKING-EXCLUDED',
    `申请「${applicationId}」未参加排名：${text.zh}`,
    `The application "${applicationId}" took no part in the ranking: ${text.en}`,
    '选择参加排名的申请',
    'Choose applications that were ranked',
  );
}

/** `value` better than `other` in words, e.g. 早于, 高于. */
function relation({ type, direction }: RankingKey, other: RankedKey): Bilingual {
  if (other.value === null) return { zh: '已知，先于', en: 'is known and stands before' };
  const higher = direction === 'descending';
  if (type.kind === 'boolean') return { zh: '先于', en: 'stands before' };
  if (type.kind === 'date') return higher ? { zh: '晚于', en: 'is later than' } : { zh: '早于', en: 'is earlier than' };
  return higher ? { zh: '高于', en: 'is higher than' } : { zh: '低于', en: 'is lower than' };
}

function shown({ display, label }: RankedKey, language: 'zh' | 'en'): string {
  return label?.[language] ?? display;
}

function summarise(ahead: RankedRow, behind: RankedRow, decided: KeyComparison | undefined, byLot: boolean): Bilingual {
  const zh = `第 ${ahead.position} 位（${ahead.applicationId}）在第 ${behind.position} 位（${behind.applicationId}）之前：`;
  const en = `Position ${ahead.position} (${ahead.applicationId}) stands before position ${behind.position} (${behind.applicationId}): `;
  if (byLot) return { zh: `${zh}各排序键相同，抽签在先`, en: `${en}equal in every key; its lot was drawn first` };
  if (!decided) {
    return {
      zh: `${ahead.applicationId} 与 ${behind.applicationId} 各排序键完全相同，并列第 ${ahead.position} 位`,
      en: `${ahead.applicationId} and ${behind.applicationId} are equal in every key and share position ${ahead.position}`,
    };
  }
  const { key, first, second } = decided;
  const word = relation(key, second);
  return {
    zh: `${zh}${key.title.zh} ${shown(first, 'zh')} ${word.zh} ${shown(second, 'zh')}`,
    en: `${en}${inLanguage(key.title, 'en')} ${shown(first, 'en')} ${word.en} ${shown(second, 'en')}`,
  };
}

function explain(ranking: Ranking, pool: PoolRanking, first: RankedRow, second: RankedRow): PairExplanation {
  const { rows } = pool;
  const keys = pool.keys ?? ranking.keys;
  const deciding = keys.findIndex((_, index) => first.keys[index]?.value !== second.keys[index]?.value);
  const comparisons = keys.flatMap((key, index): KeyComparison[] => {
    const [one, two] = [first.keys[index], second.keys[index]];
    if (!one || !two) return [];
    const outcome = index === deciding ? 'decided-here' : deciding >= 0 && index > deciding ? 'not-compared' : 'equal';
    return [{ key, first: one, second: two, outcome }];
  });
  const byLot = deciding < 0 && first.lot !== null && second.lot !== null && first.lot !== second.lot;
  const firstAhead = rows.indexOf(first) <= rows.indexOf(second);
  const [ahead, behind] = firstAhead ? [first, second] : [second, first];
  const decided = comparisons[deciding];
  const ordered = decided && !firstAhead ? { ...decided, first: decided.second, second: decided.first } : decided;
  return {
    first,
    second,
    ahead: deciding < 0 && !byLot ? null : ahead.applicationId,
    keys: comparisons,
    decidingKey: keys[deciding]?.id ?? null,
    byLot,
    summary: summarise(ahead, behind, ordered, byLot),
  };
}

/**
 * Why two applications of one pool stand in the order in which they do: the keys in sequence, up to the one that decided. Of several
 * rounds, the last in which both took part.
 */
export function explainPair(ranking: Ranking, first: string, second: string): ExplainedPair {
  const rowIn = ({ rows }: PoolRanking, id: string) => rows.find(({ applicationId }) => applicationId === id);
  for (const pool of ranking.pools.toReversed()) {
    const [one, two] = [rowIn(pool, first), rowIn(pool, second)];
    if (one && two) return { explanation: explain(ranking, pool, one, two), findings: [] };
  }
  const pools = (id: string) => ranking.pools.filter((pool) => rowIn(pool, id)).map(({ pool }) => pool);
  const [one, two] = [pools(first), pools(second)];
  if (one.length === 0) return notRanked(ranking, first);
  if (two.length === 0) return notRanked(ranking, second);
  if (!one.some((pool) => two.includes(pool))) {
    return refused(
      'RANKING-DIFFERENT-POOLS',
      `申请「${first}」与「${second}」不在同一名额池，不作比较`,
      `The applications "${first}" and "${second}" are in different pools and were not compared`,
      '选择同一名额池的两份申请',
      'Choose two applications of one pool',
    );
  }
  return refused(
    'RANKING-DIFFERENT-ROUNDS',
    `申请「${first}」与「${second}」没有参加同一轮，不作比较`,
    `The applications "${first}" and "${second}" did not take part in the same round and were not compared`,
    '选择同一轮的两份申请',
    'Choose two applications of one round',
  );
}
