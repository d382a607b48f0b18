import fc from 'fast-check';
import {
  choicesFor,
  choiceOf,
  type ConditionPart,
  fieldScope,
  hasKept,
  type LastDay,
  type Measure,
  measuredType,
  readRule,
  recogniseCondition,
  recogniseLastDay,
  type RuleScope,
  startingTest,
  subjectOfTest,
  withAddedPart,
  withChoice,
  withGroupedPart,
  withMovedPart,
  withoutPart,
  withPart,
  withSubject,
  writeCondition,
  writeLastDay,
} from '../src/index.js';
import { ALL_PACKS, compiledPack } from './support/packs.js';
import { conditionRule, CONFUSING_SCOPE, neighbours } from './support/random-rules.js';
import { officersCondition } from './support/random-shapes.js';
import { seeded } from './support/seed.js';

/*
 * A condition in a form: what is read is written back to the letter, whatever it is; what a form has no fields for is kept; and whatever
 * an officer chooses gives a rule without an error.
 */
const MEMBER = { var: 'member' };
const recognise = (rule: unknown): ConditionPart => recogniseCondition(rule, CONFUSING_SCOPE);
const EVENTS: Measure = { kind: 'fact', fact: 'events' };

test.each<[string, unknown, ConditionPart]>([
  ['a yes/no fact', MEMBER, { kind: 'holds', fact: 'member' }],
  ['its contrary', { '!': [MEMBER] }, { kind: 'holds', fact: 'member', negated: 'listed' }],
  ['its contrary without a list', { '!': MEMBER }, { kind: 'holds', fact: 'member', negated: 'bare' }],
  ['a comparison', { '>=': [{ var: 'events' }, 3] }, { kind: 'compare', subject: EVENTS, operator: '>=', value: 3 }],
  [
    'a comparison seen from the constant',
    { '<': [3, { var: 'events' }] },
    { kind: 'compare', subject: EVENTS, operator: '>', value: 3, constantFirst: true },
  ],
  [
    'an age',
    { '<': [{ completed_years: [{ var: 'born' }, { var: 'as_of' }] }, 55] },
    { kind: 'compare', subject: { kind: 'years', fact: 'born' }, operator: '<', value: 55 },
  ],
  [
    'within three years',
    { '>=': [{ var: 'settled' }, { add_years: [{ var: 'as_of' }, -3] }] },
    {
      kind: 'compare',
      subject: { kind: 'fact', fact: 'settled' },
      operator: '>=',
      value: { unit: 'years', by: -3 },
    },
  ],
  [
    'an ordered option',
    { at_least: [{ var: 'title' }, 'high'] },
    { kind: 'compare', subject: { kind: 'fact', fact: 'title' }, operator: 'at_least', value: 'high' },
  ],
  [
    'a range',
    { '<=': [1, { var: 'events' }, 60] },
    { kind: 'between', subject: EVENTS, low: 1, high: 60, closed: true },
  ],
  [
    'several options',
    { in: [{ var: 'degree' }, ['college', 'bachelor']] },
    { kind: 'one-of', subject: { kind: 'fact', fact: 'degree' }, values: ['college', 'bachelor'] },
  ],
  ['known', { '!=': [{ var: 'born' }, null] }, { kind: 'known', fact: 'born', known: true }],
  [
    'unknown',
    { '===': [null, { var: 'born' }] },
    { kind: 'known', fact: 'born', known: false, strict: true, nullFirst: true },
  ],
  [
    'any of several unknown, where its value counts',
    { '!!': [{ missing: ['born', 'degree'] }] },
    { kind: 'missing', facts: ['born', 'degree'], wrapped: true },
  ],
  [
    'too few known',
    { missing_some: [1, ['born', 'degree']] },
    { kind: 'missing', facts: ['born', 'degree'], needed: 1 },
  ],
  [
    'a record of a kind',
    { some: [{ var: 'deeds' }, { '==': [{ var: 'sort' }, 'blood'] }] },
    {
      kind: 'records',
      mode: 'some',
      records: { fact: 'deeds' },
      where: { kind: 'compare', subject: { kind: 'fact', fact: 'sort' }, operator: '==', value: 'blood' },
    },
  ],
  [
    'a nest, turned into its contrary',
    { or: [MEMBER, { '!': [{ and: [{ var: 'home' }, { '>': [{ var: 'events' }, 1] }] }] }] },
    {
      kind: 'group',
      joint: 'or',
      parts: [
        { kind: 'holds', fact: 'member' },
        {
          kind: 'group',
          joint: 'and',
          negated: 'listed',
          parts: [
            { kind: 'holds', fact: 'home' },
            { kind: 'compare', subject: EVENTS, operator: '>', value: 1 },
          ],
        },
      ],
    },
  ],
])('%s', (_, rule, part) => {
  expect(recognise(rule)).toEqual(part);
  expect(writeCondition(part)).toEqual(rule);
});

