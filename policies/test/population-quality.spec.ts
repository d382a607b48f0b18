import fc from 'fast-check';
import { type Fact, generatePopulation, type Population, populationQuality, type QualityReport } from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { populations, SMALL_DICTIONARY } from './support/random-policies.js';
import { seeded } from './support/seed.js';

const AS_OF = '2026-06-18';
const { facts: dictionary } = compiledPack(packOf('yongjia-practice')).facts;
const generated = generatePopulation({ seed: 20260601, persons: 1500, asOf: AS_OF });

function factIn(report: QualityReport, id: string) {
  const fact = report.facts.find((quality) => quality.id === id);
  if (!fact) throw new Error(`No fact ${id}`);
  return fact;
}

/** A population of persons alone with these facts. */
function of(persons: readonly Record<string, unknown>[], facts: readonly string[]): Population {
  return {
    header: { format: 'points-population/1', asOf: AS_OF, facts: [...facts] },
    persons: persons.map((values, index) => ({
      kind: 'person',
      id: `P${index}`,
      household: `H${index}`,
      facts: values as Population['persons'][number]['facts'],
    })),
    applications: [],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('the quality of a generated population', () => {
  const report = populationQuality(generated, dictionary);

  it('has nothing implausible, out of range or twice', () => {
    expect(report.implausible.filter(({ persons }) => persons > 0)).toEqual([]);
    expect(report.implausible.length).toBeGreaterThan(15);
    expect(report.duplicates.persons).toBe(0);
    expect(report.facts.filter(({ outOfRange, wrongType }) => outOfRange + wrongType > 0)).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('counts households and applications as they are', () => {
    expect(report.persons).toBe(1500);
    expect(sum(report.households.sizes.map(({ size, households }) => size * households))).toBe(1500);
    expect(sum(report.applications.scenes.map(({ applications }) => applications))).toBe(generated.applications.length);
    expect(report.applications.scenes.map(({ scene }) => scene)).toContain('public-rental');
    expect(sum(report.applications.scenes.map(({ withoutMate }) => withoutMate))).toBe(0);
    expect([report.applications.acrossHouseholds, report.applications.unknownApplicants]).toEqual([0, 0]);
  });

  it('sets the many zeros of an amount apart', () => {
    const { spread, known, unknown } = factIn(report, 'donation_yuan');
    expect(known + unknown).toBe(1500);
    if (spread?.kind !== 'number') throw new Error('A number');
    expect(spread).toMatchObject({ places: 2, zeroApart: true, least: 0 });
    expect(sum(spread.bins.map(({ persons }) => persons)) + spread.zero).toBe(known);
    expect(spread.quantiles?.p50).toBeGreaterThan(0);
  });
});

describe('every fact of any population', () => {
  it('is counted exactly once, whatever its values', () => {
    fc.assert(
      fc.property(populations({ minLength: 1, maxLength: 30 }), (population) => {
        const report = populationQuality(population, SMALL_DICTIONARY);
        for (const fact of report.facts) {
          const held = population.persons.map(({ facts }) => facts[fact.id] ?? null);
          const persons = fact.known + fact.unknown + fact.outOfRange + fact.wrongType;
          expect([persons, fact.unknown, fact.known === 0]).toEqual([
            population.persons.length,
            held.filter((value) => value === null).length,
            fact.spread === null,
          ]);
          switch (fact.spread?.kind) {
            case 'boolean':
              expect(fact.spread.yes).toBe(held.filter((value) => value === true).length);
              break;
            case 'codes':
              expect(fact.spread.codes.map(({ persons }) => persons)).toEqual(
                fact.spread.codes.map(({ code }) => held.filter((value) => value === code).length),
              );
              break;
            case 'number': {
              const { bins, zero, zeroApart, least, most, places } = fact.spread;
              expect(sum(bins.map(({ persons }) => persons)) + (zeroApart ? zero : 0)).toBe(fact.known);
              const known = held
                .filter((value) => value !== null)
                .map((value) => Math.round(Number(value) * 10 ** places));
              expect([least, most]).toEqual([Math.min(...known), Math.max(...known)]);
              for (const { from, below, persons } of bins.slice(0, -1)) {
                const within = known.filter((value) => value >= from && value < (below ?? Infinity));
                expect(persons).toBe(within.filter((value) => !zeroApart || value !== 0).length);
              }
              break;
            }
            case 'date':
              expect(sum(fact.spread.years.map(({ persons }) => persons))).toBe(fact.known);
              break;
            case 'records':
              expect(sum(fact.spread.counts.map(({ count, persons }) => count * persons))).toBe(fact.spread.records);
              break;
            default:
          }
        }
      }),
      seeded(200),
    );
  });
});

describe('what is wrong is found', () => {
  const only = (...ids: string[]): Fact[] => dictionary.filter(({ id }) => ids.includes(id));
  const person = {
    birth_date: '1990-05-01',
    residence_periods: [{ from: '2015-01-01', to: null }],
    residence_registration_date: '2016-01-01',
    permit_status: 'valid',
    pension_months: 60,
    housing_fund_months: 12,
  };

  it.each<[string, Record<string, unknown>]>([
    ['before-birth:residence_periods', { residence_periods: [{ from: '1989-01-01', to: null }] }],
    ['before-birth:residence_registration_date', { residence_registration_date: '1990-04-30' }],
    ['after-as-of:residence_registration_date', { residence_registration_date: '2026-06-19' }],
    ['county-before-province', { residence_registration_date: '2014-12-31' }],
    ['age-unlikely', { birth_date: '2012-01-01' }],
    ['ends-before-start:residence_periods', { residence_periods: [{ from: '2015-01-01', to: '2014-12-31' }] }],
    [
      'overlaps:residence_periods',
      {
        residence_periods: [
          { from: '2018-01-01', to: null },
          { from: '2015-01-01', to: '2018-01-01' },
        ],
      },
    ],
    ['period-after-as-of:residence_periods', { residence_periods: [{ from: '2015-01-01', to: '2026-06-19' }] }],
    ['open-without-permit', { permit_status: 'suspended' }],
    ['insured-too-long', { pension_months: 242 }],
    ['fund-longer-than-insured', { housing_fund_months: 61 }],
  ])('%s', (id, changed) => {
    const facts = Object.keys(person);
    const good = populationQuality(of([person], facts), only(...facts));
    const bad = populationQuality(of([person, { ...person, ...changed }], facts), only(...facts));
    expect(good.implausible.filter(({ persons }) => persons > 0)).toEqual([]);
    expect(bad.implausible.find((check) => check.id === id)).toMatchObject({ persons: 1, examples: ['P1'] });
    const found = bad.findings.find(({ pointer }) => pointer === `/implausible/${id}`);
    expect(found?.message.zh).toContain('1 人');
  });

  it('a value out of range, one of another type, and one without a declared option', () => {
    const facts = only('pension_months', 'permit_status');
    const ids = facts.map(({ id }) => id);
    const report = populationQuality(
      of([{ pension_months: 721 }, { pension_months: 'much', permit_status: 'lost' }, { pension_months: 720 }], ids),
      facts,
    );
    expect(factIn(report, 'pension_months')).toMatchObject({
      known: 1,
      outOfRange: 1,
      wrongType: 1,
      atMost: 1,
      refused: ['721', '"much"'],
    });
    expect(factIn(report, 'permit_status')).toMatchObject({ known: 0, unknown: 2, wrongType: 1, spread: null });
    expect(report.findings.filter(({ code }) => code === 'QUALITY-OUT-OF-RANGE')).toHaveLength(2);
  });

  it('a constant, a placeholder, a limit, many unknown, and a fact that was not collected', () => {
    const facts = only('pension_months', 'party_member', 'birth_date', 'veteran', 'renting_years', 'local_hukou');
    const persons = Array.from({ length: 50 }, (_, index) => ({
      pension_months: index < 5 ? 720 : index,
      party_member: true,
      birth_date: index < 10 ? '1970-01-01' : `19${60 + (index % 30)}-0${1 + (index % 9)}-11`,
      renting_years: index < 40 ? index : null,
      local_hukou: null,
    }));
    const collected = ['pension_months', 'party_member', 'birth_date', 'renting_years', 'local_hukou'];
    const report = populationQuality(of(persons, collected), facts);
    const found = report.findings.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found.filter((line) => !line.startsWith('QUALITY-IMPLAUSIBLE')).sort()).toEqual([
      'QUALITY-ALL-UNKNOWN /facts/local_hukou',
      'QUALITY-AT-LIMIT /facts/pension_months',
      'QUALITY-CONSTANT /facts/party_member',
      'QUALITY-MANY-UNKNOWN /facts/renting_years',
      'QUALITY-NOT-COLLECTED /facts/veteran',
      'QUALITY-PLACEHOLDER /facts/birth_date',
    ]);
  });

  it('persons twice, large households, and applications that cannot be', () => {
    const [first] = generated.persons;
    if (!first) throw new Error('A person');
    const persons = [
      ...generated.persons.slice(0, 40),
      { ...first, id: 'X1' },
      { ...first, id: 'X2', facts: { ...first.facts, volunteer_count: 77 } },
    ];
    const application = { kind: 'application' as const, scene: 'public-rental' };
    const report = populationQuality(
      {
        header: generated.header,
        persons,
        applications: [
          { ...application, id: 'A1', applicants: ['X1'] },
          { ...application, id: 'A2', applicants: [first.id, persons[20]?.id ?? ''] },
          { ...application, id: 'A3', applicants: ['nobody'] },
        ],
      },
      dictionary,
    );
    expect(report.duplicates).toEqual({ persons: 1, examples: [['X1', first.id]] });
    expect(report.applications).toMatchObject({
      applications: 3,
      acrossHouseholds: 1,
      unknownApplicants: 1,
      scenes: [{ scene: 'public-rental', pool: null, applications: 3, withoutMate: 1 }],
    });
    expect(report.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'QUALITY-UNKNOWN-APPLICANTS',
        'QUALITY-ACROSS-HOUSEHOLDS',
        'QUALITY-DUPLICATES',
        'QUALITY-LARGE-HOUSEHOLDS',
      ]),
    );
    expect(report.findings[0]?.severity).toBe('error');
  });
});
