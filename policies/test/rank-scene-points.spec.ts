import fc from 'fast-check';
import { type CompiledPolicy, encodePerson, scenePointsOf, scoreFrame } from '../src/index.js';
import { application, person, ranked, rowOf, schooling } from './support/ranking-scene.js';
import { seeded } from './support/seed.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-05-22';
const FACT_IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Caps within caps, a group of which only the highest counts, deductions inside and beside a layer. */
const POLICY = compiled(
  policyInput(
    [
      group(
        'layer',
        [
          group('work', [indicator('a', { var: 'a' }, { max: 30 }), indicator('b', { var: 'b' }, { max: 30 })], {
            cap: 40,
          }),
          group('skill', [indicator('c', { var: 'c' }), indicator('d', { var: 'd' })], { combine: 'max' }),
          indicator('e', { var: 'e' }, { effect: 'deduct' }),
        ],
        { cap: 60 },
      ),
      indicator('f', { var: 'f' }, { effect: 'deduct' }),
    ],
    {
      facts: FACT_IDS.map((id) => ({ id, label: { zh: id }, type: { kind: 'integer', min: 0, max: 100 } })),
    },
  ),
);

type Facts = Partial<Record<(typeof FACT_IDS)[number], number>>;

function scored(policy: CompiledPolicy, facts: Facts) {
  const encoded = encodePerson(policy.facts, facts, AS_OF).facts;
  if (!encoded) throw new Error('the person fits');
  return scoreFrame(policy, encoded);
}

function scenePoints(items: readonly string[] | undefined, facts: Facts): number {
  const all = { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, ...facts };
  return scenePointsOf(POLICY, items).of({ facts: [], points: scored(POLICY, all).points }) ?? NaN;
}

describe('the points of a scene', () => {
  it.each<[string, readonly string[] | undefined, Facts, number]>([
    ['no items: the whole total', undefined, { a: 10, e: 3, f: 2 }, 500],
    ['an item after its own cap', ['a'], { a: 35, b: 5 }, 3000],
    ['items of a group not above its cap', ['a', 'b'], { a: 30, b: 30 }, 4000],
    ['one item of a group whose cap binds: its own points', ['a'], { a: 30, b: 30 }, 3000],
    ['a group with everything in it', ['work'], { a: 30, b: 30, c: 5 }, 4000],
    ['a node below a selected one counts once', ['work', 'a'], { a: 20, b: 5 }, 2500],
    ['items of several groups not above the layer’s cap', ['work', 'skill'], { a: 30, b: 30, c: 50 }, 6000],
    ['only the highest where only the highest counts', ['c', 'd'], { c: 5, d: 8 }, 800],
    ['the selected one of these, if the other is not selected', ['c'], { c: 5, d: 8 }, 500],
    ['deductions are left out unless selected', ['a'], { a: 20, e: 5, f: 5 }, 2000],
    ['deductions that are selected', ['a', 'e', 'f'], { a: 20, e: 5, f: 4 }, 1100],
    ['never below the floor of the total', ['a', 'f'], { a: 1, f: 4 }, 0],
    ['everything, named one by one', ['a', 'b', 'c', 'd', 'e', 'f'], { a: 30, b: 30, c: 9, d: 50, e: 20, f: 7 }, 5300],
  ])('%s', (_, items, facts, hundredths) => {
    expect(scenePoints(items, facts)).toBe(hundredths);
  });

  it('of all items equal the total, and of fewer that are not deducted never exceed it', () => {
    const facts = fc.record(Object.fromEntries(FACT_IDS.map((id) => [id, fc.integer({ min: 0, max: 100 })])));
    const items = fc.subarray(['work', 'a', 'b', 'skill', 'c', 'd'], { minLength: 1 });
    fc.assert(
      fc.property(facts, items, (person, selected) => {
        const total = scored(POLICY, person).points[0];
        expect(scenePoints([...FACT_IDS], person)).toBe(total);
        expect(scenePoints(['layer', 'f'], person)).toBe(total);
        const added = { ...person, e: 0, f: 0 };
        expect(scenePoints(selected, added)).toBeLessThanOrEqual(scored(POLICY, added).points[0] ?? NaN);
        expect(scenePoints(selected, person)).toBe(scenePoints(selected, added));
      }),
      seeded(500),
    );
  });

  it('leave the keys that name a layer with the whole layer (reading A-81)', () => {
    const scene = schooling({ items: ['social'] });
    const row = rowOf(ranked(scene, { quota: 1 }, [application('A', person(100, 60, '2020-01-01', 8))]), 'A');
    expect(row.scenePoints).toBe(800);
    expect(row.keys.map(({ display }) => display).slice(0, 2)).toEqual(['8.00', '60.00']);
  });

  it('name the counted items that lack a fact, and no others', () => {
    const lacking = person(100, 60, '2020-01-01', 8, { social: null, common: null });
    const names = (items?: string[]) =>
      rowOf(ranked(schooling(items ? { items } : {}), { quota: 1 }, [application('A', lacking)]), 'A').unknownItems;
    expect(names()).toEqual(['common', 'social']);
    expect(names(['individual'])).toEqual(['social']);
    expect(names(['local'])).toEqual([]);
  });
});
