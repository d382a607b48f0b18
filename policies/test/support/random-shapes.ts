import fc from 'fast-check';
import type { Measure, RecordList, Shape, TableSide, Window } from '../../src/index.js';

/* Random templates over the confusing dictionary of `random-rules`, as forms make them. */
const WHOLE = ['events', 'events_total', 'score_a', 'twin_a', 'twin_b'];
const points = fc.constantFrom(0, 0.25, 1, 2.5, 10, 1000, -1);
const cap = fc.option(fc.constantFrom(0, 5, 30), { nil: undefined });
const date = fc.constantFrom('born', 'settled');
const some = (codes: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...codes], { minLength: 1 });
const DEGREES = ['others', 'college', 'both', 'bachelor'];
const LEVELS = ['low', 'lower', 'high'];
const SORTS = ['blood', 'blood_more', 'patrol'];

/** Groups of codes, no code in two of them. */
function groups(codes: readonly string[]): fc.Arbitrary<readonly (readonly string[])[]> {
  return fc.tuple(some(codes), fc.integer({ min: 1, max: codes.length })).map(([chosen, size]) => {
    const rest = chosen.slice(size);
    return rest.length === 0 ? [chosen] : [chosen.slice(0, size), ...rest.map((code) => [code])];
  });
}

function codeRows(codes: readonly string[]): fc.Arbitrary<readonly { codes: readonly string[]; points: number }[]> {
  return groups(codes).chain((all) =>
    fc
      .array(points, { minLength: all.length, maxLength: all.length })
      .map((given) => all.map((group, index) => ({ codes: group, points: given[index] ?? 0 }))),
  );
}

const window: fc.Arbitrary<Window | undefined> = fc.option(
  fc.record({
    field: fc.constant('on'),
    unit: fc.constantFrom('days', 'months', 'years'),
    by: fc.constantFrom(1, 36),
  }),
  { nil: undefined },
);
const records: fc.Arbitrary<RecordList> = fc
  .tuple(fc.constantFrom('deeds', 'deeds_more'), window, fc.option(some(SORTS), { nil: undefined }))
  .map(([fact, span, codes]) => ({
    fact,
    ...(span ? { window: span } : {}),
    ...(codes ? { where: { field: 'sort', codes } } : {}),
  }));
const plainMeasure: fc.Arbitrary<Measure> = fc.oneof(
  fc.constantFrom(...WHOLE, 'yuan', 'yuan_more').map((fact): Measure => ({ kind: 'fact', fact })),
  fc.tuple(fc.constantFrom('years', 'completed-months', 'days'), date).map(([kind, fact]): Measure => ({ kind, fact })),
  records.map((list): Measure => ({ kind: 'count', ...list })),
  fc
    .tuple(fc.constantFrom('hours', 'points'), records)
    .map(([field, list]): Measure => ({ kind: 'sum', field, ...list })),
);
const tolerance = fc.option(fc.constantFrom(0, 30), { nil: undefined });
const months: fc.Arbitrary<Measure> = tolerance.map((days): Measure =>
  days === undefined ? { kind: 'months', fact: 'stays' } : { kind: 'unbroken-months', fact: 'stays', tolerance: days },
);
const measure = fc.oneof({ weight: 4, arbitrary: plainMeasure }, { weight: 1, arbitrary: months });

const bounds = fc
  .uniqueArray(fc.constantFrom(0, 1, 2, 2.5, 5, 60, 1000), { minLength: 1, maxLength: 4 })
  .map((all) => all.sort((a, b) => a - b));

const perUnit = fc
  .tuple(plainMeasure, fc.constantFrom(1, 10, 1000), fc.boolean(), points, cap)
  .map(([counted, step, full, each, ownCap]): Shape => ({
    kind: 'per-unit',
    measure: counted,
    step,
    // Of whole numbers there are no parts of a step of 1.
    fullSteps: step !== 1 || (full && counted.fact.startsWith('yuan')),
    points: each,
    ...(ownCap === undefined ? {} : { ownCap }),
  }));
const perMonth = fc.tuple(tolerance, points, cap).map(([days, each, ownCap]): Shape => ({
  kind: 'per-month-of-periods',
  fact: 'stays',
  ...(days === undefined ? {} : { tolerance: days }),
  points: each,
  ...(ownCap === undefined ? {} : { ownCap }),
}));

