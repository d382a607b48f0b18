import fc from 'fast-check';
import type { RuleScope } from '../../src/logic/rule-scope.js';
import { DATE } from '../../src/logic/value-type.js';
import { type Fact, Fact as FactSchema, readRule, valueTypeOf } from '../../src/index.js';

const SORTS = [
  { code: 'blood', label: { zh: '献血', en: 'blood' } },
  { code: 'blood_more', label: { zh: '献血、造血', en: 'blood, marrow' } },
  { code: 'patrol', label: { zh: '巡逻', en: 'patrol' } },
];

/**
 * Random JSON-Logic over a dictionary whose names are chosen to be mistaken for each other: names that begin other names, that begin
 * like the words of a sentence, that hold punctuation, that stand twice.
 */
export const CONFUSING_FACTS: readonly Fact[] = [
  { id: 'events', label: { zh: '志愿服务次数', en: 'Volunteer events' }, unit: { zh: '次', en: 'times' }, ...whole() },
  { id: 'events_total', label: { zh: '志愿服务次数且累计', en: 'Volunteer events and more' }, ...whole() },
  { id: 'score_a', label: { zh: '计划得分', en: 'award count' }, unit: { zh: '分', en: 'points' }, ...whole() },
  { id: 'twin_a', label: { zh: '次数', en: 'count' }, ...whole() },
  { id: 'twin_b', label: { zh: '次数', en: 'count' }, ...whole() },
  { id: 'yuan', label: { zh: '捐赠金额', en: 'Donations' }, unit: { zh: '元', en: 'yuan' }, ...money() },
  {
    id: 'yuan_more',
    label: { zh: '捐赠金额、物资', en: 'Donations, goods' },
    unit: { zh: '元', en: 'yuan' },
    ...money(),
  },
  { id: 'member', label: { zh: '是否党员', en: 'Party member' }, type: { kind: 'boolean' } },
  { id: 'home', label: { zh: '有自购住房', en: 'Owns a home' }, type: { kind: 'boolean' } },
  {
    id: 'home_lived',
    label: { zh: '有自购住房，且实际居住', en: 'Owns a home, and lives there' },
    type: { kind: 'boolean' },
  },
  { id: 'born', label: { zh: '出生日期', en: 'Date of birth' }, type: { kind: 'date' } },
  { id: 'settled', label: { zh: '登记日期', en: 'Registered on' }, type: { kind: 'date' } },
  {
    id: 'degree',
    label: { zh: '学历', en: 'Education' },
    type: {
      kind: 'enumeration',
      ordered: true,
      codes: [
        { code: 'others', label: { zh: '其余', en: 'all others' } },
        { code: 'college', label: { zh: '大专', en: 'college' } },
        { code: 'both', label: { zh: '大专、本科', en: 'college, bachelor' } },
        { code: 'bachelor', label: { zh: '本科', en: 'bachelor' } },
      ],
    },
  },
  {
    id: 'stays',
    label: { zh: '居住期间', en: 'Stays' },
    type: {
      kind: 'records',
      most: 9,
      fields: [
        { id: 'from', label: { zh: '起' }, type: { kind: 'date' } },
        { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: true },
      ],
    },
  },
  // Records of which one name begins another, with fields that are named alike, like facts, and like words.
  { id: 'deeds', label: { zh: '服务记录', en: 'Deeds' }, ...deeds('贡献') },
  { id: 'deeds_more', label: { zh: '服务记录的条数', en: 'Deeds — how many' }, ...deeds('学历') },
  {
    id: 'title',
    label: { zh: '职称', en: 'Title' },
    type: {
      kind: 'enumeration',
      ordered: true,
      codes: [
        { code: 'low', label: { zh: '初级', en: 'junior' } },
        { code: 'lower', label: { zh: '初级以上', en: 'junior or more' } },
        { code: 'high', label: { zh: '高级', en: 'senior' } },
      ],
    },
  },
].map((fact) => FactSchema.parse(fact));

function whole(): { type: unknown } {
  return { type: { kind: 'integer', min: 0, max: 99 } };
}

