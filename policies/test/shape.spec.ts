import fc from 'fast-check';
import { recogniseShape, readRule, type Shape, writeShape } from '../src/index.js';
import { ALL_PACKS, compiledPack } from './support/packs.js';
import { CONFUSING_SCOPE, neighbours, pointsRule } from './support/random-rules.js';
import { effort, seeded } from './support/seed.js';

/*
 * A form shows the shape of a rule, and writes it back. What is recognised comes back exactly as it was; what would not is not recognised.
 */
const AGE = { completed_years: [{ var: 'born' }, { var: 'as_of' }] };
const RECENT = {
  dated_between: [{ var: 'deeds' }, 'on', { add_months: [{ var: 'as_of' }, -36] }, { var: 'as_of' }],
};
const MONTHS = { full_months: [{ var: 'stays' }, { var: 'as_of' }] };

function recognise(rule: unknown): Shape | null {
  return recogniseShape(rule, CONFUSING_SCOPE);
}

describe('shapes', () => {
  test.each<[string, unknown, Shape]>([
    ['constant', 5, { kind: 'constant', points: 5 }],
    [
      'per unit',
      { '*': [{ var: 'events' }, 0.5] },
      { kind: 'per-unit', measure: { kind: 'fact', fact: 'events' }, step: 1, fullSteps: false, points: 0.5 },
    ],
    [
      'per unit with its own cap',
      { min: [{ '*': [{ floor: [{ '/': [{ var: 'yuan' }, 1000] }] }, 2] }, 10] },
      { kind: 'per-unit', measure: { kind: 'fact', fact: 'yuan' }, step: 1000, fullSteps: true, points: 2, ownCap: 10 },
    ],
    [
      'per year of a date',
      { '*': [AGE, 3] },
      { kind: 'per-unit', measure: { kind: 'years', fact: 'born' }, step: 1, fullSteps: false, points: 3 },
    ],
    [
      'per full month',
      { min: [{ '*': [MONTHS, 0.25] }, 30] },
      { kind: 'per-month-of-periods', fact: 'stays', points: 0.25, ownCap: 30 },
    ],
    [
      'tiers of a number, downwards',
      { if: [{ '>': [AGE, 60] }, 0, { '>=': [AGE, 55] }, 5, 20] },
      {
        kind: 'tiers-number',
        measure: { kind: 'years', fact: 'born' },
        rows: [
          { from: { value: 60, closed: false }, points: 0 },
          { from: { value: 55, closed: true }, to: { value: 60, closed: true }, points: 5 },
        ],
        otherwise: 20,
      },
    ],
    [
      'tiers of a number, upwards',
      { if: [{ '<': [{ var: 'yuan' }, 1000] }, 0, { '<': [{ var: 'yuan' }, 5000] }, 2, 4] },
      {
        kind: 'tiers-number',
        measure: { kind: 'fact', fact: 'yuan' },
        rows: [
          { to: { value: 1000, closed: false }, points: 0 },
          { from: { value: 1000, closed: true }, to: { value: 5000, closed: false }, points: 2 },
        ],
        otherwise: 4,
      },
    ],
    [
      'tiers of a number, apart',
      {
        if: [
          { '<=': [1, { var: 'events' }, 3] },
          1,
          { and: [{ '>=': [{ var: 'events' }, 5] }, { '<': [{ var: 'events' }, 9] }] },
          2,
          0,
        ],
      },
      {
        kind: 'tiers-number',
        measure: { kind: 'fact', fact: 'events' },
        rows: [
          { from: { value: 1, closed: true }, to: { value: 3, closed: true }, points: 1 },
          { from: { value: 5, closed: true }, to: { value: 9, closed: false }, points: 2 },
        ],
        otherwise: 0,
      },
    ],
    [
      'tiers of an enumeration',
      { if: [{ in: [{ var: 'degree' }, ['bachelor', 'both']] }, 10, { '==': [{ var: 'degree' }, 'college'] }, 8, 5] },
      {
        kind: 'tiers-code',
        fact: 'degree',
        rows: [
          { codes: ['bachelor', 'both'], points: 10 },
          { codes: ['college'], points: 8 },
        ],
        otherwise: 5,
      },
    ],
    [
      'flat',
      { if: [{ or: [{ var: 'home' }, { '!': { var: 'member' } }] }, 5, 0] },
      { kind: 'flat', condition: { or: [{ var: 'home' }, { '!': { var: 'member' } }] }, points: 5 },
    ],
    [
      'full years of periods',
      { '*': [{ floor: [{ '/': [MONTHS, 12] }] }, 3] },
      { kind: 'per-unit', measure: { kind: 'months', fact: 'stays' }, step: 12, fullSteps: true, points: 3 },
    ],
    [
      'unbroken months',
      { '*': [{ unbroken_months: [{ var: 'stays' }, { var: 'as_of' }, 30] }, 0.25] },
      { kind: 'per-month-of-periods', fact: 'stays', tolerance: 30, points: 0.25 },
    ],
    [
      'records of a window',
      { min: [{ '*': [{ count: [RECENT] }, 2] }, 6] },
      {
        kind: 'per-unit',
        measure: { kind: 'count', fact: 'deeds', window: { field: 'on', unit: 'months', by: 36 } },
        step: 1,
        fullSteps: false,
        points: 2,
        ownCap: 6,
      },
    ],
    [
      'more for every record more',
      {
        tiers: [
          { count: [{ var: 'deeds' }] },
          [
            [1, 2],
            [2, 5],
          ],
          0,
        ],
      },
      {
        kind: 'tiers-table',
        measure: { kind: 'count', fact: 'deeds' },
        test: 'reaches',
        rows: [
          { from: 1, points: 2 },
          { from: 2, points: 5 },
        ],
        otherwise: 0,
      },
    ],
    [
      'a table of options',
      {
        table: [
          { var: 'degree' },
          [
            [['bachelor', 'both'], 10],
            ['college', 8],
          ],
          5,
        ],
      },
      {
        kind: 'options-table',
        fact: 'degree',
        rows: [
          { codes: ['bachelor', 'both'], points: 10 },
          { codes: ['college'], points: 8 },
        ],
        otherwise: 5,
      },
    ],
    [
      'a table of two sides',
      { table_2d: [{ var: 'degree' }, { var: 'events' }, [1, 3], [['bachelor', [5, 8]]], 0] },
      {
        kind: 'table-2d',
        rows: { kind: 'groups', fact: 'degree', groups: [['bachelor']] },
        columns: { kind: 'bands', measure: { kind: 'fact', fact: 'events' }, bounds: [1, 3] },
        cells: [[5, 8]],
        otherwise: 0,
      },
    ],
    [
      'slabs',
      {
        min: [
          {
            slabs: [
              MONTHS,
              [
                [0, 0.5],
                [12, 0.25],
              ],
            ],
          },
          30,
        ],
      },
      {
        kind: 'slabs',
        measure: { kind: 'months', fact: 'stays' },
        rows: [
          { from: 0, rate: 0.5 },
          { from: 12, rate: 0.25 },
        ],
        ownCap: 30,
      },
    ],
    [
      'records limited by year',
      { yearly_sum: [RECENT, 'on', 2, 6] },
      {
        kind: 'yearly',
        records: { fact: 'deeds', window: { field: 'on', unit: 'months', by: 36 } },
        dateField: 'on',
        each: 2,
        yearCap: 6,
      },
    ],
    [
      'records by their kind',
      { min: [{ sum: [{ map: [{ var: 'deeds' }, { table: [{ var: 'sort' }, [['blood', 5]], 1] }] }] }, 20] },
      {
        kind: 'records-by-type',
        records: { fact: 'deeds' },
        field: 'sort',
        rows: [{ codes: ['blood'], points: 5 }],
        otherwise: 1,
        ownCap: 20,
      },
    ],
    [
      'the age rule',
      { if: [{ '>': [AGE, 60] }, 0, { '>=': [AGE, 55] }, 5, { min: [{ '+': [5, { '-': [55, AGE] }] }, 20] }] },
      { kind: 'age', fact: 'born', over: 60, beyond: 0, from: 55, points: 5, each: 1, most: 20 },
    ],
    [
      'a ladder of certificates',
      { if: [{ or: [{ '==': [{ var: 'degree' }, 'bachelor'] }, { var: 'member' }] }, 10, { var: 'home' }, 5, 0] },
      {
        kind: 'ladder',
        rows: [
          { any: [{ fact: 'degree', codes: ['bachelor'] }, { fact: 'member' }], points: 10 },
          { any: [{ fact: 'home' }], points: 5 },
        ],
        otherwise: 0,
      },
    ],
    [
      'a base, less for every step',
      { max: [{ '-': [10, { '*': [{ var: 'events' }, 2] }] }, 0] },
      { kind: 'base-less', base: 10, measure: { kind: 'fact', fact: 'events' }, points: 2, least: 0 },
    ],
    [
      'a share',
      { round: [{ '/': [10, { max: [{ var: 'events' }, 1] }] }, 2] },
      { kind: 'share', points: 10, fact: 'events', atLeastOne: true, rounding: 'round', places: 2 },
    ],
  ])('%s', (_, rule, shape) => {
    expect(recognise(rule)).toEqual(shape);
    expect(writeShape(shape)).toEqual(rule);
  });

  test.each<[string, unknown]>([
    ['points first', { '*': [0.5, { var: 'events' }] }],
    ['cap first', { min: [5, { '*': [{ var: 'events' }, 0.5] }] }],
    ['no factor', { floor: [{ '/': [{ var: 'yuan' }, 1000] }] }],
    ['a bare operand', { '*': [{ floor: { '/': [{ var: 'yuan' }, 1000] } }, 2] }],
    ['all of them', { min: [5, { floor: { '/': [{ var: 'yuan' }, 1000] } }] }],
    ['strictly equal', { if: [{ '===': [{ var: 'degree' }, 'college'] }, 8, 5] }],
    ['a list of one', { if: [{ in: [{ var: 'degree' }, ['college']] }, 8, 5] }],
    ['two comparisons', { if: [{ and: [{ '>=': [{ var: 'events' }, 1] }, { '<=': [{ var: 'events' }, 3] }] }, 1, 0] }],
    [
      'rows that adjoin and say so',
      { if: [{ '<': [{ var: 'events' }, 3] }, 1, { '>=': [{ var: 'events' }, 3] }, 2, 0] },
    ],
  ])('keeps the spelling: %s', (_, rule) => {
    const shape = recognise(rule);
    expect(shape).not.toBeNull();
    expect(shape && writeShape(shape)).toEqual(rule);
  });

  test.each<[string, unknown]>([
    ['a rule with an error', { '*': [{ var: 'nobody' }, 0.5] }],
    ['a condition', { '>': [{ var: 'events' }, 5] }],
    ['a step rule in a table', { if: [{ '>': [AGE, 60] }, 0, { '-': [60, AGE] }] }],
    ['a division that rounds up', { '*': [{ ceil: [{ '/': [{ var: 'yuan' }, 1000] }] }, 2] }],
  ])('is not recognised: %s', (_, rule) => {
    expect(recognise(rule)).toBeNull();
  });

  test.each<[string, unknown]>([
    ['rows that overlap', { if: [{ '<=': [1, { var: 'events' }, 5] }, 1, { '<=': [3, { var: 'events' }, 9] }, 2, 0] }],
    ['rows out of order', { if: [{ '<': [{ var: 'events' }, 9] }, 1, { '<': [{ var: 'events' }, 3] }, 2, 0] }],
    [
      'an option in two rows',
      { if: [{ '==': [{ var: 'degree' }, 'both'] }, 1, { in: [{ var: 'degree' }, ['both']] }, 2, 0] },
    ],
    [
      'mixed spellings',
      { if: [{ '==': [{ var: 'degree' }, 'both'] }, 1, { '===': [{ var: 'degree' }, 'college'] }, 2, 0] },
    ],
    ['two facts', { if: [{ '==': [{ var: 'degree' }, 'both'] }, 1, { '>': [{ var: 'events' }, 3] }, 2, 0] }],
  ])('is a choice of cases, and no table: %s', (_, rule) => {
    const shape = recognise(rule);
    expect(shape?.kind).toBe('choice');
    expect(shape && writeShape(shape)).toEqual(rule);
  });

  it('an edit keeps the spelling of what it does not touch', () => {
    const shape = recognise({ min: [5, { '*': [0.5, { var: 'events' }] }] });
    if (shape?.kind !== 'per-unit') throw new Error('Not recognised');
    expect(writeShape({ ...shape, points: 1 })).toEqual({ min: [5, { '*': [1, { var: 'events' }] }] });
    const bare = recognise({ floor: { '/': [{ var: 'yuan' }, 1000] } });
    if (bare?.kind !== 'per-unit') throw new Error('Not recognised');
    expect(writeShape({ ...bare, points: 2 })).toEqual({ '*': [{ floor: { '/': [{ var: 'yuan' }, 1000] } }, 2] });
  });
});

