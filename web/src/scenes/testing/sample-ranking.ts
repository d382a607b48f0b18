import { DATE, type PoolRanking, type RankedRow, type RankingKey } from '@jifen/policies';
import type { RankingAnswer, StoredRanking } from '../round';
import { storedRanking } from '../round';

const points: RankingKey = {
  id: 'scene-points',
  title: { zh: '场景积分', en: 'Scene points' },
  direction: 'descending',
  type: { kind: 'number', places: 2, min: -100_000, max: 100_000 },
};
const registered: RankingKey = {
  id: 'registration-date',
  title: { zh: '居住登记日期', en: 'Date of registration' },
  direction: 'ascending',
  type: DATE,
};

/** What an application of the sample is ranked by, and what became of it. */
export interface SampleRow {
  readonly id: string;
  readonly position: number;
  /** Hundredths. */
  readonly points: number;
  /** Days since 1970-01-01 and the same as `YYYY-MM-DD`. */
  readonly registered: readonly [number, string];
  readonly status: RankedRow['status'];
}

const REASONS = {
  admitted: { code: 'RANK-WITHIN-QUOTA', text: { zh: '名额内', en: 'Within the quota' }, subjects: [] },
  rejected: { code: 'RANK-BELOW-LINE', text: { zh: '名额已满', en: 'The quota is used up' }, subjects: [] },
  'tie-at-line': { code: 'RANK-TIE-AT-LINE', text: { zh: '待决定', en: 'To be decided' }, subjects: [] },
} as const;

function rowOf({ id, position, points: score, registered: [day, date], status }: SampleRow): RankedRow {
  const display = `${score < 0 ? '-' : ''}${Math.floor(Math.abs(score) / 100)}.${String(Math.abs(score) % 100).padStart(2, '0')}`;
  return {
    position,
    applicationId: id,
    countedPerson: `P-${id}`,
    otherPerson: null,
    scenePoints: score,
    otherScenePoints: null,
    keys: [
      { id: points.id, value: score, display },
      { id: registered.id, value: day, display: date },
    ],
    status,
    reason: REASONS[status],
    lot: null,
    setAside: [],
    unknownItems: [],
    undecided: [],
  };
}

/** A pool of the sample with its line as the rows have it. */
export function samplePool(quota: number, sample: readonly SampleRow[], tied: readonly string[] = []): PoolRanking {
  const rows = sample.map(rowOf);
  const admitted = rows.filter(({ status }) => status === 'admitted');
  const rejected = rows.find(({ status }) => status === 'rejected');
  return {
    pool: 'chengbei',
    title: { zh: '城北小学', en: 'Chengbei Primary School' },
    round: null,
    keys: null,
    quota,
    rows,
    admitted: admitted.length,
    unused: Math.max(0, quota - rows.length),
    overQuota: 0,
    cutOff: {
      points: rows[Math.min(quota, rows.length) - 1]?.scenePoints ?? null,
      lastAdmitted: admitted.at(-1)?.applicationId ?? null,
      firstRejected: rejected?.applicationId ?? null,
      decidingKey: null,
      equalOnPoints: { admitted: 0, rejected: 0, undecided: tied.length },
    },
    tie:
      tied.length === 0
        ? null
        : {
            applications: tied,
            places: quota - admitted.length,
            method: 'stop',
            seed: null,
            explanation: { zh: `${tied.length} 户完全相同`, en: `${tied.length} are equal` },
          },
  };
}

/** A ranking of one pool, and one application that was excluded, as the server would answer it. */
export function sampleRanking(pool: PoolRanking): StoredRanking {
  const answer: RankingAnswer = {
    id: '1',
    computedAt: '2026-06-12T08:00:00.000Z',
    computedBy: { id: 'u', displayName: '周岚' },
    manifest: {
      policy: {
        policyId: 'yongjia-practice-old',
        title: { zh: '演练县细则' },
        version: 'v1',
        number: 1,
        contentHash: 'sha256:aa',
        county: 'yanlian',
        practice: true,
      },
      population: { id: 'p', name: '演练人口', contentHash: 'sha256:bb', persons: 10 },
      asOf: '2026-05-22',
      engine: '1.0.0',
      places: { pools: [] },
      manifestHash: 'sha256:cc',
    },
    findings: [],
    scene: { id: 'schooling', title: { zh: '积分入学' }, household: 'higher', ranked: true },
    asOf: '2026-05-22',
    threshold: null,
    keys: [points, registered],
    applications: pool.rows.length + 1,
    pools: [pool],
    excluded: [
      {
        applicationId: 'A90',
        pool: 'chengbei',
        status: 'excluded',
        reason: { code: 'RANK-VETOED', text: { zh: '一票否决：失信', en: 'Vetoed: dishonest debtor' }, subjects: [] },
        persons: [],
        scenePoints: null,
      },
    ],
    final: pool.tie === null,
  };
  return storedRanking(answer);
}

/** Rows in order of falling points, the first `admitted` of them admitted. */
export function fallingRows(count: number, admitted: number): SampleRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `A${String(index + 1).padStart(4, '0')}`,
    position: index + 1,
    points: (count - index) * 100,
    registered: [18_000, '2019-04-14'],
    status: index < admitted ? 'admitted' : 'rejected',
  }));
}