function deeds(kind: string): { type: unknown } {
  return {
    type: {
      kind: 'records',
      most: 5,
      fields: [
        { id: 'on', label: { zh: '日期', en: 'date' }, type: { kind: 'date' } },
        { id: 'sort', label: { zh: kind, en: kind }, type: { kind: 'enumeration', ordered: true, codes: SORTS } },
        { id: 'hours', label: { zh: '时长', en: 'hours' }, type: { kind: 'decimal', places: 1, min: 0, max: 99 } },
        { id: 'points', label: { zh: '时长', en: 'hours' }, type: { kind: 'integer', min: 0, max: 20 } },
        { id: 'valid', label: { zh: '有效', en: 'valid' }, type: { kind: 'boolean' } },
      ],
    },
  };
}

function money(): { type: unknown } {
  return { type: { kind: 'decimal', places: 2, min: 0, max: 9999 } };
}

const TYPES = new Map(CONFUSING_FACTS.flatMap((fact) => [[fact.id, valueTypeOf(fact.type)] as const]));

/** The names that random rules may use. Two score nodes have the same title. */
export const CONFUSING_SCOPE: RuleScope = {
  fact: (id) => (id === 'as_of' ? DATE : TYPES.get(id)),
  points: (id) => (/^node-[ab]$/.test(id) ? { kind: 'number', places: 2, min: 0, max: 3000 } : undefined),
  factIds: TYPES.keys(),
};

const CODES = ['others', 'college', 'both', 'bachelor'];
const fact = (...ids: string[]): fc.Arbitrary<unknown> => fc.constantFrom(...ids.map((id) => ({ var: id })));
const literal = fc.oneof(fc.constantFrom(0, 1, 2, 5, 10, 1000, 0.5, 0.25, -1), fc.integer({ min: -3, max: 60 }));
const positive = fc.constantFrom(1, 2, 10, 1000, 0.5);

const SORT_CODES = SORTS.map(({ code }) => code);
const LEVELS = ['low', 'lower', 'high'];

const list = fact('deeds', 'deeds_more');
const asOf = { var: 'as_of' };
/** What a record may be asked. */
const fieldTest = fc.oneof(
  fc.constant<unknown>({ var: 'valid' }),
  fc.tuple(fc.constantFrom('==', 'at_least', 'at_most'), fc.constantFrom(...SORT_CODES)).map(([name, code]) => ({
    [name]: [{ var: 'sort' }, code],
  })),
  fc.subarray(SORT_CODES, { minLength: 1 }).map((codes) => ({ in: [{ var: 'sort' }, codes] })),
  fc
    .tuple(fc.constantFrom('<', '>='), fc.constantFrom('hours', 'points'), literal)
    .map(([name, field, value]) => ({ [name]: [{ var: field }, value] })),
  fc.constantFrom('>=', '<').map((name) => ({ [name]: [{ var: 'on' }, '2020-02-29'] })),
  fc.constant({ '==': [{ var: 'hours' }, null] }),
);
const fieldTests = fc.oneof(
  { weight: 3, arbitrary: fieldTest },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('and', 'or'), fieldTest, fieldTest)
      .map(([name, ...both]) => ({ [name]: both })),
  },
);
const amount = fc.oneof(
  fc.constantFrom<unknown>({ var: 'hours' }, { var: 'points' }),
  fc.constantFrom('hours', 'points').map((field) => ({ '*': [{ var: field }, 0.5] })),
  fc.tuple(fieldTest, literal).map(([test, given]) => ({ if: [test, given, 0] })),
  fc.tuple(literal, literal, literal).map(([a, b, c]) => ({
    table: [
      { var: 'sort' },
      [
        [['blood', 'patrol'], a],
        ['blood_more', b],
      ],
      c,
    ],
  })),
);
/** Those of the list, by all that can be asked of them. */
const { records } = fc.letrec<{ records: unknown }>((tie) => ({
  records: fc.oneof(
    { maxDepth: 2 },
    list,
    fc.tuple(tie('records'), fieldTests).map((parts) => ({ filter: parts })),
    fc
      .tuple(tie('records'), fc.constantFrom('add_months', 'add_years', 'add_days'), fc.constantFrom(-36, -3, -1, 1))
      .map(([from, shift, by]) => ({ dated_between: [from, 'on', { [shift]: [asOf, by] }, asOf] })),
    fc
      .tuple(tie('records'), fact('born', 'settled', 'as_of'))
      .map(([from, to]) => ({ dated_between: [from, 'on', '2020-01-01', to] })),
  ),
}));
const mapped = fc.tuple(records, amount).map((parts) => ({ map: parts }));
const numbers = fc.oneof(
  mapped,
  fc.tuple(mapped, literal).map(([of, least]) => ({ filter: [of, { '>=': [{ var: '' }, least] }] })),
);
const aggregates = fc.oneof(
  { weight: 2, arbitrary: records.map((of) => ({ count: [of] })) },
  { weight: 2, arbitrary: numbers.map((of) => ({ sum: [of] })) },
  fc
    .tuple(fc.constantFrom('min_of', 'max_of'), numbers, fc.constantFrom(0, 1, 2))
    .map(([name, ...of]) => ({ [name]: of })),
  fc
    .tuple(records, fc.oneof(literal, fc.constantFrom('hours', 'points')), fc.constantFrom(2, 6, 0.5))
    .map(([of, each, cap]) => ({ yearly_sum: [of, 'on', each, cap] })),
  fc.tuple(records, fc.constantFrom('hours', 'points'), fc.constantFrom(0, 1)).map(([of, field, start]) => ({
    reduce: [of, { '+': [{ var: 'accumulator' }, { var: `current.${field}` }] }, start],
  })),
  fc.tuple(fact('stays'), fc.constantFrom(0, 30)).map(([of, gap]) => ({ unbroken_months: [of, asOf, gap] })),
);
const quantified = fc
  .tuple(fc.constantFrom('some', 'all', 'none'), records, fieldTests)
  .map(([name, ...parts]) => ({ [name]: parts }));