describe('nothing is lost', () => {
  it('for every rule of every pack', () => {
    const kinds = new Map<string, number>();
    for (const pack of ALL_PACKS) {
      const { rules } = compiledPack(pack);
      const scope = {
        fact: (id: string) => rules.factTypes.get(id),
        points: (id: string) => rules.bounds.get(id),
        factIds: rules.factTypes.keys(),
      };
      for (const { node } of rules.nodes.values()) {
        if (node.kind !== 'indicator' || node.rule === null) continue;
        const shape = recogniseShape(node.rule, scope);
        if (shape) expect(writeShape(shape)).toEqual(node.rule);
        const kind = shape?.kind ?? 'none';
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    expect(kinds.get('none')).toBeUndefined();
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['age', 'ladder', 'per-unit', 'tiers-code']));
  });

  it('for random rules and their neighbours', () => {
    let recognised = 0;
    fc.assert(
      fc.property(pointsRule, (rule) => {
        for (const candidate of [rule, ...neighbours(rule)]) {
          const shape = recognise(candidate);
          if (!shape) continue;
          recognised += 1;
          expect(writeShape(shape)).toEqual(candidate);
        }
      }),
      seeded(200),
    );
    expect(recognised).toBeGreaterThan(effort(300));
  });

  it('for shapes as a form makes them', () => {
    const points = fc.constantFrom(0, 0.25, 1, 2.5, 10);
    const ascending = fc
      .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 4 })
      .map((ends) => ends.sort((a, b) => a - b))
      .chain((ends) =>
        fc
          .tuple(
            fc.array(fc.boolean(), { minLength: ends.length, maxLength: ends.length }),
            fc.array(points, { minLength: ends.length, maxLength: ends.length }),
            points,
          )
          .map(([closed, given, otherwise]): Shape => ({
            kind: 'tiers-number',
            measure: { kind: 'fact', fact: 'events' },
            rows: ends.map((value, index) => {
              const before = ends[index - 1];
              return {
                ...(before === undefined ? {} : { from: { value: before, closed: !closed[index - 1] } }),
                to: { value, closed: closed[index] ?? false },
                points: given[index] ?? 0,
              };
            }),
            otherwise,
          })),
      );
    const perUnit = fc
      .tuple(fc.constantFrom(1, 10, 1000), points, fc.option(points, { nil: undefined }))
      .map(([step, each, cap]): Shape => ({
        kind: 'per-unit',
        measure: { kind: 'fact', fact: 'events' },
        step,
        fullSteps: step !== 1,
        points: each,
        ...(cap === undefined ? {} : { ownCap: cap }),
      }));
    fc.assert(
      fc.property(fc.oneof(ascending, perUnit), (shape) => {
        const rule = writeShape(shape);
        expect(readRule(rule, CONFUSING_SCOPE, 'points').findings).toEqual([]);
        expect(recognise(rule)).toEqual(shape);
      }),
      seeded(500),
    );
  });
});
