import { type ChoiceShape, Fact, type Shape, type TiersTableShape, writeShape } from '@jifen/policies';
import { scopeOfFacts } from './condition/facts-scope';
import { shapeOf, writtenRule } from './written-shapes';

/*
 * A form stays while its rule is wrong for a moment: a bound that is still being typed.
 */
const SCOPE = scopeOfFacts(
  [
    { id: 'events', label: { zh: '次数' }, type: { kind: 'integer', min: 0, max: 99 } },
    { id: 'member', label: { zh: '党员' }, type: { kind: 'boolean' } },
    { id: 'veteran', label: { zh: '退役军人' }, type: { kind: 'boolean' } },
  ].map((fact) => Fact.parse(fact)),
);
const UNORDERED: TiersTableShape = {
  kind: 'tiers-table',
  measure: { kind: 'fact', fact: 'events' },
  test: 'reaches',
  rows: [
    { from: 5, points: 1 },
    { from: 1, points: 2 },
  ],
  otherwise: 0,
};
const cases = (...facts: readonly string[]): ChoiceShape => ({
  kind: 'choice',
  rows: facts.map((id, index) => ({ condition: { var: id }, points: index + 1 })),
  otherwise: 0,
});

test('a rule with bounds out of order has no shape, but the form that wrote it', () => {
  expect(shapeOf(writeShape(UNORDERED), SCOPE)).toBeNull();
  expect(shapeOf(writtenRule(UNORDERED), SCOPE)).toEqual(UNORDERED);
});

test.each<[string, Shape, Shape['kind']]>([
  ['cases that are steps of a ladder are a ladder', cases('member', 'veteran'), 'ladder'],
  ['a single case stays one, so that others can be added', cases('member'), 'choice'],
])('%s', (_, shape, kind) => {
  expect(shapeOf(writtenRule(shape), SCOPE)?.kind).toBe(kind);
});

test('what nobody wrote here is recognised, and a pending rule has no shape', () => {
  expect(shapeOf({ var: 'events' }, SCOPE)?.kind).toBe('per-unit');
  expect(shapeOf(null, SCOPE)).toBeNull();
  expect(shapeOf({ var: 'events' }, null)).toBeNull();
});