const ends = fc
  .uniqueArray(fc.constantFrom(0, 1, 2, 2.5, 5, 10), { minLength: 1, maxLength: 3 })
  .map((all) => all.sort((a, b) => a - b));
const row = fc.array(literal, { minLength: 3, maxLength: 3 });
/** Rows of a table: as many as there are bounds. */
function rowsOf(bounds: readonly unknown[], values: readonly unknown[]): unknown[] {
  return bounds.map((bound, index) => [bound, values[index]]);
}

interface Rules {
  readonly number: unknown;
  readonly condition: unknown;
  readonly date: unknown;
}

/** JSON-Logic that is mostly well typed; what is not is refused by the rule reader and left out by the test. */
const { number, condition } = fc.letrec<Rules>((tie) => {
  const wholes = fact('events', 'events_total', 'score_a', 'twin_a', 'twin_b');
  const amounts = fc.oneof(
    wholes,
    fact('yuan', 'yuan_more'),
    fc.constantFrom({ var: 'points.node-a' }, { var: 'points.node-b' }),
  );
  const years = fc.record({
    completed_years: fc.tuple(tie('date'), fc.oneof(fc.constant({ var: 'as_of' }), tie('date'))),
  });
  const months = fc.record({
    full_months: fc.tuple(fact('stays'), fc.oneof(fc.constant({ var: 'as_of' }), tie('date'))),
  });
  const spans = fc
    .tuple(fc.constantFrom('completed_months', 'days_between'), tie('date'), tie('date'))
    .map(([name, ...dates]) => ({ [name]: dates }));
  const measures = fc.oneof(
    { weight: 4, arbitrary: amounts },
    { weight: 1, arbitrary: years },
    { weight: 1, arbitrary: months },
    { weight: 1, arbitrary: spans },
    { weight: 3, arbitrary: aggregates },
  );
  const tables = fc.oneof(
    fc
      .tuple(fc.constantFrom('tiers', 'tiers_above'), measures, ends, row, literal)
      .map(([name, subject, bounds, values, rest]) => ({ [name]: [subject, rowsOf(bounds, values), rest] })),
    fc
      .tuple(fc.constantFrom('tiers', 'tiers_above'), tie('date'), row, literal)
      .map(([name, subject, values, rest]) => ({
        [name]: [subject, rowsOf(['2019-01-01', '2020-02-29'], values), rest],
      })),
    fc
      .tuple(fc.shuffledSubarray(CODES, { minLength: 2, maxLength: 3 }), row, literal)
      .map(([codes, values, rest]) => ({ table: [{ var: 'degree' }, rowsOf(codes, values), rest] })),
    fc
      .tuple(measures, ends, fc.shuffledSubarray(LEVELS, { minLength: 2, maxLength: 3 }), row, literal)
      .map(([subject, bounds, levels, values, rest]) => {
        const cells = bounds.map((bound) => [bound, values.slice(0, levels.length)]);
        return { table_2d: [subject, { var: 'title' }, levels, cells, rest] };
      }),
    fc.tuple(measures, ends, row).map(([subject, bounds, rates]) => ({ slabs: [subject, rowsOf(bounds, rates)] })),
  );
  const pair = (name: string): fc.Arbitrary<unknown> =>
    fc.tuple(tie('number'), tie('number')).map((operands) => ({ [name]: operands }));
  const several = (name: string, of: keyof Rules): fc.Arbitrary<unknown> =>
    fc.array(tie(of), { minLength: 1, maxLength: 3 }).map((operands) => ({ [name]: operands }));
  const rounded = fc.tuple(
    fc.constantFrom('floor', 'ceil', 'round'),
    fc.oneof(
      tie('number'),
      fc.tuple(measures, positive).map(([a, b]) => ({ '/': [a, b] })),
    ),
    fc.integer({ min: 0, max: 2 }),
  );
  const steps = fc
    .tuple(literal, positive, wholes)
    .map(([base, pivot, subject]) => ({ '+': [base, { '-': [pivot, subject] }] }));
  const tiers = fc
    .tuple(
      measures,
      fc.constantFrom('<', '<=', '>', '>='),
      fc.array(literal, { minLength: 1, maxLength: 3 }),
      fc.array(fc.oneof(literal, steps, tie('number')), { minLength: 4, maxLength: 4 }),
    )
    .map(([subject, test, ends, results]) => {
      const sorted = [...new Set(ends)].sort((a, b) => (test.startsWith('<') ? a - b : b - a));
      return { if: [...sorted.flatMap((end, index) => [{ [test]: [subject, end] }, results[index]]), results[3]] };
    });
  return {
    date: fc.oneof(
      { maxDepth: 3 },
      { weight: 5, arbitrary: fact('born', 'settled') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom('add_days', 'add_months', 'add_years'),
            tie('date'),
            fc.oneof(fc.constantFrom<unknown>(-36, -1, 1, 12), fact('events')),
          )
          .map(([name, ...operands]) => ({ [name]: operands })),
      },
      { weight: 1, arbitrary: fc.constant({ var: 'as_of' }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('condition'), fact('born', 'settled'), fact('born', 'settled'))
          .map((parts) => ({ if: parts })),
      },
    ),
    number: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      literal,
      measures,
      fc.tuple(measures, literal).map((operands) => ({ '*': operands })),
      fc.tuple(tie('number'), literal).map((operands) => ({ min: operands })),
      several('+', 'number'),
      several('*', 'number'),
      several('min', 'number'),
      several('max', 'number'),
      { weight: 3, arbitrary: tables },
      fc.tuple(literal, measures).map(([base, measure]) => ({ '-': [base, { '*': [measure, 2] }] })),
      fc
        .tuple(fc.oneof(literal, tie('number')), fact('events', 'twin_a'), fc.constantFrom(0, 2))
        .map(([of, by, places]) => ({ round: [{ '/': [of, { max: [by, 1] }] }, places] })),
      pair('-'),
      several('-', 'number'),
      fc.tuple(tie('number'), fc.constantFrom(1, 2, 10, 1000)).map((operands) => ({ '%': operands })),
      rounded.map(([name, operand, places]) => ({ [name]: [operand, places] })),
      tiers,
      fc
        .array(fc.tuple(tie('condition'), tie('number')), { minLength: 1, maxLength: 2 })
        .chain((branches) => tie('number').map((last) => ({ if: [...branches.flat(), last] }))),
      fc
        .tuple(fc.subarray(CODES, { minLength: 1 }), literal, fc.subarray(CODES, { minLength: 1 }), literal, literal)
        .map(([a, x, b, y, z]) => ({ if: [{ in: [{ var: 'degree' }, a] }, x, { in: [{ var: 'degree' }, b] }, y, z] })),
    ),
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fact('member', 'home', 'home_lived'),
      fc.boolean(),
      fc
        .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.oneof(tie('number'), measures), literal)
        .map(([name, ...operands]) => ({ [name]: operands })),
      fc
        .tuple(fc.constantFrom('<', '>=', '=='), tie('number'), tie('number'))
        .map(([name, ...operands]) => ({ [name]: operands })),
      fc
        .tuple(fc.constantFrom('<', '<='), literal, measures, literal)
        .map(([name, ...operands]) => ({ [name]: operands })),
      fc
        .tuple(
          fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
          tie('date'),
          fc.oneof(tie('date'), fc.constant('2020-02-29')),
        )
        .map(([name, ...operands]) => ({ [name]: operands })),
      fc
        .tuple(fc.constantFrom('==', '!='), fc.constant({ var: 'degree' }), fc.constantFrom(...CODES))
        .map(([name, ...operands]) => ({ [name]: operands })),
      fc
        .tuple(fc.constantFrom('==', '!='), tie('condition'), tie('condition'))
        .map(([name, ...operands]) => ({ [name]: operands })),
      fc.subarray(CODES, { minLength: 1 }).map((codes) => ({ in: [{ var: 'degree' }, codes] })),
      fc
        .tuple(fc.constantFrom('at_least', 'at_most', '=='), fact('title'), fc.constantFrom(...LEVELS))
        .map(([name, ...operands]) => ({ [name]: operands })),
      fc
        .tuple(measures, fc.uniqueArray(literal, { minLength: 1, maxLength: 3 }))
        .map(([subject, members]) => ({ in: [subject, members] })),
      fc
        .tuple(tie('date'), fc.subarray(['2019-01-01', '2020-02-29'], { minLength: 1 }))
        .map((operands) => ({ in: operands })),
      quantified,
      fc
        .subarray(['events', 'member', 'degree', 'stays', 'born', 'deeds'], { minLength: 2 })
        .chain((ids) => fc.integer({ min: 1, max: ids.length }).map((least) => ({ missing_some: [least, ids] }))),
      fc.subarray(['events', 'member', 'degree', 'stays', 'born'], { minLength: 1 }).map((ids) => ({ missing: ids })),
      fc.tuple(fc.constantFrom('==', '!='), tie('number')).map(([name, operand]) => ({ [name]: [operand, null] })),
      tie('condition').map((operand) => ({ '!': [operand] })),
      several('and', 'condition'),
      several('or', 'condition'),
      fc.tuple(tie('condition'), tie('condition'), tie('condition')).map((parts) => ({ if: parts })),
    ),
  };
});

