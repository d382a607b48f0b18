import { nodesOf, scorePerson, verifyPerson } from '../src/index.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';

/** Where json-logic-js is wrong, not the engine: binary fractions miss the boundary. */
const MISSES_57 = { if: [{ '>=': [{ '*': [0.57, 100] }, 57] }, 1, 0] };
const MISSES_8 = { if: [{ '>=': [{ '-': [8.2, 0.2] }, 8] }, 1, 0] };
const BINARY_FAULTS: readonly unknown[] = [MISSES_57, MISSES_8];

function pointsOf(rule: unknown, person: object, more: object = {}): { points: number; unknown: readonly string[] } {
  const policy = compiled(policyInput([indicator('x', rule, { min: -1000, ...more })]));
  const { score, findings } = scorePerson(policy, person, AS_OF);
  if (!score) throw new Error(JSON.stringify(findings));
  const node = score.root.children[0];
  if (!node) throw new Error('no node');
  const faults = BINARY_FAULTS.includes(rule) ? 1 : 0;
  expect(verifyPerson(policy, { ...person }, AS_OF).differences).toHaveLength(faults);
  return { points: node.points, unknown: node.unknown };
}

const AGE = { var: 'age' };

describe('exact arithmetic', () => {
  it.each([
    ['57 hundredths times 100 reach 57', MISSES_57, {}, 100],
    ['0.1 and 0.7 times 10 floor to 8', { floor: [{ '*': [{ '+': [0.1, 0.7] }, 10] }] }, {}, 800],
    ['8.2 less 0.2 is at least 8', MISSES_8, {}, 100],
    [
      '(grade − 60) × 0.125 rounds a half up',
      { round: [{ '*': [{ '-': [{ var: 'amount' }, 60] }, 0.125] }, 2] },
      { amount: 71.8 },
      148,
    ],
    ['each full thousand', { floor: [{ '/': [{ var: 'amount' }, 1000] }] }, { amount: 3999.99 }, 300],
    ['a third, rounded to hundredths', { round: [{ '/': [10, 3] }, 2] }, {}, 333],
    ['a half below zero rounds away from zero', { round: [{ var: 'offset' }] }, { offset: -2.5 }, -300],
    ['floor below zero', { floor: [{ var: 'offset' }] }, { offset: -2.5 }, -300],
    ['ceil below zero', { ceil: [{ var: 'offset' }] }, { offset: -2.5 }, -200],
    ['remainder', { '%': [AGE, 7] }, { age: 41 }, 600],
    ['negation', { '-': [AGE] }, { age: 3 }, -300],
    ['least and greatest', { max: [{ min: [AGE, 10] }, 2] }, { age: 41 }, 1000],
    ['between', { if: [{ '<=': [18, AGE, 60] }, 5, 0] }, { age: 60 }, 500],
    ['strictly between', { if: [{ '<': [18, AGE, 60] }, 5, 0] }, { age: 60 }, 0],
    ['a date constant', { if: [{ '<': [{ var: 'born' }, '1990-01-01'] }, 5, 0] }, { born: '1989-12-31' }, 500],
    [
      'two dates',
      { if: [{ '<=': [{ var: 'born' }, { var: 'registered' }] }, 5, 0] },
      { born: '1989-12-31', registered: '1989-12-31' },
      500,
    ],
    ['age by completed years', { completed_years: [{ var: 'born' }, { var: 'as_of' }] }, { born: '1985-06-19' }, 4000],
    [
      'months of residence',
      { '*': [{ full_months: [{ var: 'stays' }, { var: 'as_of' }] }, 0.25] },
      { stays: [{ from: '2024-06-18', to: null }] },
      600,
    ],
    [
      'an option',
      { if: [{ in: [{ var: 'education' }, ['bachelor', 'college']] }, 8, 5] },
      { education: 'college' },
      800,
    ],
  ])('%s', (_, rule, person, hundredths) => expect(pointsOf(rule, person).points).toBe(hundredths));
});

