import fc from 'fast-check';
import {
  type Application,
  compareRankings,
  type Crossing,
  crossingAtQuota,
  crossingCheck,
  drawPlaceSheet,
  type PlaceSheet,
  proportionalQuotas,
  type Quotas,
  registeredQuotas,
  type SceneRoundInput,
  type SheetSide,
} from '../src/index.js';
import { AS_OF, application, person, ranked, schooling, YUEQING_KEYS } from './support/ranking-scene.js';
import { effort, seeded } from './support/seed.js';

type Side = ReturnType<typeof schooling>;
type SceneInput = NonNullable<Parameters<typeof schooling>[0]>;

const DAY = '2020-01-01';
const POOLS = ['north', 'south'].map((id) => ({ id, title: { zh: id }, quota: null }));
const ROUNDS: SceneInput['rounds'] = [
  { id: 'first', title: { zh: '第一轮' }, share: 40, keys: YUEQING_KEYS?.slice(3, 4) },
  { id: 'second', title: { zh: '第二轮' }, share: 35, eligibility: { var: 'permit' } },
  { id: 'third', title: { zh: '第三轮' }, share: 25 },
];

/** Draws the sheet; what is not drawn is an error here. */
function sheetOf(a: Side, b: Side, round: SceneRoundInput, applications: readonly Application[]): PlaceSheet {
  const sheet = drawPlaceSheet({ ...a, round, applications }, { ...b, round, applications }, AS_OF, (ids) => [
    {
      by: { fact: 'id', label: { zh: '编号' } },
      labels: [{ zh: '双' }, { zh: '单' }],
      of: ids.map((id) => Number(id.at(-1)) % 2 || 0),
    },
  ]);
  if (!sheet) throw new RangeError('The sheet can be drawn');
  return sheet;
}

function crossed(
  a: Side,
  b: Side,
  roundA: SceneRoundInput,
  roundB: SceneRoundInput,
  all: readonly Application[],
): Crossing {
  const { crossing, findings } = compareRankings(ranked(a, roundA, all), ranked(b, roundB, all));
  if (!crossing) throw new Error(JSON.stringify(findings));
  return crossing;
}

/** A few values only, so that many are equal on the line. */
const applicant = fc.record({
  common: fc.integer({ min: 0, max: 3 }),
  local: fc.integer({ min: 0, max: 2 }),
  social: fc.integer({ min: 0, max: 2 }),
  permit: fc.constantFrom(true, true, true, false, null),
  registered: fc.constantFrom(DAY, '2021-01-01', null),
  pool: fc.constantFrom('north', 'south'),
  penalty: fc.constant(0),
  dishonest: fc.constantFrom(false, false, false, true),
  permit_suspended: fc.constant(false),
});
const quota = fc.integer({ min: 0, max: 12 });