/** Adjoining rows from the lowest, from the highest, or with gaps between them. */
const numberTiers = fc
  .tuple(measure, bounds, fc.boolean(), fc.array(points, { minLength: 5, maxLength: 5 }), fc.nat(2))
  .map(([counted, ends, closed, given, order]): Shape => {
    const otherwise = given[4] ?? 0;
    const each = (index: number): number => given[index] ?? 0;
    const end = (value: number | undefined, side: boolean) => value !== undefined && { value, closed: side };
    const chained = ends.map((value, index) => {
      const [low, high] = order === 0 ? [ends[index - 1], value] : [value, ends[index + 1]];
      const [from, to] = [end(low, closed), end(high, !closed)];
      return { ...(from ? { from } : {}), ...(to ? { to } : {}), points: each(index) };
    });
    const apart = ends.map((value, index) => ({
      from: { value, closed },
      to: { value: value + 0.25, closed: index % 2 === 0 },
      points: each(index),
    }));
    const rows = order === 0 ? chained : order === 1 ? chained.reverse() : apart;
    return { kind: 'tiers-number', measure: counted, rows, otherwise };
  });
const codeTiers = fc
  .tuple(codeRows(DEGREES), points)
  .map(([rows, otherwise]): Shape => ({ kind: 'tiers-code', fact: 'degree', rows, otherwise }));

const tiersTable = fc
  .tuple(measure, fc.constantFrom('reaches', 'exceeds'), bounds, fc.array(points, { minLength: 5, maxLength: 5 }))
  .map(([counted, test, ends, given]): Shape => ({
    kind: 'tiers-table',
    measure: counted,
    test,
    rows: ends.map((from, index) => ({ from, points: given[index] ?? 0 })),
    otherwise: given[4] ?? 0,
  }));
const optionsTable = fc
  .tuple(codeRows(LEVELS), points)
  .map(([rows, otherwise]): Shape => ({ kind: 'options-table', fact: 'title', rows, otherwise }));
const side: fc.Arbitrary<TableSide> = fc.oneof(
  groups(DEGREES).map((all): TableSide => ({ kind: 'groups', fact: 'degree', groups: all })),
  groups(LEVELS).map((all): TableSide => ({ kind: 'groups', fact: 'title', groups: all })),
  fc.tuple(measure, bounds).map(([counted, ends]): TableSide => ({ kind: 'bands', measure: counted, bounds: ends })),
);
const planeTable = fc
  .tuple(side, side, fc.infiniteStream(points), points)
  .map(([rows, columns, given, otherwise]): Shape => {
    const size = (of: TableSide): number => (of.kind === 'bands' ? of.bounds.length : of.groups.length);
    const cells = Array.from({ length: size(rows) }, () =>
      Array.from({ length: size(columns) }, (): number => given.next().value as number),
    );
    return { kind: 'table-2d', rows, columns, cells, otherwise };
  });
const slabs = fc
  .tuple(measure, bounds, fc.array(points, { minLength: 4, maxLength: 4 }), cap)
  .map(([counted, ends, rates, ownCap]): Shape => ({
    kind: 'slabs',
    measure: counted,
    rows: ends.map((from, index) => ({ from, rate: rates[index] ?? 0 })),
    ...(ownCap === undefined ? {} : { ownCap }),
  }));

const yearly = fc
  .tuple(
    records,
    fc.oneof(
      points,
      fc.constantFrom('hours', 'points').map((field) => ({ field })),
    ),
    cap,
  )
  .map(([list, each, ownCap]): Shape => ({
    kind: 'yearly',
    records: list,
    dateField: 'on',
    each,
    yearCap: 6,
    ...(ownCap === undefined ? {} : { ownCap }),
  }));
const recordsByType = fc.tuple(records, codeRows(SORTS), points, cap).map(([list, rows, otherwise, ownCap]): Shape => ({
  kind: 'records-by-type',
  records: list,
  field: 'sort',
  rows,
  otherwise,
  ...(ownCap === undefined ? {} : { ownCap }),
}));

const age = fc
  .tuple(date, fc.constantFrom(1, 0.5, 2), fc.integer({ min: 40, max: 60 }), points, points)
  .map(([fact, each, from, beyond, level]): Shape => ({
    kind: 'age',
    fact,
    over: 60 + (from % 7),
    beyond,
    from,
    points: level,
    each,
    most: 20,
  }))
  .filter((shape) => shape.kind !== 'age' || shape.over > shape.from);