function wellTyped(rules: fc.Arbitrary<unknown>, expectation: 'points' | 'condition'): fc.Arbitrary<unknown> {
  return rules.filter((rule) => readRule(rule, CONFUSING_SCOPE, expectation).expression !== null);
}

/** Well-typed rules that give points. */
export const pointsRule = wellTyped(number, 'points');

/** Well-typed conditions. */
export const conditionRule = wellTyped(condition, 'condition');

/** A place in a rule: the keys that lead there. */
function places(rule: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof rule !== 'object' || rule === null) return [path];
  return [
    path,
    ...Object.entries(rule).flatMap(([key, value]) =>
      places(value, [...path, Array.isArray(rule) ? Number(key) : key]),
    ),
  ];
}

function at(rule: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], rule);
}

function put(rule: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = Array.isArray(rule) ? [...(rule as unknown[])] : { ...(rule as object) };
  (copy as Record<string | number, unknown>)[key] = put((rule as Record<string | number, unknown>)[key], rest, value);
  return copy;
}

const OPERATORS = [
  ['<', '<=', '>', '>=', '==', '!='],
  ['min', 'max', '+', '*'],
  ['and', 'or'],
  ['floor', 'ceil', 'round'],
  ['<', '<='],
  ['tiers', 'tiers_above'],
  ['some', 'all', 'none'],
  ['min_of', 'max_of'],
  ['count', 'sum'],
  ['filter', 'map'],
  ['at_least', 'at_most', '=='],
  ['add_days', 'add_months', 'add_years'],
  ['days_between', 'completed_months', 'completed_years'],
  ['full_months', 'unbroken_months'],
];
const NUMBERS = [
  'events',
  'events_total',
  'score_a',
  'twin_a',
  'twin_b',
  'yuan',
  'yuan_more',
  'points.node-a',
  'points.node-b',
];
const NAMES = [
  NUMBERS,
  ['member', 'home', 'home_lived'],
  ['born', 'settled', 'as_of'],
  CODES,
  ['deeds', 'deeds_more'],
  ['hours', 'points'],
  ['current.hours', 'current.points'],
  SORT_CODES,
  LEVELS,
  ['2019-01-01', '2020-02-29'],
];

