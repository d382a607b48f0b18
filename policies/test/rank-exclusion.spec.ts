import { application, order, person, ranked, rowOf, schooling } from './support/ranking-scene.js';

const DAY = '2020-01-01';
const SCENE = schooling({ eligibility: { and: [{ var: 'permit' }, { '>=': [{ var: 'local' }, 10] }] } });

describe('who takes no part', () => {
  it.each([
    ['a veto holds', { dishonest: true }, 'RANK-VETOED', '一票否决：失信被执行人', ['dishonest']],
    [
      'the points are suspended',
      { permit_suspended: true },
      'RANK-STANDING',
      '积分暂时失效：居住证中止',
      ['suspended'],
    ],
    ['the rule says no', { permit: false }, 'RANK-NOT-ELIGIBLE', '不符合申请条件', []],
    [
      'the rule cannot be decided',
      { permit: null },
      'RANK-ELIGIBILITY-UNKNOWN',
      '申请条件无法判断，未取得：持有居住证',
      ['permit'],
    ],
  ])('because %s', (_, facts, code, zh, subjects) => {
    const ranking = ranked(SCENE, { quota: 2 }, [
      application('out', person(190, 90, DAY, 0, facts)),
      application('in', person(50, 20, DAY)),
    ]);
    expect(order(ranking)).toEqual(['1 in admitted']);
    expect(ranking.excluded).toMatchObject([
      {
        applicationId: 'out',
        status: 'excluded',
        pool: null,
        scenePoints: null,
        reason: { code, text: { zh }, subjects },
      },
    ]);
    expect(ranking.pools[0]).toMatchObject({ unused: 1 });
    expect(ranking.applications).toBe(2);
  });

  it('with every reason, of both spouses', () => {
    const ranking = ranked(SCENE, { quota: 1 }, [
      application(
        'couple',
        person(90, 60, DAY, 0, { dishonest: true, permit: false }),
        person(90, 60, DAY, 0, { permit_suspended: true }),
      ),
    ]);
    expect(
      ranking.excluded[0]?.persons.map(({ person: id, reasons }) => [id, reasons.map(({ code }) => code)]),
    ).toEqual([
      ['couple-1', ['RANK-VETOED', 'RANK-NOT-ELIGIBLE']],
      ['couple-2', ['RANK-STANDING']],
    ]);
  });

  it('an unknown fact that cannot change the answer excludes nobody', () => {
    const either = schooling({ eligibility: { or: [{ var: 'permit' }, { '>=': [{ var: 'local' }, 10] }] } });
    expect(order(ranked(either, { quota: 1 }, [application('A', person(50, 20, DAY, 0, { permit: null }))]))).toEqual([
      '1 A admitted',
    ]);
  });

  it('an undecided veto or standing rule holds nobody back, and is shown', () => {
    const ranking = ranked(schooling(), { quota: 1 }, [
      application('A', person(50, 20, DAY, 0, { dishonest: null, permit_suspended: null })),
    ]);
    expect(rowOf(ranking, 'A')).toMatchObject({ status: 'admitted', undecided: ['suspended', 'dishonest'] });
  });

  it('in a ranked scene, who is below the threshold is not considered', () => {
    const ranking = ranked(schooling({ threshold: 60 }), { quota: 5 }, [
      application('A', person(60, 20, DAY)),
      application('B', person(59.99, 20, DAY)),
    ]);
    expect(order(ranking)).toEqual(['1 A admitted']);
    expect(ranking.excluded).toMatchObject([
      { applicationId: 'B', scenePoints: 5999, reason: { code: 'RANK-BELOW-THRESHOLD' }, persons: [] },
    ]);
  });

  it('the threshold asks for the points of the household', () => {
    const scene = schooling({ threshold: 100, household: 'sum' });
    const ranking = ranked(scene, { quota: 1 }, [application('A', person(60, 20, DAY), person(40, 20, DAY))]);
    expect(order(ranking)).toEqual(['1 A admitted']);
  });
});