describe('the crossing at any quota', () => {
  it('is what ranking with that quota and comparing gives: ties, lots, rounds, pools, thresholds', () => {
    const scenes: SceneInput[] = (['stop', 'admit-all', 'lottery'] as const).flatMap((tieAtLine) =>
      [{}, { rounds: ROUNDS }].map((rounds) => ({
        tieAtLine,
        ...(tieAtLine === 'lottery' ? { lotterySeed: '20260601' } : {}),
        ...rounds,
      })),
    );
    const sides = [false, true].flatMap((pooled) =>
      scenes.map((scene) => {
        const own = { ...scene, ...(pooled ? { pools: POOLS } : {}) };
        // Few keys: complete equals abound.
        const keys = YUEQING_KEYS?.slice(0, 2);
        return {
          pooled,
          a: schooling({ ...own, keys }),
          b: schooling({ ...own, keys, items: ['social'], threshold: 1 }),
        };
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...sides),
        fc.array(applicant, { maxLength: 24 }),
        fc.tuple(quota, quota, quota, quota),
        (side, persons, numbers) => {
          const { a, b, pooled } = side;
          const all = persons.map(({ pool, ...facts }, index) =>
            application(`P${index}`, facts, undefined, pooled ? pool : undefined),
          );
          const roundOf = (north: number, south: number): SceneRoundInput =>
            pooled
              ? {
                  pools: [
                    { id: 'north', quota: north },
                    { id: 'south', quota: south },
                  ],
                }
              : { quota: north };
          const [an, as, bn, bs] = numbers;
          const sheet = sheetOf(a, b, roundOf(3, 4), all);
          const quotas: Quotas = pooled ? { a: [an, as], b: [bn, bs] } : { a: [an], b: [bn] };
          const { groups, ...found } = crossingAtQuota(JSON.parse(JSON.stringify(sheet)) as PlaceSheet, quotas);
          expect(found).toEqual(crossed(a, b, roundOf(an, as), roundOf(bn, bs), all));
          for (const cell of ['inIn', 'inOut', 'outIn', 'outOut'] as const) {
            const sum = groups.flatMap(({ rows }) => rows).reduce((total, row) => total + row[cell], 0);
            expect(sum).toBe(found[cell].length);
          }
        },
      ),
      seeded(400),
    );
  });

  it('begins with the places that are registered', () => {
    const all = [application('A', person(100, 60, DAY)), application('B', person(90, 60, DAY))];
    const sheet = sheetOf(schooling({ quota: 2 }), schooling({ quota: 1 }), {}, all);
    expect(registeredQuotas(sheet)).toEqual({ a: [2], b: [1] });
    expect(crossingAtQuota(sheet, registeredQuotas(sheet))).toMatchObject({
      inIn: ['A'],
      inOut: ['B'],
      outIn: [],
      outOut: [],
    });
  });

  it('is not offered where places are not limited', () => {
    const open = schooling({ ranked: false, threshold: 50 });
    const all = [application('A', person(100, 60, DAY))];
    const side = { ...open, round: {}, applications: all };
    expect(drawPlaceSheet(side, side, AS_OF)).toBeNull();
  });
});

describe('a scene of many applications', () => {
  it('has its sheet where it is asked for, and none beyond what was allowed', () => {
    const all = ['A', 'B', 'C'].map((id, index) => application(id, person(100 - index, 60, DAY)));
    const side = { ...schooling({ quota: 2 }), round: {}, applications: all };
    expect(drawPlaceSheet(side, side, AS_OF, () => [], 2)).toBeNull();
    expect(drawPlaceSheet(side, side, AS_OF, () => [], 3)).toMatchObject({ applications: ['A', 'B', 'C'] });
  });

  const quarter = effort(50_000);
  const size = 4 * quarter;

  it(`crosses at any quota: ${size} in pools and groups, with equals on the line`, () => {
    const applications = Array.from({ length: size }, (_, index) => `A${String(index).padStart(6, '0')}`);
    const poolOf = applications.map((_, index) => index % 4);
    // A orders by index, B the other way round; every 50 are complete equals.
    const sideOf = (pool: number, backwards: boolean): SheetSide => {
      const order = applications.flatMap((_, index) => (poolOf[index] === pool ? [index] : []));
      if (backwards) order.reverse();
      const parting = order.slice(1).map((_, place) => Number((place + 1) % 50 !== 0));
      return {
        quota: (quarter * 2) / 5,
        method: 'admit-all',
        rounds: [{ round: null, keys: ['points'], order, parting, byLot: null }],
      };
    };
    const places = [0, 1, 2, 3].map((pool) => ({
      pool: String(pool),
      title: null,
      a: sideOf(pool, false),
      b: sideOf(pool, true),
    }));
    const points = applications.map((_, index) => index);
    const by = { fact: 'half', label: { zh: '半' } };
    const sheet: PlaceSheet = {
      applications,
      poolOf,
      pools: places,
      points: { a: points, b: points },
      groups: [{ by, labels: [{ zh: '前' }, { zh: '后' }], of: points.map((index) => Number(index >= size / 2)) }],
    };
    for (const quota of [0, 1, 49, 50, quarter / 2, quarter - 1, quarter]) {
      const quotas = [quota, quota, quota, quota];
      const { inIn, inOut, outIn, outOut, pools, groups } = crossingAtQuota(sheet, { a: quotas, b: quotas });
      const admitted = 4 * Math.min(quarter, quota);
      const both = Math.max(0, 2 * admitted - size);
      // Whoever is equal to the last one is admitted too.
      expect(inIn.length + inOut.length).toBeGreaterThanOrEqual(admitted);
      expect(inIn.length + inOut.length - admitted).toBeLessThan(4 * 50);
      expect(inOut.length).toBe(outIn.length);
      expect(inIn.length).toBeGreaterThanOrEqual(both);
      expect(inIn.length + inOut.length + outIn.length + outOut.length).toBe(size);
      const sizes = pools.map((pool) => pool.inIn + pool.inOut + pool.outIn + pool.outOut);
      expect(sizes).toEqual([quarter, quarter, quarter, quarter]);
      expect(groups[0]?.rows.map((row) => row.applications)).toEqual([size / 2, size / 2]);
    }
  });
});

