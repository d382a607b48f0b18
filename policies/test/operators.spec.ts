import {
  decodeValue,
  encodePerson,
  type Fact,
  Fact as FactSchema,
  FactTable,
  readRule,
  type ValueType,
  valueTypeOf,
} from '../src/index.js';
import { Compiler } from '../src/evaluate/compile-expression.js';
import { decimalText } from '../src/logic/decimal.js';
import { DATE } from '../src/logic/value-type.js';
import { codeOrdersOf } from '../src/reference/code-orders.js';
import { applyJsonLogic } from '../src/reference/json-logic-js.js';

const AS_OF = '2026-11-22';

const FACTS: readonly Fact[] = [
  { id: 'months', label: { zh: '月数' }, type: { kind: 'integer', min: 0, max: 600 } },
  { id: 'owners', label: { zh: '共有人数' }, type: { kind: 'integer', min: 1, max: 9 } },
  { id: 'area', label: { zh: '面积' }, type: { kind: 'decimal', places: 2, min: 0, max: 999 } },
  { id: 'phone', label: { zh: '电话' }, type: { kind: 'boolean' } },
  { id: 'settled', label: { zh: '落户日期' }, type: { kind: 'date' } },
  {
    id: 'degree',
    label: { zh: '学历' },
    type: {
      kind: 'enumeration',
      ordered: true,
      codes: ['school', 'college', 'bachelor', 'master'].map((code) => ({ code, label: { zh: code } })),
    },
  },
  {
    id: 'town',
    label: { zh: '乡镇' },
    type: { kind: 'enumeration', codes: ['east', 'west'].map((code) => ({ code, label: { zh: code } })) },
  },
  {
    id: 'services',
    label: { zh: '服务' },
    type: {
      kind: 'records',
      most: 5,
      fields: [
        { id: 'on', label: { zh: '日期' }, type: { kind: 'date' } },
        { id: 'hours', label: { zh: '小时' }, type: { kind: 'decimal', places: 1, min: 0, max: 24 }, optional: true },
        { id: 'led', label: { zh: '是否组织者' }, type: { kind: 'boolean' }, optional: true },
      ],
    },
  },
  {
    id: 'stays',
    label: { zh: '居住' },
    type: {
      kind: 'records',
      most: 5,
      fields: [
        { id: 'from', label: { zh: '起' }, type: { kind: 'date' } },
        { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: true },
      ],
    },
  },
].map((fact) => FactSchema.parse(fact));

const TYPES = new Map<string, ValueType>(
  FACTS.flatMap((fact) => {
    const type = valueTypeOf(fact.type);
    return type ? [[fact.id, type] as const] : [];
  }),
);
const SCOPE = {
  fact: (id: string) => (id === 'as_of' ? DATE : TYPES.get(id)),
  points: () => undefined,
  factIds: TYPES.keys(),
};
const TABLE = new FactTable(FACTS);
const COMPILER = new Compiler({ fact: (id) => TABLE.slotOf(id), points: () => -1 });
const ORDERS = codeOrdersOf(FACTS);

/** The value of a rule that gives points (in points) or a condition, null for unknown. */
function valueOf(rule: unknown, person: Record<string, unknown>): number | boolean | null {
  const points = readRule(rule, SCOPE, 'points');
  const { expression, findings } = points.expression ? points : readRule(rule, SCOPE, 'condition');
  if (!expression) throw new Error(findings.map(({ code, pointer }) => `${code} ${pointer}`).join(', '));
  const { facts, findings: refused } = encodePerson(TABLE, person, AS_OF);
  if (!facts) throw new Error(JSON.stringify(refused));
  const value = COMPILER.compile(expression)({ facts, points: [] });
  if (typeof value !== 'number' || expression.type.kind !== 'number') return value as boolean | null;
  expect(value).toBeGreaterThanOrEqual(expression.type.min);
  expect(value).toBeLessThanOrEqual(expression.type.max);
  return Number(decimalText({ units: value, places: expression.type.places }));
}

const service = (on: string, hours?: number | null, led?: boolean): object => ({
  on,
  ...(hours === undefined ? {} : { hours }),
  ...(led === undefined ? {} : { led }),
});
const SERVICES = [service('2023-11-22', 4, true), service('2025-03-01', 2.5, false), service('2025-09-01', 6, true)];
const THREE = { services: SERVICES };
const LIST = { var: 'services' };
const WINDOW = { dated_between: [LIST, 'on', { add_months: [{ var: 'as_of' }, -36] }, { var: 'as_of' }] };
const HOURS = { map: [LIST, { var: 'hours' }] };
const LED = { filter: [LIST, { var: 'led' }] };

