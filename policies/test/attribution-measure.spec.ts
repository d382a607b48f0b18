import fc from 'fast-check';
import {
  type CompiledPolicy,
  compilePolicy,
  encodePopulation,
  generatePopulation,
  libraryOf,
  type MeasuredPopulation,
  type MeasuredScene,
  Mixes,
  ORDER_SETTINGS,
  type PolicyDocument,
  type PolicyDocumentInput,
  type Population,
  populationMeasure,
} from '../src/index.js';
import { planOrders } from '../src/attribution/order-plan.js';
import { bruteMeasure } from './support/brute-measure.js';
import { compiledPack, packOf } from './support/packs.js';
import { editedFrom } from './support/random-edits.js';
import { policies, populations } from './support/random-policies.js';
import { effort, seeded } from './support/seed.js';
import { parsed, policyInput } from './support/small-policy.js';

/*
 * Mixes are measured many at a time, with everything that they share computed once. Here each is run over everybody and ranked by
 * itself, and has to come to the same figures.
 */

/** Every mix is run over everybody, and everybody is ranked, twice over. */
const PARTS = 24;
const AS_OF = '2026-06-18';
const AGE = { var: 'age' };

const title = (zh: string) => ({ zh });
const key = (id: string, rule: unknown, direction = 'descending') => ({ id, title: title(id), rule, direction });
const BY_POINTS = key('points', { var: 'scene_points' });

/** Scenes of every kind: whole total, items, formulas, rules that read points, rounds, lots, no line at all. */
const SCENES = [
  {
    id: 'whole',
    household: 'higher',
    keys: [BY_POINTS, key('age', AGE, 'ascending')],
    quota: 2,
    tieAtLine: 'admit-all',
  },
  {
    id: 'items',
    household: 'own',
    items: ['g', 't-i0'],
    eligibility: { '!': [{ var: 'veteran' }] },
    threshold: 1,
    keys: [key('one', { var: 'points.h' }), BY_POINTS],
    pools: ['x', 'y'].map((id) => ({ id, title: title(id), quota: 1 })),
    tieAtLine: 'lottery',
    lotterySeed: '2026',
  },
  {
    id: 'formula',
    formula: { '+': [{ var: 'points.g' }, { '*': [{ var: 'points.h' }, 2] }, { if: [{ var: 'member' }, 1, 0] }] },
    household: { formula: { '+': [{ var: 'own_points' }, { var: 'other_points' }] } },
    vetoes: [{ id: 'low', title: title('低'), rule: { '<': [{ var: 'points.t-i0' }, -5] } }],
    keys: [BY_POINTS],
    quota: 2,
    tieAtLine: 'stop',
  },
  {
    id: 'rounds',
    household: 'sum',
    keys: [BY_POINTS],
    quota: 3,
    tieAtLine: 'stop',
    rounds: [
      { id: 'first', title: title('一'), share: 50, eligibility: { '>': [AGE, 30] }, keys: [key('age', AGE)] },
      { id: 'second', title: title('二'), share: 50 },
    ],
  },
  { id: 'open', household: 'own', ranked: false, threshold: 4, keys: [] },
].map((scene) => ({ title: title(scene.id), service: 'schooling', ...scene }));

const SMALL_SCENES = parsed(policyInput([], { scenes: SCENES as PolicyDocumentInput['scenes'] })).scenes;

function compiledOf(document: PolicyDocument): CompiledPolicy | null {
  return compilePolicy(document, libraryOf([])).policy;
}

/** Everybody applies for everything, alone and with the next. */
function applying(persons: Population): Population['applications'] {
  const ids = persons.persons.map(({ id }) => id);
  return SMALL_SCENES.flatMap(({ id: scene }) =>
    ids.flatMap((id, index) => {
      const pool = scene === 'items' ? { pool: index % 2 === 0 ? 'x' : 'y' } : {};
      const next = ids[index + 1];
      const one = { kind: 'application' as const, id: `${scene} ${id}`, scene, applicants: [id], ...pool };
      return next === undefined ? [one] : [one, { ...one, id: `${one.id} ${next}`, applicants: [id, next] }];
    }),
  );
}

function groundOf(persons: Population, a: CompiledPolicy, b: CompiledPolicy): MeasuredPopulation {
  const { population, findings } = encodePopulation(persons, [a.facts.facts, b.facts.facts]);
  if (!population) throw new Error(JSON.stringify(findings));
  return { population, applications: persons.applications, asOf: AS_OF };
}

/** How many mixes were looked at; each has the figures that running it alone gives. */
function expectEach(
  a: CompiledPolicy,
  b: CompiledPolicy,
  on: MeasuredPopulation,
  scenes: readonly MeasuredScene[],
  most: number,
): number {
  const { measure } = populationMeasure(a, b, on, scenes);
  const measured = new Set(measure.quantities.map(({ scene }) => scene?.id));
  const brute = bruteMeasure(
    a,
    on,
    scenes.filter(({ scene }) => measured.has(scene)),
  );
  const mixes = new Mixes(a, b, measure);
  const wanted = planOrders(mixes.clauses.length, { ...ORDER_SETTINGS, exactUpTo: 4, orders: 4 }).coalitions.slice(
    -most,
  );
  const values = mixes.values(wanted);
  for (const [index, mix] of wanted.entries()) {
    const policy = mixes.policy(mix);
    expect(values[index]).toEqual(policy && brute(policy));
  }
  // In any company, and again, a mix has the same figures.
  expect(mixes.values(wanted.slice(-1))).toEqual(values.slice(-1));
  return wanted.length;
}

describe('mixes measured together', () => {
  const withScenes = (document: PolicyDocument): PolicyDocument => ({ ...document, scenes: SMALL_SCENES });
  const pairs = policies
    .map((policy) => withScenes(policy.resolved.document))
    .chain((document) =>
      editedFrom(document)
        .chain((first) => editedFrom(first.document))
        .chain((second) => editedFrom(second.document))
        .map((third) => [compiledOf(document), compiledOf(third.document)] as const),
    );

  it('have the figures that each has when it is run over everybody and every scene is ranked', () => {
    let looked = 0;
    fc.assert(
      fc.property(pairs, populations({ minLength: 1, maxLength: 8 }), ([a, b], persons) => {
        if (!a || !b) return;
        const on = groundOf({ ...persons, applications: applying(persons) }, a, b);
        looked += expectEach(
          a,
          b,
          on,
          SMALL_SCENES.map(({ id }) => ({ scene: id, round: {} })),
          16,
        );
      }),
      seeded(240, PARTS),
    );
    expect(looked).toBeGreaterThan(effort(240, 1, PARTS));
  });

  it('do so for a whole revision, at a day and on persons of every kind', () => {
    const [a, b] = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
    const persons = generatePopulation({ seed: 20260601, persons: effort(2400, 1, PARTS), asOf: AS_OF });
    const scenes = ['schooling', 'public-rental'].map((scene) => ({ scene, round: {} }));
    const most = effort(120, 1, PARTS);
    expect(expectEach(a, b, groundOf(persons, a, b), scenes, most)).toBe(most);
  });
});
