import { createHash } from 'node:crypto';
import { lotOf, type SceneRoundInput } from '../src/index.js';
import { application, order, person, ranked, rowOf, schooling } from './support/ranking-scene.js';

const TWIN = person(100, 40, '2020-01-01', 2);

/** One above, four complete equals, one below. */
const APPLICATIONS = [
  application('A', person(130, 40, '2020-01-01')),
  ...['T4', 'T2', 'T1', 'T3'].map((id) => application(id, TWIN)),
  application('Z', person(70, 40, '2020-01-01')),
];

function pool(scene: Parameters<typeof schooling>[0], round: SceneRoundInput) {
  const ranking = ranked(schooling(scene), round, APPLICATIONS);
  const [only] = ranking.pools;
  if (!only) throw new Error('one pool');
  return { ranking, pool: only };
}

describe('the quota line', () => {
  it.each([
    [0, 0, 0, { points: null, lastAdmitted: null, firstRejected: 'A', decidingKey: null }],
    [1, 1, 0, { points: 13_000, lastAdmitted: 'A', firstRejected: 'T1', decidingKey: 'total' }],
    [5, 5, 0, { points: 10_000, lastAdmitted: 'T4', firstRejected: 'Z', decidingKey: 'total' }],
    [6, 6, 0, { points: 7000, lastAdmitted: 'Z', firstRejected: null, decidingKey: null }],
    [9, 6, 3, { points: 7000, lastAdmitted: 'Z', firstRejected: null, decidingKey: null }],
  ])('of %i places admits %i and leaves %i', (quota, admitted, unused, cutOff) => {
    const { ranking, pool: result } = pool({}, { quota });
    expect(result).toMatchObject({ quota, admitted, unused, overQuota: 0, tie: null, cutOff });
    expect(ranking.final).toBe(true);
  });

  it('stops before equals whom it would part, and says what is to be decided', () => {
    const { ranking, pool: result } = pool({}, { quota: 3 });
    expect(order(ranking)).toEqual([
      '1 A admitted',
      '2 T1 tie-at-line',
      '2 T2 tie-at-line',
      '2 T3 tie-at-line',
      '2 T4 tie-at-line',
      '6 Z rejected',
    ]);
    expect(ranking.final).toBe(false);
    expect(result.tie).toMatchObject({ applications: ['T1', 'T2', 'T3', 'T4'], places: 2, method: 'stop', seed: null });
    expect(result.tie?.explanation.zh).toContain('4 户');
    expect(result.cutOff).toEqual({
      points: 10_000,
      lastAdmitted: 'A',
      firstRejected: 'Z',
      decidingKey: null,
      equalOnPoints: { admitted: 0, rejected: 0, undecided: 4 },
    });
    expect(rowOf(ranking, 'T1').reason.code).toBe('RANK-TIE-AT-LINE');
    expect(result).toMatchObject({ admitted: 1, unused: 0 });
  });

  it.each([
    ['the scene lays it down', { tieAtLine: 'admit-all' as const }, { quota: 3 }],
    ['the department decided so on record', {}, { quota: 3, tieDecision: 'admit-all' as const }],
  ])('admits all equals where %s', (_, scene, round) => {
    const { ranking, pool: result } = pool(scene, round);
    expect(result).toMatchObject({ admitted: 5, overQuota: 2, unused: 0, tie: { method: 'admit-all', places: 2 } });
    expect(result.cutOff).toMatchObject({ lastAdmitted: 'T4', firstRejected: 'Z', decidingKey: 'total' });
    expect(rowOf(ranking, 'T3')).toMatchObject({
      position: 2,
      status: 'admitted',
      reason: { code: 'RANK-TIE-ADMITTED' },
    });
    expect(ranking.final).toBe(true);
  });

  it.each([
    ['the scene lays it down', { tieAtLine: 'lottery' as const, lotterySeed: '2026-06-12 福彩 3D 417' }, { quota: 3 }],
    [
      'the round publishes the seed',
      { tieAtLine: 'lottery' as const },
      { quota: 3, lotterySeed: '2026-06-12 福彩 3D 417' },
    ],
    [
      'the department decided so on record',
      {},
      { quota: 3, tieDecision: 'lottery' as const, lotterySeed: '2026-06-12 福彩 3D 417' },
    ],
  ])('draws lots that anybody can draw again where %s', (_, scene, round) => {
    const { ranking, pool: result } = pool(scene, round);
    const lot = (id: string) => createHash('sha256').update(`2026-06-12 福彩 3D 417\n${id}`).digest('hex');
    const drawn = ['T1', 'T2', 'T3', 'T4'].toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
    expect(result.rows.map(({ applicationId }) => applicationId)).toEqual(['A', ...drawn, 'Z']);
    expect(result.rows.map(({ status }) => status)).toEqual([
      'admitted',
      'admitted',
      'admitted',
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(result.rows.map(({ position }) => position)).toEqual([1, 2, 2, 2, 2, 6]);
    for (const id of drawn) expect(rowOf(ranking, id).lot).toBe(lot(id));
    expect(rowOf(ranking, 'A').lot).toBeNull();
    expect(result.tie).toMatchObject({ method: 'lottery', seed: '2026-06-12 福彩 3D 417', places: 2 });
    expect(result.cutOff).toMatchObject({ lastAdmitted: drawn[1], firstRejected: drawn[2], decidingKey: null });
    expect(result.cutOff.equalOnPoints).toEqual({ admitted: 2, rejected: 2, undecided: 0 });
    expect(ranking.final).toBe(true);
  });

  it('draws other lots from another seed', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `T${index}`);
    const drawn = (seed: string) => ids.toSorted((a, b) => (lotOf(seed, a) < lotOf(seed, b) ? -1 : 1));
    expect(drawn('one')).not.toEqual(drawn('two'));
  });

  it('needs no lots where equals are all inside or all below', () => {
    const { ranking } = pool({ tieAtLine: 'lottery', lotterySeed: 'seed' }, { quota: 5 });
    expect(rowOf(ranking, 'T4')).toMatchObject({
      status: 'admitted',
      lot: null,
      reason: { code: 'RANK-WITHIN-QUOTA' },
    });
  });

  it('has nothing to give out without applications', () => {
    const ranking = ranked(schooling(), { quota: 3 }, []);
    expect(ranking).toMatchObject({ applications: 0, final: true });
    expect(ranking.pools[0]).toMatchObject({ rows: [], unused: 3, cutOff: { points: null, lastAdmitted: null } });
  });
});