interface Example {
  readonly what: string;
  readonly rule: unknown;
  readonly person?: Record<string, unknown>;
  readonly gives: number | boolean | null;
  /** Plain JSON-Logic has no unknown; where the result needs one, it is not compared. */
  readonly unknown?: true;
}

const EXAMPLES: readonly Example[] = [
  { what: 'counts records', rule: { count: [LIST] }, person: THREE, gives: 3 },
  { what: 'counts no records', rule: { count: LIST }, person: { services: [] }, gives: 0 },
  { what: 'does not know how many', rule: { count: [LIST] }, person: {}, gives: null, unknown: true },
  { what: 'counts those where', rule: { count: [LED] }, person: THREE, gives: 2 },
  { what: 'a window of 36 months includes its first day', rule: { count: [WINDOW] }, person: THREE, gives: 3 },
  {
    what: 'a window excludes the day before its first',
    rule: { count: [WINDOW] },
    person: { services: [service('2023-11-21')] },
    gives: 0,
  },
  { what: 'adds up', rule: { sum: [HOURS] }, person: THREE, gives: 12.5 },
  { what: 'adds up nothing', rule: { sum: [HOURS] }, person: { services: [] }, gives: 0 },
  {
    what: 'does not add up an unknown',
    rule: { sum: [HOURS] },
    person: { services: [service('2025-01-01')] },
    gives: null,
    unknown: true,
  },
  { what: 'finds the greatest', rule: { max_of: [HOURS, 0] }, person: THREE, gives: 6 },
  { what: 'has a greatest of nothing', rule: { max_of: [HOURS, 1.5] }, person: { services: [] }, gives: 1.5 },
  { what: 'finds the least', rule: { min_of: [HOURS, 0] }, person: THREE, gives: 2.5 },
  { what: 'some', rule: { some: [LIST, { '>': [{ var: 'hours' }, 5] }] }, person: THREE, gives: true },
  { what: 'all', rule: { all: [LIST, { '>': [{ var: 'hours' }, 2] }] }, person: THREE, gives: true },
  { what: 'all of nothing is false', rule: { all: [LIST, true] }, person: { services: [] }, gives: false },
  { what: 'none', rule: { none: [LIST, { '>': [{ var: 'hours' }, 7] }] }, person: THREE, gives: true },
  { what: 'none of nothing is true', rule: { none: [LIST, true] }, person: { services: [] }, gives: true },
  {
    what: 'one that holds decides some, whatever is unknown',
    rule: { some: [LIST, { '>': [{ var: 'hours' }, 5] }] },
    person: { services: [service('2025-01-01'), service('2025-01-02', 6)] },
    gives: true,
    unknown: true,
  },
  {
    what: 'some is unknown where only unknown ones could hold',
    rule: { some: [LIST, { '>': [{ var: 'hours' }, 5] }] },
    person: { services: [service('2025-01-01'), service('2025-01-02', 1)] },
    gives: null,
    unknown: true,
  },
  {
    what: 'an unknown test leaves it open what is filtered',
    rule: { count: [LED] },
    person: { services: [service('2025-01-01', 1)] },
    gives: null,
    unknown: true,
  },
  {
    what: 'a test for unknown inside a record',
    rule: { count: [{ filter: [LIST, { '!': { missing: ['hours'] } }] }] },
    person: { services: [service('2025-01-01'), service('2025-01-02', 1)] },
    gives: 1,
  },
  {
    what: 'reduces to a sum',
    rule: { reduce: [LIST, { '+': [{ var: 'current.hours' }, { var: 'accumulator' }] }, 0] },
    person: THREE,
    gives: 12.5,
  },
  {
    what: 'reduces to a product of steps, rounded',
    rule: { reduce: [HOURS, { round: [{ '*': [{ var: 'accumulator' }, 0.5] }, 2] }, 10] },
    person: THREE,
    gives: 1.25,
  },
  {
    what: 'limits each year',
    rule: { yearly_sum: [LIST, 'on', 'hours', 5] },
    person: THREE,
    gives: 9,
  },
  {
    what: 'limits a number for each record by year',
    rule: { yearly_sum: [LIST, 'on', 2, 3] },
    person: THREE,
    gives: 5,
  },
  {
    what: 'a tier is reached at its bound',
    rule: {
      tiers: [
        { var: 'months' },
        [
          [12, 5],
          [24, 10],
        ],
        0,
      ],
    },
    person: { months: 12 },
    gives: 5,
  },
  {
    what: 'below the first tier',
    rule: {
      tiers: [
        { var: 'months' },
        [
          [12, 5],
          [24, 10],
        ],
        0,
      ],
    },
    person: { months: 11 },
    gives: 0,
  },
  {
    what: 'above the last tier',
    rule: {
      tiers: [
        { var: 'months' },
        [
          [12, 5],
          [24, 10],
        ],
        0,
      ],
    },
    person: { months: 99 },
    gives: 10,
  },
  {
    what: 'a tier that begins above its bound',
    rule: {
      tiers_above: [
        { var: 'months' },
        [
          [12, 5],
          [24, 10],
        ],
        1.5,
      ],
    },
    person: { months: 24 },
    gives: 5,
  },
  {
    what: 'a bound with more decimals than the fact',
    rule: { tiers: [{ var: 'months' }, [[0.5, 5]], 0] },
    person: { months: 1 },
    gives: 5,
  },
  {
    what: 'tiers of dates',
    rule: {
      tiers: [
        { var: 'settled' },
        [
          ['2024-01-01', 5],
          ['2026-01-01', 2],
        ],
        8,
      ],
    },
    person: { settled: '2025-12-31' },
    gives: 5,
  },
  { what: 'an unknown has no tier', rule: { tiers: [{ var: 'months' }, [[12, 5]], 0] }, gives: null, unknown: true },
  {
    what: 'a table by option',
    rule: {
      table: [
        { var: 'degree' },
        [
          ['college', 5],
          [['bachelor', 'master'], 10],
        ],
        0,
      ],
    },
    person: { degree: 'master' },
    gives: 10,
  },
  {
    what: 'an option that is not listed',
    rule: { table: [{ var: 'degree' }, [['college', 5]], 1] },
    person: { degree: 'school' },
    gives: 1,
  },
  {
    what: 'two dimensions',
    rule: {
      table_2d: [
        { var: 'town' },
        { var: 'months' },
        [0, 12, 24],
        [
          ['east', [1, 2, 3]],
          ['west', [4, 5, 6.5]],
        ],
        0,
      ],
    },
    person: { town: 'west', months: 30 },
    gives: 6.5,
  },
  {
    what: 'two dimensions outside of the columns',
    rule: { table_2d: [{ var: 'town' }, { var: 'months' }, [12, 24], [['east', [2, 3]]], 0.25] },
    person: { town: 'east', months: 1 },
    gives: 0.25,
  },
  {
    what: 'marginal rates',
    rule: {
      slabs: [
        { var: 'months' },
        [
          [0, 0.5],
          [12, 1],
          [24, 0],
        ],
      ],
    },
    person: { months: 30 },
    gives: 18,
  },
  {
    what: 'marginal rates from a bound on',
    rule: { slabs: [{ var: 'months' }, [[12, 0.25]]] },
    person: { months: 12 },
    gives: 0,
  },
  {
    what: 'an ordered option at least',
    rule: { at_least: [{ var: 'degree' }, 'bachelor'] },
    person: { degree: 'bachelor' },
    gives: true,
  },
  {
    what: 'an ordered option below',
    rule: { at_least: [{ var: 'degree' }, 'bachelor'] },
    person: { degree: 'college' },
    gives: false,
  },
  {
    what: 'an ordered option at most',
    rule: { at_most: [{ var: 'degree' }, 'college'] },
    person: { degree: 'school' },
    gives: true,
  },
  {
    what: 'a number among numbers',
    rule: { in: [{ var: 'months' }, [1, 2.5, 3]] },
    person: { months: 3 },
    gives: true,
  },
  {
    what: 'a date among dates',
    rule: { in: [{ var: 'settled' }, ['2025-01-01']] },
    person: { settled: '2025-01-02' },
    gives: false,
  },
  {
    what: 'a share that has no end',
    rule: { round: [{ '/': [10, { var: 'owners' }] }, 2] },
    person: { owners: 3 },
    gives: 3.33,
  },
  {
    what: 'a share is rounded once, not on the way',
    rule: { floor: [{ '*': [{ '/': [1, { var: 'owners' }] }, 3] }] },
    person: { owners: 3 },
    gives: 1,
  },
  {
    what: 'a sum of shares',
    rule: { round: [{ '+': [{ '/': [1, 3] }, { '/': [{ var: 'area' }, { var: 'owners' }] }] }, 2] },
    person: { area: 1, owners: 6 },
    gives: 0.5,
  },
  {
    what: 'a share of a share',
    rule: { round: [{ '/': [{ '/': [100, { var: 'owners' }] }, 7] }, 2] },
    person: { owners: 2 },
    gives: 7.14,
  },
  {
    what: 'years later on a leap day',
    rule: { '==': [{ add_years: [{ var: 'settled' }, 1] }, '2025-02-28'] },
    person: { settled: '2024-02-29' },
    gives: true,
  },
  {
    what: 'months earlier across a year',
    rule: { '==': [{ add_months: [{ var: 'settled' }, -3] }, '2023-11-30'] },
    person: { settled: '2024-02-29' },
    gives: false,
  },
  {
    what: 'days later',
    rule: { '==': [{ add_days: [{ var: 'settled' }, 2] }, '2024-03-02'] },
    person: { settled: '2024-02-29' },
    gives: true,
  },
  {
    what: 'days between',
    rule: { days_between: ['2024-02-28', { var: 'settled' }] },
    person: { settled: '2024-03-01' },
    gives: 2,
  },
  {
    what: 'months between',
    rule: { completed_months: [{ var: 'settled' }, { var: 'as_of' }] },
    person: { settled: '2026-08-23' },
    gives: 2,
  },
  {
    what: 'an unbroken run across a tolerated gap',
    rule: { unbroken_months: [{ var: 'stays' }, { var: 'as_of' }, 30] },
    person: {
      stays: [
        { from: '2026-01-01', to: '2026-03-31' },
        { from: '2026-04-22', to: null },
      ],
    },
    gives: 10,
  },
  {
    what: 'a gap that is too long starts again',
    rule: { unbroken_months: [{ var: 'stays' }, { var: 'as_of' }, 20] },
    person: {
      stays: [
        { from: '2026-01-01', to: '2026-03-31' },
        { from: '2026-04-22', to: null },
      ],
    },
    gives: 7,
  },
  {
    what: 'a run that ended too long ago counts nothing',
    rule: { unbroken_months: [{ var: 'stays' }, { var: 'as_of' }, 30] },
    person: { stays: [{ from: '2024-01-01', to: '2026-09-30' }] },
    gives: 0,
  },
  {
    what: 'too few are known',
    rule: { '!!': { missing_some: [2, ['months', 'area', 'phone']] } },
    person: { months: 1 },
    gives: true,
  },
  {
    what: 'enough are known',
    rule: { '!!': { missing_some: [2, ['months', 'area', 'phone']] } },
    person: { months: 1, phone: false },
    gives: false,
  },
];

