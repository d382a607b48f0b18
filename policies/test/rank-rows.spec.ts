import fc from 'fast-check';
import {
  type Application,
  appliedRows,
  type CompiledPolicy,
  fitSnapshot,
  generatePopulation,
  orderRows,
  orderScene,
  parseDay,
  partsOf,
  placeRows,
  placeScene,
  type Population,
  rowsWhoApply,
  type SceneRoundInput,
  sceneReads,
  type SceneRules,
  SimulationRun,
  type SnapshotApplications,
  snapshotHash,
  snapshotOfPopulation,
  type TieAtLine,
  watchedPlaces,
  watchedPoints,
  WatchedScores,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { ALL_SCHEMES, compiledScheme } from './support/schemes.js';
import { populationOf } from './support/random-policies.js';
import { AS_OF, schooling } from './support/ranking-scene.js';
import { seeded } from './support/seed.js';

interface Contest {
  readonly name: string;
  readonly policy: CompiledPolicy;
  readonly rules: SceneRules;
  readonly asOf: string;
  /** Facts of persons who may apply. */
  readonly persons: readonly object[];
}

/** Who applies: persons by place, with a spouse perhaps, for a pool perhaps. */
type Applying = readonly (readonly [person: number, spouse: number | undefined, pool: string | undefined])[];

/** A population in which these apply, beside persons who do not. */
function populationWith({ policy, rules, persons }: Contest, applying: Applying): Population {
  const population = populationOf(persons, '2026-05-22', policy.facts.facts);
  return {
    ...population,
    applications: applying.map(([person, spouse, pool], index) => ({
      kind: 'application',
      id: `a${index}`,
      scene: rules.scene.id,
      ...(pool === undefined ? {} : { pool }),
      applicants: [person, ...(spouse === undefined ? [] : [spouse])].map((place) => `p${place}`),
    })),
  };
}

/** The same as a ranking takes them that scores each by itself. */
function listOf({ persons }: Contest, { applications }: Population): Application[] {
  return applications.map(({ id, pool, applicants }) => ({
    id,
    ...(pool === undefined ? {} : { pool }),
    applicants: applicants.map((person) => ({ id: person, facts: { ...persons[Number(person.slice(1))] } })),
  }));
}

/** Those who apply, read out of a run of everybody in blocks of that size. */
function rowsIn({ policy, rules, asOf }: Contest, people: Population, blockSize: number) {
  const { snapshot, findings } = snapshotOfPopulation(people, policy.facts.facts);
  if (!snapshot) throw new Error(JSON.stringify(findings));
  const { population } = fitSnapshot(snapshot, snapshotHash(partsOf(snapshot).manifest), [policy.facts.facts]);
  if (!population) throw new Error('The population does not fit');
  const reads = sceneReads(policy, rules);
  const columns: SnapshotApplications = snapshot.applications;
  const rows = rowsWhoApply(columns, population.size, new Set([rules.scene.id]));
  const watched = watchedPoints(policy, rows, reads.nodes);
  const run = new SimulationRun(policy, population, parseDay(asOf) ?? 0, blockSize);
  run.placeAll();
  run.watch(watched);
  run.score(0, population.size);
  const places = watchedPlaces(watched, population.size);
  return {
    applied: appliedRows(columns, rules.scene.id),
    persons: new WatchedScores(policy, population, run.results, watched, reads, places),
  };
}

function expectSame(contest: Contest, round: SceneRoundInput, applying: Applying, blockSize: number): void {
  const { policy, rules, asOf } = contest;
  const people = populationWith(contest, applying);
  const rows = { policy, rules, round, ...rowsIn(contest, people, blockSize) };
  const list = listOf(contest, people);
  expect(placeRows(rows, asOf)).toEqual(placeScene(policy, rules, round, list, asOf));
  expect(orderRows(rows, asOf)).toEqual(orderScene(policy, rules, round, list, asOf));
}

const METHODS: readonly TieAtLine[] = ['stop', 'admit-all', 'lottery'];
const POOLS = ['north', 'south'] as const;

/** Few different values, so that ties are common. */
const facts = fc.record({
  common: fc.integer({ min: 0, max: 2 }),
  local: fc.integer({ min: 0, max: 2 }),
  social: fc.constantFrom(0, 0.25, null),
  registered: fc.constantFrom('2019-01-01', '2020-01-01', null),
  permit: fc.constantFrom(true, true, true, true, false, null),
  dishonest: fc.constantFrom(false, false, false, true, null),
  permit_suspended: fc.constantFrom(false, false, false, true, null),
  penalty: fc.constantFrom(0, 1),
});

const schoolings = METHODS.flatMap((tieAtLine) =>
  (['own', 'higher', 'sum'] as const).flatMap((household) =>
    [false, true].map((pooled) => {
      const pools = pooled ? POOLS.map((id) => ({ id, title: { zh: id }, quota: null })) : [];
      const scene = { tieAtLine, household, lotterySeed: 'published', eligibility: { var: 'permit' }, pools };
      return schooling(pooled ? { ...scene, threshold: 1 } : scene);
    }),
  ),
);

/** Applications of persons of a list of that length, in pools where the scene has any. */
function applyingOf(persons: number, pools: readonly string[]): fc.Arbitrary<Applying> {
  const person = fc.nat({ max: persons - 1 });
  const pool = pools.length > 0 ? fc.constantFrom(...pools) : fc.constant(undefined);
  return fc.array(
    fc.tuple(person, fc.option(person, { nil: undefined }), pool).filter(([one, spouse]) => one !== spouse),
    { maxLength: 30 },
  );
}

const blockSizes = fc.constantFrom(1, 3, 7, 1024);

function roundOf(pools: readonly string[], quota: number): SceneRoundInput {
  return pools.length > 0 ? { pools: pools.map((id) => ({ id, quota })) } : { quota };
}

describe('places of applications by columns', () => {
  it('are those that a ranking gives which scores each applicant by itself', () => {
    const contests = fc
      .tuple(fc.constantFrom(...schoolings), fc.array(facts, { minLength: 1, maxLength: 30 }))
      .map(([scene, persons]): Contest => ({ ...scene, name: '', asOf: AS_OF, persons }));
    const cases = contests.chain((contest) => {
      const pools = contest.rules.scene.pools.map(({ id }) => id);
      return fc.tuple(fc.constant(contest), applyingOf(contest.persons.length, pools));
    });
    fc.assert(
      fc.property(cases, fc.nat({ max: 12 }), blockSizes, ([contest, applying], quota, blockSize) => {
        const pools = contest.rules.scene.pools.map(({ id }) => id);
        expectSame(contest, roundOf(pools, quota), applying, blockSize);
      }),
      seeded(300),
    );
  });

  const ofSchemes = ALL_SCHEMES.flatMap((scheme) =>
    scheme.rankings.map(({ id, scene, asOf, round, applications }) => {
      const policy = compiledScheme(scheme);
      const rules = policy.rules.scenes.get(scene);
      if (!rules) throw new Error(`${scheme.name} has no scene ${scene}`);
      const persons = applications.flatMap(({ applicants }) =>
        applicants.map((applicant) => applicant.facts as object),
      );
      const pools = [...new Set(applications.flatMap(({ pool }) => pool ?? []))];
      return { name: `${scheme.name}, ${id}`, policy, rules, asOf, persons, round, pools };
    }),
  );

  it.each(ofSchemes)('are the same in the scheme $name, whoever of its persons apply together', (contest) => {
    fc.assert(
      fc.property(applyingOf(contest.persons.length, contest.pools), blockSizes, (applying, blockSize) => {
        expectSame(contest, contest.round, applying, blockSize);
      }),
      seeded(20, 5),
    );
  });

  const practice = ['yongjia-practice-old', 'yongjia-practice'].map((pack) => compiledPack(packOf(pack)));
  const generated = generatePopulation({ seed: 20260522, persons: 300, asOf: '2026-05-22' });
  const ofPractice = practice.flatMap((policy) =>
    [...policy.rules.scenes.values()].map((rules): Contest => ({
      name: `${policy.identity.version}, ${rules.scene.id}`,
      policy,
      rules,
      asOf: '2026-05-22',
      persons: generated.persons.map((each) => each.facts),
    })),
  );

  it.each(ofPractice)('are the same in the practice policy $name', (contest) => {
    const pools = contest.rules.scene.pools.map(({ id }) => id);
    const applying = contest.persons.flatMap((_, person): Applying =>
      person % 3 === 2 ? [] : [[person, person % 3 === 0 ? person + 1 : undefined, pools[person % 6]]],
    );
    expectSame(contest, roundOf(pools, 7), applying, 64);
  });

  it('are left to a ranking that says what is wrong, where something is', () => {
    const open = schooling({ pools: POOLS.map((id) => ({ id, title: { zh: id }, quota: null })) });
    const contest = { ...open, name: '', asOf: AS_OF, persons: [{}, {}] };
    const placed = (applying: Applying) => {
      const { policy, rules } = contest;
      const rows = rowsIn(contest, populationWith(contest, applying), 1024);
      return placeRows({ policy, rules, round: roundOf(POOLS, 1), ...rows }, AS_OF);
    };
    expect(placed([[0, 1, 'north']])?.ranking?.applications).toBe(1);
    expect(placed([[0, 1, 'east']])).toBeUndefined();
    expect(placed([[0, 1, undefined]])).toBeUndefined();
    expect(placed([[0, 0, 'south']])).toBeUndefined();
  });

  it('are refused like any others where the scene cannot be ranked', () => {
    const { policy, rules } = schooling();
    const contest = { policy, rules, name: '', asOf: AS_OF, persons: [{}] };
    const rows = rowsIn(contest, populationWith(contest, [[0, undefined, undefined]]), 1024);
    const refused = placeRows({ policy, rules, round: {}, ...rows }, AS_OF);
    expect(refused).toEqual(placeScene(policy, rules, {}, [], AS_OF));
    expect(refused?.findings.map(({ code }) => code)).toEqual(['RANK-QUOTA-MISSING']);
  });
});