test.each<[string, unknown]>([
  ['two facts compared', { '<': [{ var: 'events' }, { var: 'twin_a' }] }],
  ['a contrary of a contrary', { '!': [{ '!': [MEMBER] }] }],
  ['a choice of conditions', { if: [MEMBER, { var: 'home' }, false] }],
  ['a fact that nobody declared', { '>': [{ var: 'nobody' }, 1] }],
  ['an option that the fact does not have', { '==': [{ var: 'degree' }, 'high'] }],
  ['a default value', { var: ['member', true] }],
  ['two operators', { '>': [1, 2], '<': [1, 2] }],
  ['no condition at all', 'text'],
  ['nothing', null],
])('is kept word for word: %s', (_, rule) => {
  const whole = { and: [MEMBER, rule] };
  expect(recognise(whole)).toEqual({ kind: 'group', joint: 'and', parts: [recognise(MEMBER), { kind: 'kept', rule }] });
  expect(writeCondition(recognise(whole))).toEqual(whole);
});

test('one edit changes nothing beside it', () => {
  const kept = { '<': [{ var: 'events' }, { var: 'twin_a' }] };
  const whole = recognise({ and: [{ '<': [3, { var: 'events' }] }, kept, { '!': MEMBER }] });
  const edited = withPart(whole, [0], {
    kind: 'compare',
    subject: EVENTS,
    operator: '>',
    value: 5,
    constantFirst: true,
  });
  expect(writeCondition(edited)).toEqual({ and: [{ '<': [5, { var: 'events' }] }, kept, { '!': MEMBER }] });
});

test('parts are added, taken away, grouped and moved', () => {
  const home: ConditionPart = { kind: 'holds', fact: 'home' };
  const both = withAddedPart(recognise(MEMBER), [], home);
  expect(writeCondition(both)).toEqual({ and: [MEMBER, { var: 'home' }] });
  const grouped = withAddedPart(withGroupedPart(both, [1]), [1], recognise({ '>': [{ var: 'events' }, 1] }));
  expect(writeCondition(grouped)).toEqual({
    and: [MEMBER, { or: [{ var: 'home' }, { '>': [{ var: 'events' }, 1] }] }],
  });
  expect(withMovedPart(grouped, [1, 1], -1)).toEqual(
    recognise({ and: [MEMBER, { or: [{ '>': [{ var: 'events' }, 1] }, { var: 'home' }] }] }),
  );
  expect(withMovedPart(grouped, [0], -1)).toEqual(grouped);
  expect(withoutPart(grouped, [1, 1])).toEqual(both);
  expect(withoutPart(both, [1])).toEqual(recognise(MEMBER));
  expect(withoutPart(recognise(MEMBER), [])).toBeNull();
  // To take a part out of a contrary leaves the contrary.
  expect(writeCondition(withoutPart(recognise({ '!': [{ or: [MEMBER, { var: 'home' }] }] }), [1]) ?? both)).toEqual({
    '!': [{ or: [MEMBER] }],
  });
});

