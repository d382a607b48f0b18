import { explainPair } from '../src/index.js';
import { application, person, ranked, schooling, YUEQING_KEYS } from './support/ranking-scene.js';

const RANKING = ranked(schooling(), { quota: 2 }, [
  application('Z', person(120, 70, '2021-01-01', 0)),
  application('Y', person(120, 60, '2018-05-01', 1)),
  application('X', person(120, 60, '2019-03-01', 3)),
  application('W', person(120, 60, null, 3)),
  application('V1', person(90, 60, '2019-03-01', 3)),
  application('V2', person(90, 60, '2019-03-01', 3)),
  application('out', person(90, 60, '2019-03-01', 3, { dishonest: true })),
]);

function explained(first: string, second: string) {
  const { explanation, findings } = explainPair(RANKING, first, second);
  if (!explanation) throw new Error(JSON.stringify(findings));
  return explanation;
}

function steps(first: string, second: string): string[] {
  return explained(first, second).keys.map(
    ({ key, first: one, second: two, outcome }) => `${key.id} ${one.display} ${two.display} ${outcome}`,
  );
}

describe('why one application stands before another', () => {
  it('is the first key in which they differ; later keys are not compared', () => {
    expect(steps('Y', 'X')).toEqual([
      'total 120.00 120.00 equal',
      'individual 60.00 60.00 equal',
      'registered 2018-05-01 2019-03-01 decided-here',
      'social 1.00 3.00 not-compared',
      'spouse — — not-compared',
    ]);
    expect(explained('Y', 'X')).toMatchObject({
      ahead: 'Y',
      decidingKey: 'registered',
      byLot: false,
      summary: {
        zh: '第 2 位（Y）在第 3 位（X）之前：居住登记日期 2018-05-01 早于 2019-03-01',
        en: 'Position 2 (Y) stands before position 3 (X): 居住登记日期 2018-05-01 is earlier than 2019-03-01',
      },
    });
  });

  it('is the same whichever of the two is named first', () => {
    expect(steps('X', 'Y')[2]).toBe('registered 2019-03-01 2018-05-01 decided-here');
    expect(explained('X', 'Y')).toMatchObject({ ahead: 'Y', summary: explained('Y', 'X').summary });
    expect(explained('Z', 'X').summary.zh).toBe('第 1 位（Z）在第 3 位（X）之前：个性分 70.00 高于 60.00');
  });

  it('says where a value is unknown', () => {
    expect(explained('X', 'W').summary.zh).toContain('居住登记日期 2019-03-01 已知，先于 —');
  });

  it('says so where nothing parts them', () => {
    const { ahead, decidingKey, keys, summary } = explained('V1', 'V2');
    expect({ ahead, decidingKey }).toEqual({ ahead: null, decidingKey: null });
    expect(new Set(keys.map(({ outcome }) => outcome))).toEqual(new Set(['equal']));
    expect(summary.zh).toBe('V1 与 V2 各排序键完全相同，并列第 5 位');
  });

  it('says so where lots parted them', () => {
    const twin = person(90, 60, '2019-03-01', 3);
    const drawn = ranked(schooling({ tieAtLine: 'lottery' }), { quota: 1, lotterySeed: 's' }, [
      application('V1', twin),
      application('V2', twin),
    ]);
    const [winner] = drawn.pools[0]?.rows ?? [];
    const { explanation } = explainPair(drawn, 'V1', 'V2');
    expect(explanation).toMatchObject({ byLot: true, ahead: winner?.applicationId, decidingKey: null });
    expect(explanation?.summary.zh).toContain('抽签在先');
  });

  it('speaks of lower and later where the key counts that way', () => {
    const keys = YUEQING_KEYS.map((key) => ({
      ...key,
      direction: key.direction === 'ascending' ? ('descending' as const) : ('ascending' as const),
    }));
    const turned = ranked(schooling({ keys }), { quota: 2 }, [
      application('A', person(90, 60, '2019-03-01')),
      application('B', person(91, 60, '2019-03-01')),
      application('C', person(91, 60, '2020-03-01')),
    ]);
    expect(explainPair(turned, 'A', 'B').explanation?.summary.zh).toContain('总积分 90.00 低于 91.00');
    expect(explainPair(turned, 'B', 'C').explanation?.summary.zh).toContain('2020-03-01 晚于 2019-03-01');
  });

  it.each([
    ['nobody knows one of them', 'Y', 'nobody', 'RANKING-NO-SUCH-APPLICATION'],
    ['one was excluded', 'out', 'Y', 'RANKING-EXCLUDED'],
  ])('has no answer where %s', (_, first, second, code) => {
    const { explanation, findings } = explainPair(RANKING, first, second);
    expect(explanation).toBeNull();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('has no answer across pools', () => {
    const pools = ['north', 'south'].map((id) => ({ id, title: { zh: id }, quota: 1 }));
    const ranking = ranked(schooling({ pools }), {}, [
      application('A', person(90, 60, '2019-03-01'), undefined, 'north'),
      application('B', person(91, 60, '2019-03-01'), undefined, 'south'),
    ]);
    expect(explainPair(ranking, 'A', 'B').findings[0]?.code).toBe('RANKING-DIFFERENT-POOLS');
  });
});