/** What surrounds a choice moved into one of its results, and a choice within a choice made one with it. */
function pushedDown(name: string, operands: readonly unknown[]): unknown[] {
  const branches = (rule: unknown): readonly unknown[] | undefined =>
    typeof rule === 'object' && rule !== null && 'if' in rule ? (rule.if as unknown[]) : undefined;
  if (name === 'if') {
    const inner = branches(operands.at(-1));
    return inner ? [{ if: [...operands.slice(0, -1), ...inner] }] : [];
  }
  return operands.flatMap((operand, index) => {
    const inner = branches(operand);
    if (!inner) return [];
    const around = (result: unknown): unknown => ({
      [name]: operands.map((other, at) => (at === index ? result : other)),
    });
    const last = inner.length - 1;
    return [1, last].map((position) => ({ if: inner.map((part, at) => (at === position ? around(part) : part)) }));
  });
}

/** Rules that differ from this one in one place: another number, name, operator, order or grouping. Not all are well typed. */
export function neighbours(rule: unknown): unknown[] {
  return places(rule).flatMap((path) => {
    const value = at(rule, path);
    if (typeof value === 'number')
      return [value + 1, value - 1, -value, value / 10, value * 10].map((other) => put(rule, path, other));
    if (typeof value === 'boolean') return [put(rule, path, !value)];
    if (typeof value === 'string') {
      return NAMES.filter((names) => names.includes(value)).flatMap((names) =>
        names.map((name) => put(rule, path, name)),
      );
    }
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) {
      const list = value as unknown[];
      return [
        put(rule, path, list.slice(1)),
        put(rule, path, list.slice(0, -1)),
        put(rule, path, [...list].reverse()),
        put(rule, path, [...list.slice(1), list[0]]),
      ];
    }
    const [name = '', operands] = Object.entries(value)[0] ?? [];
    const renamed = OPERATORS.filter((names) => names.includes(name)).flatMap((names) =>
      names.map((other) => put(rule, path, { [other]: operands as unknown })),
    );
    const list = Array.isArray(operands) ? (operands as unknown[]) : [operands];
    const regrouped =
      list.length === 3
        ? [{ [name]: [{ [name]: list.slice(0, 2) }, list[2]] }, { [name]: [list[0], { [name]: list.slice(1) }] }]
        : [];
    const lifted = list.filter((operand) => typeof operand === 'object' && operand !== null && !Array.isArray(operand));
    const negated = [{ '!': [value] }, ...pushedDown(name, list)];
    return [...renamed, ...[...regrouped, ...lifted, ...negated].map((other) => put(rule, path, other))];
  });
}