describe('unknown is not zero', () => {
  it.each([
    ['a comparison', { if: [{ '<': [AGE, 15] }, 5, 1] }, {}],
    ['a sum', { '+': [AGE, 1] }, {}],
    ['a product with zero', { '*': [AGE, 0] }, {}],
    ['a least', { min: [60, AGE] }, {}],
    ['a test of an option', { if: [{ in: [{ var: 'education' }, ['college']] }, 8, 5] }, {}],
    ['a negation of an unknown', { if: [{ '!': [{ var: 'member' }] }, 5, 1] }, {}],
    [
      'an unknown beside a true in and',
      { if: [{ and: [{ var: 'member' }, { var: 'veteran' }] }, 5, 1] },
      { member: true },
    ],
    [
      'an unknown beside a false in or',
      { if: [{ or: [{ var: 'member' }, { var: 'veteran' }] }, 5, 1] },
      { member: false },
    ],
    ['months of unknown stays', { full_months: [{ var: 'stays' }, { var: 'as_of' }] }, {}],
  ])('%s scores what the policy declares, and says so', (_, rule, person) => {
    expect(pointsOf(rule, person)).toEqual({ points: 0, unknown: expect.arrayContaining([expect.any(String)]) });
    expect(pointsOf(rule, person, { whenUnknown: 3 }).points).toBe(300);
  });

  it.each([
    ['a false decides and', { if: [{ and: [{ var: 'member' }, { var: 'veteran' }] }, 5, 1] }, { member: false }, 100],
    ['a true decides or', { if: [{ or: [{ var: 'member' }, { var: 'veteran' }] }, 5, 1] }, { member: true }, 500],
    ['a test for unknown', { if: [{ '==': [AGE, null] }, 5, 1] }, {}, 500],
    ['a test for known', { if: [{ '!=': [AGE, null] }, 5, 1] }, { age: 1 }, 500],
    ['missing', { if: [{ missing: ['age', 'member'] }, 5, 1] }, { age: 3 }, 500],
    ['an earlier branch that holds', { if: [{ var: 'member' }, 5, { var: 'veteran' }, 3, 0] }, { member: true }, 500],
  ])('%s', (_, rule, person, hundredths) => {
    expect(pointsOf(rule, person)).toEqual({ points: hundredths, unknown: [] });
  });

  it('does not tell a missing fact from a null one, and tells zero from both', () => {
    const rule = { if: [{ '==': [AGE, null] }, 5, AGE] };
    expect([{}, { age: null }, { age: 0 }].map((person) => pointsOf(rule, person).points)).toEqual([500, 500, 0]);
  });
});

describe('the score tree', () => {
  const score = (policy: ReturnType<typeof compiled>, person: object) => {
    const result = scorePerson(policy, person, AS_OF).score;
    if (!result) throw new Error('refused');
    expect(verifyPerson(policy, { ...person }, AS_OF).differences).toEqual([]);
    return Object.fromEntries([...nodesOf(result.root)].map((node) => [node.id, node]));
  };

  it('caps at every depth and says what was lost', () => {
    const policy = compiled(
      policyInput([
        group('layer', [group('inner', [indicator('a', AGE, { max: 30 }), indicator('b', 20)], { cap: 40 })], {
          cap: 35,
        }),
      ]),
    );
    const nodes = score(policy, { age: 50 });
    expect(nodes['a']).toMatchObject({ raw: 5000, points: 3000, lostToCap: 2000, cap: 3000 });
    expect(nodes['inner']).toMatchObject({ raw: 5000, points: 4000, lostToCap: 1000 });
    expect(nodes['layer']).toMatchObject({ raw: 4000, points: 3500, lostToCap: 500 });
    expect(nodes['total']).toMatchObject({ points: 3500, lostToCap: 0, cap: null });
  });

  it('takes the highest child, also where all are below zero', () => {
    const children = [indicator('a', -3, { min: -10 }), indicator('b', -2, { min: -10 })];
    const policy = compiled(policyInput([group('choice', children, { combine: 'max' }), indicator('c', 10)]));
    expect(score(policy, {})['choice']?.points).toBe(-200);
  });

  it('takes deductions off where they hang: outside the capped layer or inside it (A-17)', () => {
    const add = indicator('add', AGE, { max: 300 });
    const deduct = indicator('deduct', 40, { effect: 'deduct' });
    const deductions = group('deductions', [indicator('deduction', 40)], { effect: 'deduct' });
    const outside = compiled(policyInput([indicator('p', 55.5), group('county', [add], { cap: 20 }), deductions]));
    const inside = compiled(policyInput([indicator('p', 55.5), group('county', [add, deduct], { cap: 20 })]));
    expect(score(outside, { age: 60 })['total']?.points).toBe(5550 + 2000 - 4000);
    expect(score(inside, { age: 60 })['total']?.points).toBe(5550 + 2000);
  });

  it('never falls below the floor of the total', () => {
    const policy = compiled(policyInput([indicator('a', 5), indicator('d', 50, { effect: 'deduct' })]));
    expect(score(policy, {})['total']).toMatchObject({ raw: -4500, points: 0 });
  });

  it('reads points of a node that stands further down', () => {
    const policy = compiled(
      policyInput([
        indicator('linked', { min: [AGE, { var: 'points.base' }] }),
        indicator('base', { '*': [AGE, 0.5] }, { max: 10 }),
      ]),
    );
    expect(score(policy, { age: 41 })['linked']?.points).toBe(1000);
  });

  it('counts a pending indicator as nothing and says that it is pending', () => {
    const policy = compiled(policyInput([indicator('open', null), indicator('a', 5)]));
    expect(score(policy, {})['open']).toMatchObject({ pending: true, points: 0, raw: null });
  });

  it('traces every part of a rule with its value', () => {
    const policy = compiled(policyInput([indicator('x', { '*': [AGE, 0.5] }, { max: 5 })]));
    const node = score(policy, { age: 14 })['x'];
    expect(node).toMatchObject({ raw: 700, points: 500, lostToCap: 200 });
    const values = (trace: NonNullable<typeof node>['trace']): unknown[] =>
      trace ? [trace.value, ...trace.operands.flatMap(values)] : [];
    expect(values(node?.trace)).toEqual(expect.arrayContaining([14, 5, 700]));
  });
});