describe('operators', () => {
  it.each(EXAMPLES)('$what', ({ rule, person = {}, gives, unknown }) => {
    expect(valueOf(rule, person)).toBe(gives);
    if (unknown) return;
    const plain = applyJsonLogic(rule, { ...person, as_of: AS_OF }, ORDERS);
    if (typeof gives === 'number') expect(plain).toBeCloseTo(gives, 9);
    else expect(Array.isArray(plain) ? plain.length > 0 : Boolean(plain)).toBe(gives);
  });

  it.each([
    [
      'an outer fact inside a list',
      { count: [{ filter: [LIST, { '>': [{ var: 'months' }, 1] }] }] },
      'RULE-UNKNOWN-FACT',
    ],
    ['the day inside a list', { some: [LIST, { '<': [{ var: 'on' }, { var: 'as_of' }] }] }, 'RULE-UNKNOWN-FACT'],
    ['a sum of records', { sum: [LIST] }, 'RULE-NOT-NUMBERS'],
    ['a list of a number', { count: [{ var: 'months' }] }, 'RULE-NOT-A-LIST'],
    ['a list as points', { map: [LIST, { var: 'hours' }] }, 'RULE-NOT-POINTS'],
    ['a filter by a number', { count: [{ filter: [LIST, { var: 'hours' }] }] }, 'RULE-TYPE'],
    [
      'a reduction that never stops growing',
      { reduce: [HOURS, { '*': [{ var: 'accumulator' }, 0.5] }, 10] },
      'RULE-OVERFLOW',
    ],
    ['a reduction without a start', { reduce: [HOURS, { var: 'accumulator' }] }, 'RULE-ARITY'],
    [
      'bounds out of order',
      {
        tiers: [
          { var: 'months' },
          [
            [24, 5],
            [12, 10],
          ],
          0,
        ],
      },
      'RULE-TABLE-ORDER',
    ],
    [
      'a bound twice',
      {
        tiers: [
          { var: 'months' },
          [
            [12, 5],
            [12, 10],
          ],
          0,
        ],
      },
      'RULE-TABLE-ORDER',
    ],
    [
      'an option twice',
      {
        table: [
          { var: 'degree' },
          [
            ['college', 5],
            [['college', 'master'], 9],
          ],
          0,
        ],
      },
      'RULE-TABLE-DUPLICATE',
    ],
    ['an option that does not exist', { table: [{ var: 'degree' }, [['doctor', 5]], 0] }, 'RULE-UNKNOWN-CODE'],
    [
      'a ragged table',
      { table_2d: [{ var: 'town' }, { var: 'months' }, [0, 1], [['east', [1]]], 0] },
      'RULE-TABLE-FORM',
    ],
    ['a table without an otherwise', { tiers: [{ var: 'months' }, [[12, 5]]] }, 'RULE-ARITY'],
    ['a text in a table', { tiers: [{ var: 'months' }, [['12', 5]], 0] }, 'RULE-TABLE-FORM'],
    ['an order where there is none', { at_least: [{ var: 'town' }, 'east'] }, 'RULE-NOT-ORDERED'],
    ['a text among numbers', { in: [{ var: 'months' }, [1, '2']] }, 'RULE-WRONG-MEMBER'],
    ['more needed than named', { missing_some: [3, ['months']] }, 'RULE-MISSING-SOME'],
    [
      'a share by what may be nothing',
      { round: [{ '*': [{ '/': [1, { var: 'months' }] }, 3] }, 2] },
      'RULE-DIVISION-BY-ZERO',
    ],
    [
      'a division inside a choice',
      { round: [{ max: [{ '/': [1, { var: 'owners' }] }, 0] }, 2] },
      'RULE-DIVISION-UNROUNDED',
    ],
    [
      'a date moved by half a month',
      { '==': [{ add_months: [{ var: 'settled' }, 0.5] }, '2025-01-01'] },
      'RULE-DATE-SHIFT',
    ],
    ['a gap by a fact', { unbroken_months: [{ var: 'stays' }, { var: 'as_of' }, { var: 'months' }] }, 'RULE-GAP'],
    [
      'a field that is no date',
      { count: [{ dated_between: [LIST, 'hours', '2025-01-01', '2025-12-31'] }] },
      'RULE-NOT-A-FIELD',
    ],
    ['a yearly limit by a fact', { yearly_sum: [LIST, 'on', 'hours', { var: 'months' }] }, 'RULE-NOT-CONSTANT'],
    ['joined lists', { count: [{ merge: [LIST, LIST] }] }, 'RULE-REFUSED-OPERATOR'],
  ])('refuse %s', (_, rule, code) => {
    const { expression, findings } = readRule(rule, SCOPE, 'points');
    expect(expression).toBeNull();
    expect(findings.map((finding) => finding.code)).toContain(code);
    for (const { message, remedy } of findings) {
      expect(message.zh + remedy.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(message.en + remedy.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('offers to put the rows of a table in order, where no bound stands twice', () => {
    const fixOf = (rows: unknown): unknown =>
      readRule({ tiers: [{ var: 'months' }, rows, 0] }, SCOPE, 'points').findings[0]?.fix;
    expect(
      fixOf([
        [24, 5],
        [12, 10],
      ]),
    ).toMatchObject({
      pointer: '/tiers/1',
      value: [
        [12, 10],
        [24, 5],
      ],
    });
    expect(
      fixOf([
        [24, 5],
        [12, 10],
        [24, 7],
      ]),
    ).toBeUndefined();
  });

  it('decodes what it encodes, lists included', () => {
    const { facts } = encodePerson(TABLE, THREE, AS_OF);
    const fact = FACTS.find(({ id }) => id === 'services');
    if (!fact || !facts) throw new Error('services are declared');
    expect(decodeValue(fact.type, facts[TABLE.slotOf('services')] ?? null)).toEqual(
      SERVICES.map((record) => ({ hours: null, led: null, ...record })),
    );
  });
});
