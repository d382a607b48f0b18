import fc from 'fast-check';
import { encodePerson, encodePopulation, type Fact, type Population, valueAtRow } from '../src/index.js';
import { populationOf, populations, SMALL_DICTIONARY } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { compiled, policyInput } from './support/small-policy.js';

const policy = compiled(policyInput([]));
const facts = policy.facts.facts;

function encoded(population: Population, dictionaries: readonly (readonly Fact[])[] = [facts]) {
  const { population: columns, findings } = encodePopulation(population, dictionaries);
  if (!columns) throw new Error(JSON.stringify(findings));
  return columns;
}

describe('encoding a population', () => {
  it('holds for every person and fact what encoding the person alone gives', () => {
    fc.assert(
      fc.property(populations({ minLength: 1, maxLength: 30 }), (population) => {
        const columns = encoded(population);
        for (const [row, person] of population.persons.entries()) {
          const alone = encodePerson(policy.facts, person.facts, '2026-06-18').facts;
          for (const fact of facts) {
            expect(valueAtRow(columns.requireColumn(fact), row)).toEqual(alone?.[policy.facts.slotOf(fact.id)]);
          }
        }
      }),
      seeded(100),
    );
  });

  it('shares a column between dictionaries under which its values are the same numbers, and only then', () => {
    const other = SMALL_DICTIONARY.map((fact): Fact => {
      if (fact.id === 'age') return { ...fact, type: { kind: 'integer', min: 0, max: 200 } };
      return fact.id === 'offset' && fact.type.kind === 'decimal'
        ? { ...fact, type: { ...fact.type, places: fact.type.places + 1 } }
        : { ...fact, label: { zh: '别名' } };
    });
    const columns = encoded(populationOf([{ age: 30, member: true, offset: 12.5 }]), [facts, other]);
    const column = (dictionary: readonly Fact[], id: string) => {
      const fact = dictionary.find((declared) => declared.id === id);
      return fact && columns.column(fact);
    };
    expect(column(facts, 'member')).toBe(column(other, 'member'));
    expect(column(facts, 'age')).toBe(column(other, 'age'));
    expect(column(facts, 'offset')).not.toBe(column(other, 'offset'));
  });

  it('refuses a fact that the policy needs and the population has not collected, by name', () => {
    const population = populationOf([{ age: 30 }]);
    const header = { ...population.header, facts: ['age'] };
    const { findings } = encodePopulation({ ...population, header }, [facts]);
    expect(findings.map(({ code }) => code)).toEqual(new Array(facts.length - 1).fill('POPULATION-LACKS-FACT'));
    expect(findings.map(({ message }) => message.en).join()).toContain('"education"');
    const absentFacts = facts.map(({ id }) => id).filter((id) => id !== 'age');
    const { population: columns } = encodePopulation({ ...population, header }, [facts], { absentFacts });
    expect(facts.map((fact) => columns && valueAtRow(columns.requireColumn(fact), 0))).toEqual(
      facts.map(({ id }) => (id === 'age' ? 30 : null)),
    );
  });

  it('takes facts that the policy does not use', () => {
    const population = populationOf([{ age: 30, shoe_size: 42 }]);
    const header = { ...population.header, facts: [...population.header.facts, 'shoe_size'] };
    expect(encodePopulation({ ...population, header }, [facts]).findings).toEqual([]);
  });

  it('refuses values that do not fit the dictionary, with person and pointer', () => {
    const { population, findings } = encodePopulation(
      populationOf([{ age: 30 }, { age: 121, education: 'kindergarten' }, { stays: [{ from: '2020-02-30' }] }]),
      [facts],
    );
    expect(population).toBeNull();
    expect(findings.map(({ code, subject, pointer }) => [code, subject, pointer])).toEqual([
      ['PERSON-OUT-OF-RANGE', 'p1', '/facts/age'],
      ['PERSON-WRONG-TYPE', 'p1', '/facts/education'],
      ['PERSON-WRONG-TYPE', 'p2', '/facts/stays/0/from'],
    ]);
  });

  it('refuses a population without persons', () => {
    expect(encodePopulation(populationOf([]), [facts]).findings).toMatchObject([{ code: 'POPULATION-NO-PERSONS' }]);
  });
});