describe('a scene without ranking', () => {
  it('admits everybody from the threshold up', () => {
    const ranking = ranked(schooling({ ranked: false, keys: [], threshold: 99.75 }), {}, [
      application('A', person(99.75, 10, '2020-01-01')),
      application('B', person(99.74, 10, '2020-01-01')),
      application('C', person(120, 10, '2020-01-01')),
    ]);
    expect(order(ranking)).toEqual(['1 C admitted', '2 A admitted', '3 B rejected']);
    expect(ranking.threshold).toBe(9975);
    expect(ranking.pools[0]).toMatchObject({ quota: null, unused: null, overQuota: 0, admitted: 2 });
    expect(ranking.pools[0]?.cutOff).toMatchObject({
      points: 9975,
      lastAdmitted: 'A',
      firstRejected: 'B',
      decidingKey: 'scene-points',
      equalOnPoints: { admitted: 1, rejected: 0 },
    });
    expect(rowOf(ranking, 'B').reason).toMatchObject({
      code: 'RANK-BELOW-THRESHOLD',
      text: { zh: '未达到门槛 99.75 分' },
    });
  });

  it('admits everybody where it has no threshold', () => {
    const ranking = ranked(schooling({ ranked: false, keys: [] }), {}, APPLICATIONS);
    expect(ranking.pools[0]?.admitted).toBe(6);
    expect(ranking.final).toBe(true);
  });
});