const ladderTest = fc.oneof(
  fc.constantFrom('member', 'home', 'home_lived').map((fact) => ({ fact })),
  some(DEGREES).map((codes) => ({ fact: 'degree', codes })),
  some(LEVELS).map((codes) => ({ fact: 'title', codes })),
);
const ladder = fc
  .tuple(
    fc.array(fc.tuple(fc.array(ladderTest, { minLength: 1, maxLength: 3 }), points), { minLength: 1, maxLength: 3 }),
    points,
  )
  .map(([rows, otherwise]): Shape => ({
    kind: 'ladder',
    rows: rows.map(([any, given]) => ({ any, points: given })),
    otherwise,
  }));
const baseLess = fc
  .tuple(points, measure, points, points)
  .map(([base, counted, each, least]): Shape => ({ kind: 'base-less', base, measure: counted, points: each, least }));
const share = fc
  .tuple(points, fc.constantFrom('events', 'twin_a'), fc.constantFrom('floor', 'ceil', 'round'), fc.nat(2))
  .map(([given, fact, rounding, places]): Shape => ({
    kind: 'share',
    points: given,
    fact,
    atLeastOne: true,
    rounding,
    places,
  }));

const written = (of: Measure): unknown => (of.kind === 'fact' ? { var: of.fact } : { var: 'events' });
/** Conditions as officers write them. */
export const officersCondition: fc.Arbitrary<unknown> = fc.letrec<{ whole: unknown }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('member', 'home', 'home_lived').map((id) => ({ var: id })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), plainMeasure, points)
      .map(([name, of, value]) => ({ [name]: [written(of), value] })),
    fc.constantFrom('<', '<=').map((name) => ({ [name]: [1, { var: 'events' }, 1000] })),
    fc.tuple(fc.constantFrom('<', '>=', '!='), date).map(([name, id]) => ({ [name]: [{ var: id }, '2020-02-29'] })),
    fc
      .tuple(fc.constantFrom('==', '!=', 'at_least', 'at_most'), fc.constantFrom(...LEVELS))
      .map(([name, code]) => ({ [name]: [{ var: 'title' }, code] })),
    fc.shuffledSubarray(DEGREES, { minLength: 2 }).map((codes) => ({ in: [{ var: 'degree' }, codes] })),
    fc.shuffledSubarray([1, 5, 1000], { minLength: 2 }).map((members) => ({ in: [{ var: 'yuan' }, members] })),
    fc.constantFrom('born', 'events', 'deeds').map((id) => ({ '==': [{ var: id }, null] })),
    fc.constant({ missing: ['born', 'degree'] }),
    fc.constant({ missing_some: [1, ['born', 'degree', 'twin_a']] }),
    fc.constantFrom('some', 'all', 'none').map((name) => ({
      [name]: [
        { var: 'deeds' },
        { and: [{ at_least: [{ var: 'sort' }, 'patrol'] }, { '>': [{ var: 'hours' }, 2.5] }] },
      ],
    })),
    tie('whole').map((operand) => ({ '!': [operand] })),
    fc.tuple(tie('whole'), tie('whole')).map((operands) => ({ and: operands })),
    fc.tuple(tie('whole'), tie('whole'), tie('whole')).map((operands) => ({ or: operands })),
  ),
})).whole;
const flat = fc.tuple(officersCondition, points).map(([asked, given]): Shape => ({
  kind: 'flat',
  condition: asked,
  points: given,
}));

const choice = fc
  .tuple(fc.array(fc.tuple(officersCondition, points), { minLength: 2, maxLength: 3 }), points)
  .map(([rows, otherwise]): Shape => ({
    kind: 'choice',
    rows: rows.map(([asked, given]) => ({ condition: asked, points: given })),
    otherwise,
  }));

/** Any template. */
export const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  points.map((given): Shape => ({ kind: 'constant', points: given })),
  perUnit,
  perMonth,
  numberTiers,
  codeTiers,
  tiersTable,
  optionsTable,
  planeTable,
  slabs,
  yearly,
  recordsByType,
  age,
  ladder,
  baseLess,
  share,
  flat,
  choice,
);
