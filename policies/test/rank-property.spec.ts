import fc from 'fast-check';
import { type Application, placeScene, type TieAtLine } from '../src/index.js';
import { application, AS_OF, ranked, schooling } from './support/ranking-scene.js';
import { seeded } from './support/seed.js';

const METHODS: readonly TieAtLine[] = ['stop', 'admit-all', 'lottery'];
const HOUSEHOLDS = ['own', 'higher', 'sum'] as const;
const SCENES = new Map(
  METHODS.flatMap((tieAtLine) =>
    HOUSEHOLDS.map((household) => [
      `${household}, ${tieAtLine}`,
      schooling({ tieAtLine, household, lotterySeed: 'published', eligibility: { var: 'permit' } }),
    ]),
  ),
);

function sceneOf(name: string) {
  const scene = SCENES.get(name);
  if (!scene) throw new Error(name);
  return scene;
}

/** Few different values, so that ties are common. */
const facts = fc.record({
  common: fc.integer({ min: 0, max: 2 }),
  local: fc.integer({ min: 0, max: 2 }),
  social: fc.constantFrom(0, 0.25, null),
  registered: fc.constantFrom('2019-01-01', '2020-01-01', null),
  permit: fc.constantFrom(true, true, true, true, false, null),
  dishonest: fc.constantFrom(false, false, false, true),
  permit_suspended: fc.constant(false),
  penalty: fc.constantFrom(0, 1),
});

const applications = fc
  .array(fc.tuple(facts, fc.option(facts, { nil: undefined })), { maxLength: 30 })
  .map((people) => people.map(([one, spouse], index): Application => application(`P${index}`, one, spouse)));

describe('any ranking', () => {
  it('does not depend on the order in which applications arrive', () => {
    const shuffled = applications.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    const scene = fc.constantFrom(...SCENES.keys());
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 35 }), scene, ([list, other], quota, name) => {
        const chosen = sceneOf(name);
        expect(JSON.stringify(ranked(chosen, { quota }, other))).toBe(JSON.stringify(ranked(chosen, { quota }, list)));
      }),
      seeded(300),
    );
  });

  it('gives the places that are counted without a word about anybody', () => {
    fc.assert(
      fc.property(
        applications,
        fc.integer({ min: 0, max: 35 }),
        fc.constantFrom(...SCENES.keys()),
        (list, quota, name) => {
          const { policy, rules } = sceneOf(name);
          const { pools, excluded, ...ranking } = ranked({ policy, rules }, { quota }, list);
          const places = placeScene(policy, rules, { quota }, list, AS_OF).ranking;
          expect(places).toEqual({
            ...ranking,
            pools: pools.map((pool) => ({
              ...pool,
              rows: pool.rows.map(({ applicationId, scenePoints, status }) => ({ applicationId, scenePoints, status })),
            })),
            excluded: excluded.map(({ applicationId, pool }) => ({ applicationId, pool })),
          });
        },
      ),
      seeded(300),
    );
  });

  it('orders by its keys, gives out every place it can, and loses nobody', () => {
    fc.assert(
      fc.property(
        applications,
        fc.integer({ min: 0, max: 35 }),
        fc.constantFrom(...SCENES.keys()),
        (list, quota, scene) => {
          const ranking = ranked(sceneOf(scene), { quota }, list);
          const [pool] = ranking.pools;
          if (!pool) throw new Error('one pool');
          const { rows } = pool;

          const seen = [...rows, ...ranking.excluded].map(({ applicationId }) => applicationId);
          expect(seen.toSorted()).toEqual(list.map(({ id }) => id).toSorted());

          for (const [index, row] of rows.entries()) {
            const before = rows[index - 1];
            if (!before) continue;
            const differing = row.keys.findIndex(({ value }, key) => value !== before.keys[key]?.value);
            if (differing < 0) {
              expect(row.position).toBe(before.position);
              continue;
            }
            expect(row.position).toBe(index + 1);
            const [better, worse] = [before.keys[differing]?.value ?? null, row.keys[differing]?.value ?? null];
            expect(better).not.toBeNull();
            if (better === null || worse === null) continue;
            if (ranking.keys[differing]?.direction === 'descending') expect(better).toBeGreaterThan(worse);
            else expect(better).toBeLessThan(worse);
          }

          const count = (status: string) => rows.filter((row) => row.status === status).length;
          const open = count('tie-at-line');
          const given = pool.admitted + (pool.tie && open > 0 ? pool.tie.places : 0);
          expect(given).toBe(Math.min(quota, rows.length) + pool.overQuota);
          expect(pool.unused).toBe(quota - Math.min(quota, rows.length));
          expect(ranking.final).toBe(open === 0);
          if (pool.tie) expect(pool.tie.places).toBeLessThan(pool.tie.applications.length);
          const statuses = rows.map(({ status }) => ['admitted', 'tie-at-line', 'rejected'].indexOf(status));
          expect(statuses).toEqual(statuses.toSorted());
        },
      ),
      seeded(300),
    );
  });
});
