import { type Group, type Indicator, scorePerson } from '../src/index.js';
import { compiledPack, groupIn, itemsOf, nodesBelow, packOf, tierPointsOf } from './support/packs.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('the provincial table', () => {
  const { document } = packOf('zhejiang-common-2023');

  it('has five indicators whose maxima add up to 100', () => {
    const items = itemsOf(document.score);
    expect(items.map(({ id }) => id)).toEqual(['age', 'education', 'skill', 'pension-insurance', 'residence']);
    expect(sum(items.map((item) => (item.kind === 'indicator' ? (item.max ?? NaN) : NaN)))).toBe(100);
    expect(document.score).toMatchObject({ id: 'provincial', cap: 100, owner: 'province', portable: true });
  });

  it('is in force for five years, to the day (A-76)', () =>
    expect(document.effective).toEqual({ from: '2023-07-26', to: '2028-07-25' }));
});

describe.each(['yongjia-new-2022', 'yongjia-practice'])('the county layer of %s', (name) => {
  const pack = packOf(name);
  const county = groupIn(pack, 'county');
  const categories = county.children.filter((child): child is Group => child.kind === 'group');

  it('has 11 categories and 34 items', () => {
    expect(county.children).toHaveLength(11);
    expect(categories.map(({ role }) => role)).toEqual(new Array(11).fill('category'));
    expect(categories.map((category) => itemsOf(category).length)).toEqual([1, 2, 3, 1, 3, 5, 1, 4, 5, 6, 3]);
    expect(itemsOf(county)).toHaveLength(34);
  });

  it('has category maxima that add up to exactly 200', () => {
    expect(county.cap).toBe(200);
    expect(categories.map(({ cap }) => cap)).toEqual([10, 15, 5, 20, 20, 45, 5, 30, 15, 30, 5]);
    expect(sum(categories.map(({ cap }) => cap ?? NaN))).toBe(200);
  });

  it('has the points of blood donation marked as derived', () => {
    const blood = itemsOf(county).find(({ id }) => id === 'blood-donation') as Indicator;
    expect(blood.max).toBe(10);
    expect(blood.marks).toContainEqual(expect.objectContaining({ at: '/max', kind: 'derived' }));
  });

  it('says of every indicator that the note changes what it was', () => {
    const unchanged = ['party-member', 'democratic-party', 'veteran', 'blood-donation', 'company-tax', 'income-tax'];
    const silent = [...nodesBelow(county)].filter(
      (node): node is Indicator => node.kind === 'indicator' && node.changeNote === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([...unchanged, silent.at(-1)?.id]);
    expect(silent.at(-1)?.title.zh).toMatch(/名称未载|示例/);
  });
});

describe('the practice county layer', () => {
  it('can be reached in full: rules give exactly 200, no more and no less', () => {
    const { rules } = compiledPack(packOf('yongjia-practice'));
    expect(rules.rawBounds.get('county')).toMatchObject({ min: 0, max: 200_00 });
    expect(rules.bounds.get('total')).toMatchObject({ min: 0, max: 300_00 });
  });
});

describe.each(['yongjia-new-2022', 'yongjia-old', 'yongjia-practice', 'yongjia-practice-old'])(
  'the deductions of %s',
  (name) => {
    const pack = packOf(name);
    const deductions = groupIn(pack, 'deductions');

    it('stand beside the layers, uncapped, 3 categories and 8 items (A-17, A-64)', () => {
      expect(pack.document.score.children).toContain(deductions);
      expect(deductions).toMatchObject({ effect: 'deduct', combine: 'sum' });
      expect(deductions.children).toHaveLength(3);
      expect(itemsOf(deductions)).toHaveLength(8);
      for (const node of nodesBelow(deductions)) expect(node).not.toHaveProperty(node.kind === 'group' ? 'cap' : 'max');
    });

    it('are pending outside the practice county, illustrative in it', () => {
      const kinds = itemsOf(deductions).flatMap(({ marks }) => marks.map(({ kind }) => kind));
      expect(kinds).toEqual(new Array(8).fill(pack.document.jurisdiction.practice ? 'illustrative' : 'pending'));
    });
  },
);

describe.each(['yongjia-old', 'yongjia-practice-old'])('the totals that the note states for %s', (name) => {
  const pack = packOf(name);
  /** The note counts education and skill tier by tier, everything else by its greatest value (domain: arithmetic audit). */
  const byTier = new Set(['education', 'skill']);
  const tiers = (item: Indicator): number[] => tierPointsOf(item).filter((points) => points > 0);
  const listed = (item: Group | Indicator): number => {
    if (item.kind === 'group') return item.cap ?? NaN;
    return byTier.has(item.id) ? sum(tiers(item)) : (item.max ?? NaN);
  };
  const base = groupIn(pack, 'base');
  const additional = groupIn(pack, 'additional');
  const science = groupIn(pack, 'science');

  it('are for the base 4 groups, 18 items and 360 points', () => {
    expect(base.children).toHaveLength(4);
    const items = itemsOf(base);
    const counted = items.map((item) => (item.kind === 'indicator' && byTier.has(item.id) ? tiers(item).length : 1));
    expect(sum(counted)).toBe(18);
    expect(items.map((item) => [item.id, listed(item)])).toEqual([
      ['education', 90],
      ['skill', 105],
      ['labour-contract', 5],
      ['business', 10],
      ['pension-insurance', 30],
      ['housing-fund', 30],
      ['own-home', 40],
      ['rented-home', 20],
      ['residence', 30],
    ]);
    expect(sum(items.map(listed))).toBe(360);
  });

  it('are for the additional points 9 groups, 29 items and 555 points, without uncapped science', () => {
    expect(additional.children).toHaveLength(9);
    const items = itemsOf(additional);
    expect(items).toHaveLength(29);
    expect(science).not.toHaveProperty('cap');
    const capped = items.filter((item) => !itemsOf(science).includes(item));
    expect(sum(capped.map(listed))).toBe(555);
  });

  it('cannot be reached: the base gives at most 200 (A-63)', () => {
    const { rules } = compiledPack(pack);
    expect(rules.bounds.get('base')).toMatchObject({ min: 0, max: 200_00 });
  });
});

describe('old and new Yongjia', () => {
  it.each([
    ['yongjia-old', 'yongjia-new-2022'],
    ['yongjia-practice-old', 'yongjia-practice'],
  ])('%s and %s know the same facts, so that one population can be scored by both', (old, revised) => {
    const facts = [old, revised].map((name) =>
      compiledPack(packOf(name))
        .facts.facts.map(({ id, type }) => ({ id, type }))
        .sort((a, b) => a.id.localeCompare(b.id)),
    );
    expect(facts[0]).toEqual(facts[1]);
  });

  it('score the saved persons of the practice county by both', () => {
    const old = packOf('yongjia-practice-old');
    const revised = packOf('yongjia-practice');
    const saved = revised.cases.filter(({ id }) => id.startsWith('person-'));
    expect(saved.map(({ title }) => title.zh.slice(0, 2))).toEqual(['周某', '吴某', '郑某', '林某', '潘某', '徐某']);
    const totals = saved.map(({ facts, asOf }) =>
      [old, revised].map((pack) => scorePerson(compiledPack(pack), facts, asOf).score?.total),
    );
    expect(totals).toEqual([
      [72_00, 82_00],
      [50_00, 61_75],
      [174_75, 137_25],
      [136_00, 117_50],
      [32_50, 38_00],
      [23_75, 47_50],
    ]);
  });
});

describe('the practice county', () => {
  it.each(['yongjia-practice', 'yongjia-practice-old'])('%s ranks school places as its scene says', (name) => {
    const { document } = packOf(name);
    expect(document.jurisdiction).toMatchObject({ code: 'yanlian', practice: true });
    const [schooling, rental] = document.scenes;
    expect(schooling).toMatchObject({
      id: 'schooling',
      household: 'higher',
      tieAtLine: 'stop',
      clocks: { announcement: 5, review: 10, publicity: 5, recheck: 10 },
    });
    expect(schooling?.keys.map(({ id, direction }) => `${id} ${direction}`)).toEqual([
      'scene-points descending',
      'county-points descending',
      'registration-date ascending',
      'social-service descending',
      'spouse descending',
    ]);
    expect(schooling?.pools).toHaveLength(6);
    expect(rental).toMatchObject({ id: 'public-rental', household: 'own', pools: [] });
    expect(rental?.threshold).toBeGreaterThan(0);
    expect(rental?.quota).toBeGreaterThan(0);
  });
});
