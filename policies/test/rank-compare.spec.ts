import fc from 'fast-check';
import { type Application, compareRankings, type Crossing, type Ranking, SortedIds } from '../src/index.js';
import { application, person, ranked, schooling } from './support/ranking-scene.js';
import { seeded } from './support/seed.js';

const DAY = '2020-01-01';
/** The same scene counting the whole total, or the social item alone. */
const WHOLE = schooling();
const SOCIAL = schooling({ items: ['social'] });

const APPLICATIONS = [
  application('A', person(100, 60, DAY, 40)),
  application('B', person(95, 60, DAY, 10)),
  application('C', person(90, 60, DAY, 30)),
  application('D', person(85, 60, DAY, 5)),
  application('out', person(99, 60, DAY, 50, { dishonest: true })),
];

function crossed(a: Ranking, b: Ranking): Crossing {
  const { crossing, findings } = compareRankings(a, b);
  if (!crossing) throw new Error(JSON.stringify(findings));
  return crossing;
}

const CELLS = ['inIn', 'inOut', 'outIn', 'outOut'] as const;

function cells(crossing: Crossing): Record<(typeof CELLS)[number], readonly string[]> {
  const { inIn, inOut, outIn, outOut } = crossing;
  return { inIn, inOut, outIn, outOut };
}

