import fc from 'fast-check';
import { type Fact, formatDay, type Population, type PopulationPerson } from '../../src/index.js';
import { compiled, FACTS, group, indicator, policyInput } from './small-policy.js';
import type { CompiledPolicy } from '../../src/index.js';

const AGE = { var: 'age' };
const AMOUNT = { var: 'amount' };

/** Rules of many kinds over the small dictionary: exact decimals, dates, records, conditions, unknowns, other nodes' points. */
const RULES: readonly unknown[] = [
  { '*': [AGE, 0.25] },
  { '-': [{ var: 'offset' }, 3] },
  { floor: [{ '/': [AMOUNT, 1000] }] },
  { round: [{ '*': [{ '-': [AMOUNT, 60] }, 0.125] }, 2] },
  { if: [{ var: 'member' }, 5, 0] },
  { if: [{ or: [{ var: 'member' }, { var: 'veteran' }] }, 7.5, 1] },
  { if: [{ '==': [AGE, null] }, 2, { min: [AGE, 20] }] },
  { if: [{ in: [{ var: 'education' }, ['college', 'bachelor']] }, 10, 4] },
  { if: [{ '>=': [{ completed_years: [{ var: 'born' }, { var: 'as_of' }] }, 40] }, 20, 3] },
  { '*': [{ full_months: [{ var: 'stays' }, { var: 'as_of' }] }, 0.25] },
  { '+': [{ completed_years: [{ var: 'registered' }, { var: 'as_of' }] }, { '%': [AGE, 7] }] },
  { if: [{ '<': [18, AGE, 60] }, 12, { '!': [{ var: 'veteran' }] }, 1.5, 0] },
];

const limits = fc.record({
  cap: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  floor: fc.option(fc.integer({ min: -20, max: 10 }), { nil: undefined }),
});

const effect = fc.constantFrom('add', 'add', 'add', 'deduct');

function indicators(prefix: string) {
  const one = fc.record({
    rule: fc.constantFrom(...RULES),
    max: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    min: fc.constantFrom(0, -10),
    whenUnknown: fc.constantFrom(0, 2.5),
    effect,
  });
  return fc
    .array(one, { minLength: 1, maxLength: 4 })
    .map((list) => list.map(({ rule, ...more }, index) => indicator(`${prefix}-i${index}`, rule, more)));
}

function groups(prefix: string) {
  return fc
    .tuple(indicators(prefix), limits, fc.constantFrom('sum', 'max'), effect)
    .map(([children, bounds, combine, sign]) => group(prefix, children, { ...bounds, combine, effect: sign }));
}

/** Compiled policies with nested groups, caps, floors, maxima, deductions, a standing rule and a veto. */
export const policies: fc.Arbitrary<CompiledPolicy> = fc
  .tuple(groups('g'), groups('h'), indicators('t'), limits, fc.boolean())
  .map(([first, second, top, bounds, reads]) => {
    const reader = indicator('reader', { '-': [{ var: 'points.g' }, 1] }, { min: -100 });
    const nested = group('nested', [first, second], bounds);
    return compiled(
      policyInput([nested, ...top, ...(reads ? [reader] : [])], {
        standing: [
          { id: 'left', title: { zh: '失效' }, state: 'lapsed', rule: { '>': [AGE, 100] } },
          {
            id: 'paused',
            title: { zh: '暂停' },
            state: 'suspended',
            rule: { and: [{ var: 'veteran' }, { var: 'member' }] },
          },
        ],
        vetoes: [{ id: 'veto', title: { zh: '否决' }, rule: { '>': [{ var: 'points.h' }, 10] } }],
      }),
    );
  });

const date = (from: number, to: number) => fc.integer({ min: from, max: to }).map(formatDay);
const perhaps = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 8, nil: null });

/** Facts of a person of the small dictionary; any of them may be unknown. */
const facts = fc.record({
  age: perhaps(fc.integer({ min: 0, max: 120 })),
  amount: perhaps(fc.integer({ min: 0, max: 100_000_000 }).map((fen) => fen / 100)),
  offset: perhaps(fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10)),
  member: perhaps(fc.boolean()),
  veteran: perhaps(fc.boolean()),
  born: perhaps(date(-10_000, 12_000)),
  registered: perhaps(date(12_000, 20_000)),
  education: perhaps(fc.constantFrom('school', 'college', 'bachelor')),
  stays: perhaps(
    fc.array(
      fc
        .tuple(fc.integer({ min: 14_000, max: 20_500 }), fc.option(fc.integer({ min: 0, max: 900 })))
        .map(([from, length]) => ({ from: formatDay(from), to: length === null ? null : formatDay(from + length) })),
      { maxLength: 4 },
    ),
  ),
});

/** A population of those persons, who have facts of that dictionary. */
export function populationOf(
  persons: readonly object[],
  asOf = '2026-06-18',
  dictionary: readonly { readonly id: string }[] = FACTS ?? [],
): Population {
  return {
    header: { format: 'points-population/1', asOf, facts: dictionary.map(({ id }) => id) },
    persons: persons.map((person, index) => ({
      kind: 'person',
      id: `p${index}`,
      household: `h${index}`,
      facts: person as PopulationPerson['facts'],
    })),
    applications: [],
  };
}

/** Populations of persons with any facts, known and unknown. */
export const populations = (persons: fc.ArrayConstraints): fc.Arbitrary<Population> =>
  fc.array(facts, persons).map((list) => populationOf(list));

/** The small dictionary, as a compiled policy has it. */
export const SMALL_DICTIONARY: readonly Fact[] = compiled(policyInput([])).facts.facts;