describe('vetoes and standing', () => {
  const base = policyInput([indicator('a', 5)], {
    vetoes: [{ id: 'crime', title: { zh: '犯罪' }, rule: { var: 'member' } }],
    standing: [
      { id: 'lapse', title: { zh: '转入户籍' }, state: 'lapsed', rule: { '>': [AGE, 100] } },
      { id: 'pause', title: { zh: '中止' }, state: 'suspended', rule: { var: 'veteran' } },
    ],
  });
  const policy = compiled(base);

  it.each([
    [{ age: 30, veteran: false, member: false }, 'active', [], 500, []],
    [{ age: 30, veteran: true, member: false }, 'suspended', [], 0, []],
    [{ age: 101, veteran: true, member: true }, 'lapsed', ['crime'], 0, []],
    [{ age: 30, veteran: false, member: true }, 'active', ['crime'], 500, []],
    [{ age: 30 }, 'active', [], 500, ['pause', 'crime']],
  ])('%j', (person, standing, vetoes, effective, undecided) => {
    const { score } = scorePerson(policy, person, AS_OF);
    expect(score).toMatchObject({ total: 500, effectiveTotal: effective, verdicts: { standing, vetoes, undecided } });
    expect(verifyPerson(policy, person, AS_OF).differences).toEqual([]);
  });
});

describe('persons that do not fit the dictionary', () => {
  const policy = compiled(policyInput([indicator('a', AGE)]));

  it.each([
    [{ agee: 1 }, 'PERSON-UNKNOWN-FACT', '/agee'],
    [{ age: '41' }, 'PERSON-WRONG-TYPE', '/age'],
    [{ age: 41.5 }, 'PERSON-WRONG-TYPE', '/age'],
    [{ age: 121 }, 'PERSON-OUT-OF-RANGE', '/age'],
    [{ amount: 1.005 }, 'PERSON-WRONG-TYPE', '/amount'],
    [{ member: 'yes' }, 'PERSON-WRONG-TYPE', '/member'],
    [{ born: '2023-02-29' }, 'PERSON-WRONG-TYPE', '/born'],
    [{ education: 'doctor' }, 'PERSON-WRONG-TYPE', '/education'],
    [{ stays: [{ to: '2020-01-01' }] }, 'PERSON-FIELD-MISSING', '/stays/0/from'],
    [{ stays: [{ from: '2020-01-01', until: 1 }] }, 'PERSON-UNKNOWN-FIELD', '/stays/0/until'],
    [{ stays: 'long' }, 'PERSON-WRONG-TYPE', '/stays'],
    [[], 'PERSON-WRONG-TYPE', ''],
    [null, 'PERSON-WRONG-TYPE', ''],
    [JSON.parse('{"__proto__": {"age": 5}}'), 'PERSON-UNKNOWN-FACT', '/__proto__'],
  ])('%j', (person: unknown, code, pointer) => {
    const { score, findings } = scorePerson(policy, person, AS_OF);
    expect(score).toBeNull();
    expect(findings[0]).toMatchObject({ code, pointer, severity: 'error' });
  });

  it('refuses a day that does not exist', () => {
    expect(scorePerson(policy, {}, '2026-02-30').findings[0]?.code).toBe('AS-OF-NOT-A-DATE');
  });
});
