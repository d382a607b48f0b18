import { checkPolicy, type Finding, libraryOf, nodesOf, scorePerson } from '../src/index.js';
import { compiled, indicator, parsed, policyInput } from './support/small-policy.js';

const age = { var: 'age' };
const years = { completed_years: [{ var: 'born' }, { var: 'as_of' }] };
const months = { full_months: [{ var: 'stays' }, { var: 'as_of' }] };
const bornBefore = { id: 'born', label: { zh: '出生日期' }, type: { kind: 'date' as const, min: '1930-01-01' } };

interface Shown {
  /** Facts of the witness. */
  readonly witness: object;
  /** Points of the indicator for the witness, in hundredths: what its rule gives, and what counts. */
  readonly raw: number;
  readonly points: number;
}

function policyOf(rule: unknown, more: object = {}): ReturnType<typeof policyInput> {
  const input = policyInput([indicator('a', rule, more)]);
  return { ...input, facts: (input.facts ?? []).map((fact) => (fact.id === 'born' ? bornBefore : fact)) };
}

function findingOf(input: ReturnType<typeof policyInput>, code: string): Finding {
  const found = checkPolicy(parsed(input), libraryOf([])).filter((finding) => finding.code === code);
  expect(found).toHaveLength(1);
  return found[0] as Finding;
}

/** Scores facts as of the day by the engine that scores persons. */
function scored(input: ReturnType<typeof policyInput>, facts: object, asOf = '2026-06-18'): Omit<Shown, 'witness'> {
  const { score } = scorePerson(compiled(input), facts, asOf);
  const node = score && [...nodesOf(score.root)].find(({ id }) => id === 'a');
  return { raw: node?.raw ?? NaN, points: node?.points ?? NaN };
}

describe('the witness of a finding', () => {
  it.each<[string, unknown, object, Shown]>([
    [
      'TIER-GAP',
      { if: [{ '<=': [18, age, 35] }, 5, { '<=': [40, age, 120] }, 9, 0] },
      {},
      { witness: { age: 36 }, raw: 0, points: 0 },
    ],
    [
      'TIER-OVERLAP',
      { if: [{ '<=': [18, age, 35] }, 5, { '<=': [35, age, 120] }, 9, 0] },
      {},
      { witness: { age: 35 }, raw: 500, points: 500 },
    ],
    [
      'LEAF-EXCEEDS-MAX',
      { if: [{ and: [{ var: 'member' }, { '>=': [age, 60] }] }, 20, { '>=': [age, 30] }, 10, 0] },
      { max: 15 },
      { witness: { age: 60, member: true }, raw: 2000, points: 1500 },
    ],
    [
      'LEAF-MAX-UNREACHED',
      { '+': [{ if: [{ var: 'member' }, 5, 0] }, { min: [10, age] }] },
      { max: 20 },
      { witness: { age: 120, member: true }, raw: 1500, points: 1500 },
    ],
    ['NEGATIVE-POINTS', { '-': [{ min: [age, 7] }, 3] }, {}, { witness: { age: 0 }, raw: -300, points: 0 }],
    [
      'NOT-MONOTONE',
      { if: [{ '!': [{ var: 'member' }] }, 0, { '>=': [age, 30] }, 4, { '>=': [age, 10] }, 6, 0] },
      {},
      { witness: { age: 30, member: true }, raw: 400, points: 400 },
    ],
    [
      'LEAF-EXCEEDS-MAX',
      { if: [{ '>=': [years, 40] }, 20, { '>=': [years, 30] }, 10, 0] },
      { max: 15 },
      { witness: { born: '1930-01-01' }, raw: 2000, points: 1500 },
    ],
    [
      'LEAF-EXCEEDS-MAX',
      { min: [12, { '*': [months, 0.25] }] },
      { max: 10 },
      { witness: { stays: [{ from: '2022-01-01', to: null }] }, raw: 1200, points: 1000 },
    ],
  ])('of %s for %j shows it', (code, rule, more, { witness, raw, points }) => {
    const input = policyOf(rule, more);
    const finding = findingOf(input, code);
    expect(finding.witness).toEqual(witness);
    expect(scored(input, finding.witness ?? {}, finding.asOf)).toEqual({ raw, points });
  });

  it('gets less than somebody of whom nothing is known, where hiding a fact pays', () => {
    const input = policyOf({ if: [{ var: 'member' }, 5, 0] }, { whenUnknown: 2.5 });
    const { witness } = findingOf(input, 'UNKNOWN-SCORES');
    expect(witness).toEqual({ member: false });
    expect(scored(input, witness ?? {}).points).toBeLessThan(scored(input, {}).points);
  });

  it('comes with its day where the rule asks for the day', () => {
    const rule = { if: [{ '<': [{ var: 'as_of' }, '2027-03-01'] }, 5, { '>=': [age, 20] }, 20, 0] };
    const input = policyOf(rule, { max: 15 });
    const finding = findingOf(input, 'LEAF-EXCEEDS-MAX');
    expect(finding).toMatchObject({ witness: { age: 20 }, asOf: '2027-03-01' });
    expect(scored(input, { age: 20 }, '2027-02-28')).toEqual({ raw: 500, points: 500 });
    expect(scored(input, { age: 20 }, finding.asOf)).toEqual({ raw: 2000, points: 1500 });
  });
});

describe('what is too large to be gone through', () => {
  it('is said, and not guessed', () => {
    const wide = { var: 'amount' };
    const rule = { floor: [{ '*': [{ '%': [wide, 7] }, { '%': [{ '+': [wide, age] }, 5] }] }] };
    const codes = checkPolicy(parsed(policyOf(rule)), libraryOf([])).map(({ code }) => code);
    expect(codes).toContain('CHECK-NOT-EXHAUSTIVE');
  });

  it('of a group is said, too: many small questions end as surely as a large one', () => {
    const group = (items: number) =>
      policyInput([
        {
          kind: 'group' as const,
          id: 'g',
          title: { zh: '同一数据项' },
          role: 'item' as const,
          combine: 'sum' as const,
          cap: 5,
          children: Array.from({ length: items }, (_, index) =>
            indicator(`i-${index}`, { if: [{ '==': [age, 18 + index] }, 5, 0] }, { max: 5 }),
          ),
        },
      ]);
    const codes = (items: number): Set<string> =>
      new Set(checkPolicy(parsed(group(items)), libraryOf([])).map(({ code }) => code));
    expect(codes(10)).not.toContain('CHECK-NOT-EXHAUSTIVE');
    expect(codes(100)).toContain('CHECK-NOT-EXHAUSTIVE');
  });
});