describe('nothing is lost', () => {
  test('in random conditions, right or wrong', () => {
    fc.assert(
      fc.property(conditionRule, (rule) => {
        for (const each of [rule, ...neighbours(rule)]) expect(writeCondition(recognise(each))).toEqual(each);
      }),
      seeded(150),
    );
  });

  test('and conditions as officers write them need no keeping', () => {
    fc.assert(
      fc.property(officersCondition, (rule) => {
        const part = recognise(rule);
        expect(writeCondition(part)).toEqual(rule);
        const wrong = readRule({ if: [rule, 1, 0] }, CONFUSING_SCOPE, 'points').expression === null;
        expect(hasKept(part)).toBe(wrong || JSON.stringify(rule).includes('{"!":[{"!":'));
      }),
      seeded(150),
    );
  });

  test('nor does any condition of a pack', () => {
    let seen = 0;
    for (const pack of ALL_PACKS) {
      const { rules, resolved } = compiledPack(pack);
      const scope: RuleScope = {
        fact: (id) => rules.factTypes.get(id),
        points: (id) => rules.bounds.get(id),
        factIds: rules.factTypes.keys(),
      };
      const { vetoes, standing, scenes } = resolved.document;
      const conditions = [...vetoes, ...standing, ...scenes.flatMap((scene) => scene.vetoes ?? [])].map(
        ({ rule }) => rule,
      );
      for (const rule of [...conditions, ...scenes.map(({ eligibility }) => eligibility)]) {
        if (rule === null || rule === undefined) continue;
        seen += 1;
        const part = recogniseCondition(rule, scope);
        expect([rule, hasKept(part)]).toEqual([rule, false]);
        expect(writeCondition(part)).toEqual(rule);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });
});

test('whatever is chosen for whatever subject is a rule without an error', () => {
  const subjects: Measure[] = [
    ...['events', 'yuan', 'member', 'born', 'degree', 'title', 'deeds'].map((fact): Measure => ({
      kind: 'fact',
      fact,
    })),
    { kind: 'years', fact: 'born' },
    { kind: 'count', fact: 'deeds' },
    { kind: 'sum', fact: 'deeds', field: 'hours' },
    { kind: 'months', fact: 'stays' },
  ];
  for (const subject of subjects) {
    const first = startingTest(subject, CONFUSING_SCOPE);
    if (!first) throw new Error('There is such a fact');
    const asked = subjectOfTest(first) ?? subject;
    for (const choice of choicesFor(asked, CONFUSING_SCOPE)) {
      const test = withChoice({ ...first, negated: 'listed' }, choice, CONFUSING_SCOPE);
      expect([choiceOf(test), test.negated]).toEqual([choice, 'listed']);
      for (const again of choicesFor(asked, CONFUSING_SCOPE)) {
        const rule = writeCondition(withChoice(test, again, CONFUSING_SCOPE));
        expect([rule, readRule(rule, CONFUSING_SCOPE, 'condition').findings]).toEqual([rule, []]);
      }
      for (const other of subjects) {
        const moved = withSubject(test, other, CONFUSING_SCOPE);
        const rule = moved && writeCondition(moved);
        expect([rule, readRule(rule, CONFUSING_SCOPE, 'condition').findings]).toEqual([rule, []]);
      }
    }
    expect(measuredType(asked, CONFUSING_SCOPE)).toBeDefined();
  }
  const deeds = CONFUSING_SCOPE.fact('deeds');
  if (deeds?.kind !== 'records') throw new Error('Records');
  for (const { id } of deeds.fields) {
    const where = startingTest({ kind: 'fact', fact: id }, fieldScope(deeds));
    const rule = where && writeCondition({ kind: 'records', mode: 'some', records: { fact: 'deeds' }, where });
    expect([rule, readRule(rule, CONFUSING_SCOPE, 'condition').findings]).toEqual([rule, []]);
  }
  expect(startingTest({ kind: 'fact', fact: 'nobody' }, CONFUSING_SCOPE)).toBeUndefined();
});

test.each<[unknown, LastDay]>([
  [undefined, { kind: 'always' }],
  [null, { kind: 'pending' }],
  ['2027-01-31', { kind: 'day', day: '2027-01-31' }],
  [{ var: 'listed_until' }, { kind: 'fact', fact: 'listed_until' }],
  [{ add_years: [{ var: 'penalty_on' }, 2] }, { kind: 'after', fact: 'penalty_on', unit: 'years', by: 2 }],
  [
    { add_days: [{ var: 'penalty_on' }, { var: 'n' }] },
    { kind: 'kept', rule: { add_days: [{ var: 'penalty_on' }, { var: 'n' }] } },
  ],
  [{ add_years: [{ var: 'a' }, 1, 2] }, { kind: 'kept', rule: { add_years: [{ var: 'a' }, 1, 2] } }],
  [7, { kind: 'kept', rule: 7 }],
])('the last day %j', (until, end) => {
  expect(recogniseLastDay(until)).toEqual(end);
  expect(writeLastDay(end)).toEqual(until);
});
