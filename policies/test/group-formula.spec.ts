import fc from 'fast-check';
import {
  type FormulaPart,
  type FormulaRounding,
  type GroupFormula,
  recogniseGroupFormula,
  writeGroupFormula,
} from '../src/index.js';
import { seeded } from './support/seed.js';

const name = fc.constantFrom('points.a', 'points.b', 'years');
const rounding = fc.constantFrom<FormulaRounding>('round', 'floor', 'ceil');
const part: fc.Arbitrary<FormulaPart> = fc.record({
  name,
  times: fc.constantFrom(1, 0.5, -1, 3),
  most: fc.option(fc.integer({ min: 0, max: 9 })),
});
const fixed = fc.constantFrom(0, 2.5, -1);
const formulas: fc.Arbitrary<GroupFormula> = fc.oneof(
  fc.record({
    kind: fc.constant('sum' as const),
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    fixed,
    rounding: fc.option(rounding),
  }),
  fc.record({
    kind: fc.constantFrom('max' as const, 'min' as const),
    parts: fc.array(part, { minLength: 2, maxLength: 4 }),
    fixed: fc.constant(0),
    rounding: fc.option(rounding),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    name,
    by: fc.option(name),
    over: fc.oneof(name, fc.constantFrom(100, 3)),
    rounding,
  }),
);

describe('formulas of groups as forms show them', () => {
  it('come back from their rule as they were', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(recogniseGroupFormula(writeGroupFormula(formula))).toEqual(formula);
      }),
      seeded(400),
    );
  });

  it.each<[string, unknown, GroupFormula | null]>([
    [
      'a share in percent',
      { round: [{ '/': [{ '*': [{ var: 'points.house' }, { var: 'percent' }] }, 100] }, 2] },
      { kind: 'share', name: 'points.house', by: 'percent', over: 100, rounding: 'round' },
    ],
    [
      'equal shares',
      { round: [{ '/': [{ var: 'points.house' }, { var: 'owners' }] }, 2] },
      { kind: 'share', name: 'points.house', by: null, over: 'owners', rounding: 'round' },
    ],
    [
      'a sum of which one part counts up to 5',
      { '+': [{ min: [{ var: 'points.a' }, 5] }, { '*': [{ var: 'points.b' }, 2] }] },
      {
        kind: 'sum',
        parts: [
          { name: 'points.a', times: 1, most: 5 },
          { name: 'points.b', times: 2, most: null },
        ],
        fixed: 0,
        rounding: null,
      },
    ],
    ['a condition, which has no form', { if: [{ var: 'member' }, { var: 'points.a' }, 0] }, null],
    ['decimals other than two', { round: [{ '/': [{ var: 'points.a' }, 3] }, 1] }, null],
    ['a division by nothing', { round: [{ '/': [{ var: 'points.a' }, 0] }, 2] }, null],
    ['the limit before what it limits', { min: [5, { var: 'points.a' }] }, null],
    ['nothing', null, null],
  ])('%s', (_, rule, formula) => {
    expect(recogniseGroupFormula(rule)).toEqual(formula);
  });
});