describe('places in proportion', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 });

  it('are the registered ones at their sum, add up, and nobody loses a place when there is one more', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 3000 }), (registered, total) => {
        const sum = registered.reduce((all, each) => all + each, 0);
        expect(proportionalQuotas(registered, sum)).toEqual(registered);
        const [now, next] = [proportionalQuotas(registered, total), proportionalQuotas(registered, total + 1)];
        expect(now.reduce((all, each) => all + each, 0)).toBe(sum === 0 ? 0 : total);
        const gains = next.map((quota, pool) => quota - (now[pool] ?? 0));
        expect([...gains].sort()).toEqual(registered.map((_, index) => Number(sum > 0 && index === gains.length - 1)));
        registered.forEach((weight, pool) => weight === 0 && expect(now[pool]).toBe(0));
      }),
      seeded(300),
    );
  });

  it('of large numbers are exact', () => {
    expect(proportionalQuotas([150_000, 50_000, 1], 1_000_000)).toEqual([749_996, 249_999, 5]);
  });
});

describe('the seal of a crossing', () => {
  const [whole, social] = [schooling(), schooling({ items: ['social'] })];
  const round = { quota: 2 };
  const all = [
    application('A1', person(100, 60, DAY, 40)),
    application('B2', person(95, 60, DAY, 10)),
    application('C3', person(90, 60, DAY, 30)),
    application('D4', person(85, 60, DAY, 5)),
    application('E5', person(99, 60, DAY, 50, { dishonest: true })),
  ];
  const there = crossed(whole, social, round, round, all);
  const back = crossed(social, whole, round, round, all);
  const sheet = sheetOf(whole, social, round, all);
  const passes = (crossing: Crossing): boolean => crossingCheck({ zh: '入学' }, crossing, back, sheet).passed;
  const [pool] = there.pools;
  if (!pool?.b) throw new RangeError('The scene has one pool');

  it('holds without a defect, and counts what it drew again', () => {
    const check = crossingCheck({ zh: '入学' }, there, back, sheet);
    expect(check.passed).toBe(true);
    expect(check.figures.map(({ value }) => value)).toEqual([5, 5, 0, 0, 0]);
  });

  it.each<[string, Crossing]>([
    ['an application lost', { ...there, outOut: there.outOut.slice(1) }],
    ['an application in two cells', { ...there, outIn: [...there.outIn, 'A1'] }],
    ['two applications exchanged between cells', { ...there, inOut: there.outIn, outIn: there.inOut }],
    ['one and the same exchanged in a pair of cells', { ...there, inIn: ['D4'], outOut: ['A1', 'E5'] }],
    [
      'a cut-off one hundredth off',
      { ...there, pools: [{ ...pool, b: { ...pool.b, cutOff: { ...pool.b.cutOff, points: 2999 } } }] },
    ],
    [
      'the wrong key named as deciding',
      { ...there, pools: [{ ...pool, b: { ...pool.b, cutOff: { ...pool.b.cutOff, decidingKey: 'social' } } }] },
    ],
    ['a place too many', { ...there, pools: [{ ...pool, b: { ...pool.b, admitted: 3 } }] }],
    [
      'a near miss forgotten',
      { ...there, nearLine: { ...there.nearLine, a: there.nearLine.a.map((near) => ({ ...near, rejected: 0 })) } },
    ],
    ['an undecided tie forgotten', { ...there, undecided: { a: 1, b: 0 } }],
  ])('is red at %s', (_, wrong) => {
    expect(passes(wrong)).toBe(false);
  });

  it('is red where both directions were given the same defect', () => {
    const exchanged = { ...there, inIn: ['D4'], outOut: ['A1', 'E5'] };
    const wrongBack = { ...back, inIn: ['D4'], outOut: ['A1', 'E5'] };
    expect(crossingCheck({ zh: '入学' }, exchanged, wrongBack, sheet).passed).toBe(false);
  });
});