describe('two rankings of the same applications', () => {
  const a = ranked(WHOLE, { quota: 2 }, APPLICATIONS);
  const b = ranked(SOCIAL, { quota: 2 }, APPLICATIONS);

  it('are compared alike where the ids are at hand, in whatever order these came', () => {
    const known = new SortedIds(['out', 'D', 'C', 'B', 'A']);
    expect(compareRankings(a, b, known)).toEqual(compareRankings(a, b));
    const lacking = compareRankings(a, b, new SortedIds(['A', 'B', 'C', 'out']));
    expect(lacking.crossing).toBeNull();
    expect(lacking.findings).toMatchObject([{ code: 'CROSSING-DIFFERENT-APPLICATIONS' }]);
    expect(lacking.findings[0]?.message.zh).toContain('「D」');
  });

  it('show who crossed the line, and both lines', () => {
    const crossing = crossed(a, b);
    expect(cells(crossing)).toEqual({ inIn: ['A'], inOut: ['B'], outIn: ['C'], outOut: ['D', 'out'] });
    expect(crossing).toMatchObject({ applications: 5, undecided: { a: 0, b: 0 } });
    expect(crossing.pools).toMatchObject([
      {
        pool: null,
        a: {
          quota: 2,
          admitted: 2,
          cutOff: { points: 9500, lastAdmitted: 'B', firstRejected: 'C', decidingKey: 'total' },
        },
        b: {
          quota: 2,
          admitted: 2,
          cutOff: { points: 3000, lastAdmitted: 'C', firstRejected: 'B', decidingKey: 'total' },
        },
        inIn: 1,
        inOut: 1,
        outIn: 1,
        outOut: 2,
      },
    ]);
  });

  it('count who is near each line, excluded ones left out', () => {
    const { nearLine } = crossed(a, b);
    const none = { rejectedOnEqualPoints: 0, undecided: 0 };
    expect(nearLine.a).toEqual([
      { within: 100, admitted: 1, rejected: 0, ...none },
      { within: 500, admitted: 2, rejected: 1, ...none },
      { within: 1000, admitted: 2, rejected: 2, ...none },
    ]);
    expect(nearLine.b).toEqual([
      { within: 100, admitted: 1, rejected: 0, ...none },
      { within: 500, admitted: 1, rejected: 0, ...none },
      { within: 1000, admitted: 2, rejected: 0, ...none },
    ]);
  });

  it('count who had the points of the line and lost on a later key', () => {
    const ranking = ranked(WHOLE, { quota: 1 }, [
      application('A', person(100, 60, '2018-01-01')),
      application('B', person(100, 60, '2019-01-01')),
    ]);
    expect(crossed(ranking, ranking).nearLine.a[0]).toMatchObject({
      admitted: 1,
      rejected: 1,
      rejectedOnEqualPoints: 1,
    });
  });

  it('have nobody near a line that keeps nobody out', () => {
    const ranking = ranked(WHOLE, { quota: 9 }, APPLICATIONS);
    expect(crossed(ranking, ranking).nearLine.a.every(({ admitted, rejected }) => admitted + rejected === 0)).toBe(
      true,
    );
  });

  it('count an undecided tie as not admitted, and say so', () => {
    const twin = person(95, 60, DAY, 10);
    const tied = [application('A', person(99, 60, DAY)), application('T1', twin), application('T2', twin)];
    const stopped = ranked(WHOLE, { quota: 2 }, tied);
    const decided = ranked(WHOLE, { quota: 2, tieDecision: 'admit-all' }, tied);
    const { crossing, findings } = compareRankings(stopped, decided);
    expect(crossing).toMatchObject({ inIn: ['A'], outIn: ['T1', 'T2'], undecided: { a: 2, b: 0 } });
    expect(crossing?.nearLine.a[0]).toMatchObject({ undecided: 2 });
    expect(findings.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ['CROSSING-TIE-UNDECIDED', 'warning', '/a'],
    ]);
  });

  it('of different applications, or in other pools, are not compared', () => {
    const fewer = ranked(WHOLE, { quota: 2 }, APPLICATIONS.slice(1));
    for (const pair of [
      [a, fewer],
      [fewer, a],
    ] as const) {
      const { crossing, findings } = compareRankings(...pair);
      expect(crossing).toBeNull();
      expect(findings.map(({ code }) => code)).toEqual(['CROSSING-DIFFERENT-APPLICATIONS']);
    }
    const pools = ['north', 'south'].map((id) => ({ id, title: { zh: id }, quota: 1 }));
    const inPool = (pool: string) =>
      ranked(schooling({ pools }), {}, [application('A', person(90, 60, DAY), undefined, pool)]);
    expect(compareRankings(inPool('north'), inPool('south')).crossing).toBeNull();
  });

  it('put every application in one cell; swapped sides swap the cells; one against itself moves nobody', () => {
    const pools = ['north', 'south'].map((id) => ({ id, title: { zh: id } }));
    const one = fc.record({
      common: fc.integer({ min: 0, max: 3 }),
      local: fc.integer({ min: 0, max: 3 }),
      social: fc.integer({ min: 0, max: 3 }),
      permit: fc.constantFrom(true, true, true, false, null),
      registered: fc.constantFrom(DAY, '2021-01-01', null),
      pool: fc.constantFrom('north', 'south'),
    });
    const round = fc.record({ north: fc.integer({ min: 0, max: 12 }), south: fc.integer({ min: 0, max: 12 }) });
    const scene = { pools: pools.map((pool) => ({ ...pool, quota: null })), eligibility: { var: 'permit' } };
    const [whole, social] = [schooling(scene), schooling({ ...scene, items: ['social'], threshold: 1 })];
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), round, round, (persons, quotaA, quotaB) => {
        const applications = persons.map(({ pool, ...facts }, index): Application =>
          application(
            `P${index}`,
            { ...facts, penalty: 0, dishonest: false, permit_suspended: false },
            undefined,
            pool,
          ),
        );
        const places = (quota: { north: number; south: number }) => ({
          pools: pools.map(({ id }) => ({ id, quota: id === 'north' ? quota.north : quota.south })),
        });
        const x = ranked(whole, places(quotaA), applications);
        const y = ranked(social, places(quotaB), applications);
        const there = crossed(x, y);
        const back = crossed(y, x);
        const everybody = CELLS.flatMap((cell) => there[cell]);
        expect(everybody.toSorted()).toEqual(applications.map(({ id }) => id).toSorted());
        for (const cell of CELLS) {
          expect(there.pools.reduce((sum, pool) => sum + pool[cell], 0)).toBe(there[cell].length);
        }
        expect(cells(back)).toEqual({ inIn: there.inIn, inOut: there.outIn, outIn: there.inOut, outOut: there.outOut });
        expect(crossed(x, x)).toMatchObject({ inOut: [], outIn: [] });
        expect(there.inIn.length + there.inOut.length).toBe(x.pools.reduce((sum, pool) => sum + pool.admitted, 0));
      }),
      seeded(200),
    );
  });
});
