import {
  asOfFindings,
  collectedFacts,
  completedYears,
  distributionOf,
  encodePerson,
  encodePopulation,
  formatPoints,
  generatePopulation,
  generateRows,
  generationFindings,
  GENERATOR,
  parseDay,
  populationHash,
  populationLines,
  readPopulation,
  simulate,
  YONGJIA_SETTINGS,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { effort } from './support/seed.js';

const AS_OF = '2026-06-18';
const SEED = 20260601;
const population = generatePopulation({ seed: SEED, persons: 10_000, asOf: AS_OF });
const practice = compiledPack(packOf('yongjia-practice'));
const old = compiledPack(packOf('yongjia-practice-old'));

console.info(`${GENERATOR}, seed ${SEED}, ${population.persons.length} persons as of ${AS_OF}`);

const share = (count: number, of = population.persons.length): number => (count / of) * 100;

describe('the generator', () => {
  it('gives the same bytes for the same seed, pinned for every machine', () => {
    const small = generatePopulation({ seed: SEED, persons: 1000, asOf: AS_OF });
    expect(populationHash(small)).toBe('sha256:ef0cbe3320b59061485e828ed962b7d46f15e65c71f9f53da3ea83bf60b64807');
  });

  it('gives other persons for another seed, the same lives for another day', () => {
    const person = (seed: number, asOf: string) => generatePopulation({ seed, persons: 1, asOf }).persons[0]?.facts;
    expect(person(SEED + 1, AS_OF)).not.toEqual(person(SEED, AS_OF));
    const [today, later] = [person(SEED, AS_OF), person(SEED, '2026-07-18')];
    expect(later?.['education']).toBe(today?.['education']);
    expect(later?.['birth_date']).not.toBe(today?.['birth_date']);
  });

  it('gives a smaller population as the beginning of a larger one', () => {
    for (const persons of [1, 2, 3, 101, 102]) {
      const smaller = generatePopulation({ seed: SEED, persons, asOf: AS_OF });
      expect(smaller.persons).toHaveLength(persons);
      expect(smaller.persons).toEqual(population.persons.slice(0, persons));
      expect(smaller.applications).toEqual(population.applications.slice(0, smaller.applications.length));
      const ids = new Set(smaller.persons.map(({ id }) => id));
      expect(smaller.applications.flatMap(({ applicants }) => applicants).every((id) => ids.has(id))).toBe(true);
    }
  });

  it('writes a file that reads back as it was', () => {
    const small = generatePopulation({ seed: SEED, persons: 200, asOf: AS_OF });
    const read = readPopulation(populationLines(small));
    expect(read.findings).toEqual([]);
    expect(read.population).toEqual(small);
  });

  it.each(['yongjia-old', 'yongjia-new-2022', 'yongjia-practice', 'yongjia-practice-old'])(
    'has every fact of %s, with values that its dictionary accepts',
    (pack) => {
      const policy = compiledPack(packOf(pack));
      const facts = policy.facts.facts.map(({ id }) => id);
      const collected = new Set(collectedFacts(YONGJIA_SETTINGS));
      expect(facts.filter((id) => !collected.has(id))).toEqual([]);
      const some = { ...population, persons: population.persons.slice(0, effort(2000, 500)) };
      const { findings } = encodePopulation(some, [policy.facts.facts], { contentHash: 'not needed here' });
      expect(findings).toEqual([]);
    },
  );

  it('leaves about 3 % of every self-declared fact of the practice county unknown, and registers complete', () => {
    for (const { id, acquisition } of practice.facts.facts) {
      const unknown = share(population.persons.filter(({ facts }) => facts[id] === null).length);
      if (acquisition?.mode === 'self-declared') {
        expect(unknown).toBeGreaterThan(2.3);
        expect(unknown).toBeLessThan(3.8);
      } else if (id === 'education') expect(unknown).toBeLessThan(2);
      else expect(unknown).toBe(0);
    }
  });

  it('keeps to what can be: nobody registered before birth, insured longer than there, or holding what others cannot', () => {
    const today = parseDay(AS_OF) ?? 0;
    for (const { id, facts } of population.persons) {
      const born = parseDay(facts['birth_date'] as string) ?? 0;
      const periods = facts['residence_periods'] as { from: string; to: string | null }[];
      const starts = periods.map(({ from }) => parseDay(from) ?? 0);
      const ends = periods.map(({ to }) => (to === null ? today : (parseDay(to) ?? 0)));
      const age = completedYears(born, today);
      const possible =
        age >= 18 &&
        age < 70 &&
        starts.length > 0 &&
        completedYears(born, starts[0] ?? 0) >= 16 &&
        starts.every(
          (start, index) => start <= (ends[index] ?? 0) && (index === 0 || start > (ends[index - 1] ?? 0)),
        ) &&
        ends.every((end) => end <= today) &&
        Number(facts['pension_months']) <= (today - (starts[0] ?? 0)) / 30 &&
        Number(facts['housing_fund_months']) <= Number(facts['pension_months']) &&
        (parseDay(facts['residence_registration_date'] as string) ?? 0) >= (starts[0] ?? 0) &&
        (facts['company_tax_yuan'] === 0 || facts['runs_business'] === true) &&
        (facts['marrow_donated'] !== true || facts['marrow_sample_registered'] === true) &&
        (facts['permit_status'] !== 'suspended' || periods.at(-1)?.to !== null);
      if (!possible) throw new Error(`${id} cannot be: ${JSON.stringify(facts)}`);
    }
  });

  it('makes couples that share a home and apply together', () => {
    const households = new Map<string, typeof population.persons>();
    for (const person of population.persons) {
      households.set(person.household, [...(households.get(person.household) ?? []), person]);
    }
    const couples = [...households.values()].filter((persons) => persons.length === 2);
    expect(share(couples.length, households.size)).toBeGreaterThan(38);
    expect(share(couples.length, households.size)).toBeLessThan(46);
    expect(couples.filter(([first, second]) => first?.facts['dwelling'] !== second?.facts['dwelling'])).toEqual([]);
    const householdOf = new Map(population.persons.map(({ id, household }) => [id, household]));
    const torn = population.applications.filter(
      ({ applicants }) => new Set(applicants.map((id) => householdOf.get(id))).size !== 1,
    );
    expect(torn).toEqual([]);
  });

  it('has applicants for every scene and school of the practice county, more than there are places', () => {
    for (const { id, pools, quota } of practice.resolved.document.scenes) {
      const applications = population.applications.filter(({ scene }) => scene === id);
      for (const pool of pools) {
        expect(applications.filter((application) => application.pool === pool.id).length).toBeGreaterThan(
          pool.quota ?? 0,
        );
      }
      if (quota != null) expect(applications.length).toBeGreaterThan(quota);
    }
  });

  it('spreads totals as an officer would expect: new median 50 to 65, old 45 to 50, a long tail', () => {
    const { population: encoded } = encodePopulation(population, [practice.facts.facts, old.facts.facts], {
      contentHash: 'not needed here',
    });
    if (!encoded) throw new Error('not encoded');
    const [after, before] = [simulate(practice, encoded, AS_OF), simulate(old, encoded, AS_OF)];
    for (const { policy, distribution } of [after, before]) {
      const { quantiles, max } = distribution;
      console.info(
        policy.id,
        Object.entries(quantiles)
          .map(([name, value]) => `${name} ${formatPoints(value)}`)
          .join(', '),
        formatPoints(max),
      );
    }
    expect(after.distribution.quantiles.p50).toBeGreaterThanOrEqual(5000);
    expect(after.distribution.quantiles.p50).toBeLessThanOrEqual(6500);
    expect(before.distribution.quantiles.p50).toBeGreaterThanOrEqual(4500);
    expect(before.distribution.quantiles.p50).toBeLessThanOrEqual(5000);
    expect(after.distribution.max).toBeGreaterThan(13_000);
    expect(distributionOf(after.totals)).toEqual(after.distribution);
    const never = after.nodes.filter(({ scoring, kind, max }) => kind === 'indicator' && scoring === 0 && max !== 0);
    // National deputies and national science awards are rarer than one in ten thousand.
    expect(never.map(({ id }) => id).filter((id) => !/nation|province/.test(id))).toEqual([]);
  });
});

describe('a request', () => {
  it('that cannot be met is refused by field', () => {
    const pointers = (seed: number, persons: number, asOf: string) =>
      generationFindings({ seed, persons, asOf }).map(({ pointer }) => pointer);
    expect(pointers(1, 10, AS_OF)).toEqual([]);
    expect(pointers(-1, 0, '2026-13-01')).toEqual(['/seed', '/persons', '/asOf']);
    expect(pointers(0.5, 1.5, '1900-01-01')).toEqual(['/seed', '/persons', '/asOf']);
    expect(asOfFindings('2026-06-31')).toHaveLength(1);
    expect(() => [...generateRows({ seed: 1, persons: 1, asOf: 'today' })]).toThrow(RangeError);
  });
});

describe('generated persons', () => {
  it('can be scored one by one from the file', () => {
    const [person] = population.persons;
    expect(encodePerson(practice.facts, person?.facts, AS_OF).findings).toEqual([]);
    expect(packOf('yongjia-practice').document.jurisdiction.practice).toBe(true);
  });
});
