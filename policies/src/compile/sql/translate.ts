import {
  type Axis,
  type Expression,
  type ExpressionKind,
  type ListExpression,
  pointsReadBy,
} from '../../logic/expression.js';
import type { RecordsType, ScalarType } from '../../logic/value-type.js';
import { comparison, constant, membership } from './codes.js';
import { completedMonths } from './completed-months.js';
import { DERIVED } from './policy-columns.js';
import { rounded } from './rounding.js';
import {
  allOf,
  anyOf,
  choose,
  column,
  type ColumnType,
  day,
  elementColumn,
  type Flavour,
  infix,
  integer,
  isNull,
  type ListQuery,
  type ListSource,
  not,
  type Sql,
  unknownOf,
} from './sql-tree.js';

/** How names in a rule become columns. */
export interface SqlNames {
  fact(id: string): Sql;
  /** Column that holds a list of records as it is stored. */
  list(fact: string): string;
  points(node: string): Sql;
  /** A column that is computed beforehand, once for all rules that ask for the same. */
  derived(expression: Expression, sql: Sql): Sql;
}

/** A rule that has no SQL: only what is reduced step by step. */
export class NotInSql extends RangeError {
  constructor(readonly expression: Expression) {
    super(`A ${expression.kind} cannot be run as SQL`);
  }
}

type ByKind<Kind extends ExpressionKind> = Extract<Expression, { kind: Kind }>;
type Translators = { readonly [Kind in ExpressionKind]: (expression: ByKind<Kind>, translator: Translator) => Sql };

const UNKNOWN_INTEGER = unknownOf('integer');

function flavourOf({ type }: Expression): Flavour {
  const flavours = { boolean: 'truth', date: 'day', code: 'text' } as const;
  return type.kind in flavours ? flavours[type.kind as keyof typeof flavours] : 'integer';
}

/** SQL's LEAST and GREATEST pass over NULLs. */
function extreme(operator: 'least' | 'greatest', operands: readonly Sql[], of: Flavour = 'integer'): Sql {
  return choose(anyOf(operands.map(isNull)), unknownOf(of), { kind: 'extreme', operator, operands });
}

/** How a value of that type is stored in a table. */
export function storedAs(type: ScalarType): ColumnType {
  switch (type.kind) {
    case 'boolean':
    case 'date':
      return { kind: type.kind };
    case 'number':
      return { kind: 'number', places: type.places };
    case 'code':
      return { kind: 'code', codes: type.codes };
  }
}

/** A list column with the types of its fields. */
export function listSource(name: string, { fields }: RecordsType): ListSource {
  return { column: name, fields: fields.map(({ id, type, optional }) => ({ id, type: storedAs(type), optional })) };
}

/** Completed months; 0 where the second day is not later. */
function monthsBetween(from: Sql, to: Sql): Sql {
  const months: Sql = { kind: 'extreme', operator: 'greatest', operands: [completedMonths(from, to), integer(0)] };
  return choose(anyOf([isNull(from), isNull(to)]), UNKNOWN_INTEGER, months);
}

/** Index of the band or group of the axis as a chain of cases, `then` of it, NULL where the subject is. */
function byAxis(axis: Axis, translator: Translator, then: (index: number) => Sql, otherwise: Sql): Sql {
  const subject = translator.sql(axis.subject);
  const branches =
    axis.kind === 'bands'
      ? axis.bounds
          .map((bound, index) => ({
            when: infix(axis.test === 'reaches' ? '>=' : '>', subject, constant(axis.subject.type, bound)),
            then: then(index),
          }))
          .toReversed()
      : axis.groups.map((group, index) => ({ when: membership(axis.subject, subject, group), then: then(index) }));
  return { kind: 'case', branches: [{ when: isNull(subject), then: UNKNOWN_INTEGER }, ...branches], otherwise };
}

const ARITHMETIC = { add: '+', multiply: '*' } as const;

const TRANSLATORS: Translators = {
  literal: ({ type, value }) => constant(type, value),
  fact: ({ fact }, { names }) => names.fact(fact),
  points: ({ node }, { names }) => names.points(node),
  field: ({ field }, translator) => (field === '' && translator.element ? translator.element : translator.field(field)),
  rescale: ({ operand, factor }, translator) => infix('*', translator.sql(operand), integer(factor)),
  arithmetic: ({ operator, operands }, translator) => {
    const parts = operands.map((operand) => translator.sql(operand));
    if (operator === 'min' || operator === 'max') return extreme(operator === 'min' ? 'least' : 'greatest', parts);
    return parts.reduce((left, right) => infix(ARITHMETIC[operator], left, right));
  },
  subtract: ({ left, right }, translator) => infix('-', translator.sql(left), translator.sql(right)),
  negate: ({ operand }, translator) => infix('-', integer(0), translator.sql(operand)),
  remainder: ({ operand, divisor }, translator) => ({
    kind: 'remainder',
    left: translator.sql(operand),
    right: integer(divisor),
  }),
  round: ({ operand, divisor, mode }, translator) =>
    rounded(translator.sql(operand), integer(divisor), mode, isNotNegative(operand)),
  divide: ({ numerator, denominator, numeratorFactor, denominatorFactor, mode }, translator) =>
    rounded(
      infix('*', translator.sql(numerator), integer(numeratorFactor)),
      infix('*', translator.sql(denominator), integer(denominatorFactor)),
      mode,
      isNotNegative(numerator),
    ),
  compare: ({ operator, left, right }, translator) =>
    comparison(operator, [left, translator.sql(left)], [right, translator.sql(right)]),
  between: ({ operator, low, value, high }, translator) => {
    const middle = [value, translator.sql(value)] as const;
    const [least, most] = [translator.sql(low), translator.sql(high)];
    return infix('and', comparison(operator, [low, least], middle), comparison(operator, middle, [high, most]));
  },
  'is-unknown': ({ operands, needed }, translator) => {
    const unknown = operands.map((operand) => isNull(translator.testable(operand)));
    if (needed === operands.length) return anyOf(unknown);
    const known = unknown.map((open) => choose(open, integer(0), integer(1)));
    return infix(
      '<',
      known.reduce((left, right) => infix('+', left, right)),
      integer(needed),
    );
  },
  not: ({ operand }, translator) => not(translator.sql(operand)),
  connective: ({ operator, operands }, translator) => {
    const parts = operands.map((operand) => translator.sql(operand));
    return operator === 'and' ? allOf(parts) : anyOf(parts);
  },
  membership: ({ operand, values }, translator) => membership(operand, translator.sql(operand), values),
  conditional: (expression, translator) => {
    // SQL takes an undecided condition for one that fails; here it leaves the result unknown.
    const open = unknownOf(flavourOf(expression));
    const branches = expression.branches.flatMap(({ when, then }) => {
      const condition = translator.sql(when);
      return [
        { when: isNull(condition), then: open },
        { when: condition, then: translator.sql(then) },
      ];
    });
    return { kind: 'case', branches, otherwise: translator.sql(expression.otherwise) };
  },
  elapsed: ({ unit, from, to }, translator) => {
    const [start, end] = [translator.sql(from), translator.sql(to)];
    if (unit === 'days') return extreme('greatest', [{ kind: 'days-between', from: start, to: end }, integer(0)]);
    const months = monthsBetween(start, end);
    return unit === 'months' ? months : { kind: 'quotient', left: months, right: integer(12) };
  },
  'shift-date': ({ date, unit, by, type }, translator) => {
    const [start, count] = [translator.sql(date), translator.sql(by)];
    if (unit === 'days') return bounded({ kind: 'add-days', day: start, days: count }, type);
    const months = unit === 'years' ? infix('*', count, integer(12)) : count;
    return bounded({ kind: 'add-months', day: start, months }, type);
  },
  'full-months': (expression, translator) => translator.months(expression, null),
  'unbroken-months': (expression, translator) => translator.months(expression, expression.tolerance),
  quantifier: ({ mode, list, condition }, translator) =>
    translator.fromList(list, { kind: mode, condition: translator.inside(list).sql(condition) }),
  aggregate: ({ operator, list, empty }, translator) => {
    if (operator === 'count') return translator.fromList(list, { kind: 'count' });
    const value = translator.valueOf(list);
    return translator.fromList(list, { kind: operator, value, empty: empty ? translator.sql(empty) : integer(0) });
  },
  'yearly-sum': ({ list, dateField, amount, cap }, translator) => {
    const counted =
      'each' in amount
        ? integer(amount.each)
        : infix('*', translator.inside(list).field(amount.field), integer(amount.factor));
    const date = translator.inside(list).field(dateField);
    return translator.fromList(list, { kind: 'yearly', date, amount: counted, cap });
  },
  lookup: ({ axes, cells, otherwise }, translator) => {
    const [rows, columns] = axes;
    const rest = integer(otherwise);
    if (!columns) return byAxis(rows, translator, (row) => integer(cells[row]?.[0] ?? otherwise), rest);
    // Unknown comes before everything else: a row that is not listed does not hide that the column is unknown.
    const across = (row: number): Sql =>
      byAxis(columns, translator, (cell) => integer(cells[row]?.[cell] ?? otherwise), rest);
    const table = byAxis(rows, translator, across, rest);
    return choose(isNull(translator.sql(columns.subject)), UNKNOWN_INTEGER, table);
  },
  slabs: ({ subject, rows }, translator) => {
    const value = translator.sql(subject);
    const parts = rows.map(({ from, rate }, index): Sql => {
      const end = rows[index + 1]?.from;
      const reached: Sql =
        end === undefined ? value : { kind: 'extreme', operator: 'least', operands: [value, integer(end)] };
      const part: Sql = {
        kind: 'extreme',
        operator: 'greatest',
        operands: [infix('-', reached, integer(from)), integer(0)],
      };
      return infix('*', part, integer(rate));
    });
    const sum = parts.reduce((left, right) => infix('+', left, right));
    return choose(isNull(value), UNKNOWN_INTEGER, sum);
  },
  filter: refuse,
  map: refuse,
  'dated-between': refuse,
  reduce: refuse,
  accumulator: refuse,
};

function refuse(expression: Expression): Sql {
  throw new NotInSql(expression);
}

/** A day that stops at the ends of the calendar. */
function bounded(moved: Sql, { min, max }: { readonly min: number; readonly max: number }): Sql {
  const within: Sql = { kind: 'extreme', operator: 'least', operands: [moved, day(max)] };
  const limited: Sql = { kind: 'extreme', operator: 'greatest', operands: [within, day(min)] };
  return choose(isNull(moved), unknownOf('day'), limited);
}

function isNotNegative({ type }: Expression): boolean {
  return type.kind === 'number' && type.min >= 0;
}

interface Elements {
  readonly list: ListSource;
  readonly keep: readonly Sql[];
  /** For each condition, that all before it hold and it is undecided. */
  readonly open: readonly Sql[];
  /** Undecided whatever the elements are. */
  readonly unknown: readonly Sql[];
  readonly value: Sql | null;
}

/** Translates the rules of one policy. */
export class Translator {
  constructor(
    readonly names: SqlNames,
    /** Of the list inside whose operation the translator works; null outside. */
    private readonly list: Pick<Elements, 'list' | 'value'> | null = null,
    /** Inside what is computed beforehand, nothing else is. */
    private readonly derives = true,
  ) {}

  /** Inside the body of an operation on a list of numbers: the number. */
  get element(): Sql | null {
    return this.list?.value ?? null;
  }

  /** A field of the element of the list. */
  field(id: string): Sql {
    const optional = this.list?.list.fields.find((field) => field.id === id)?.optional ?? true;
    return column(elementColumn(id), optional);
  }

  /** Throws {@link NotInSql} where the expression has no SQL. */
  sql(expression: Expression): Sql {
    const hoisted = this.derives && !this.list && DERIVED.has(expression.kind) && pointsReadBy(expression).length === 0;
    const translate = TRANSLATORS[expression.kind] as (expression: Expression, translator: Translator) => Sql;
    if (!hoisted) return translate(expression, this);
    return this.names.derived(expression, translate(expression, new Translator(this.names, null, false)));
  }

  /** Something that is NULL exactly where the expression is unknown. */
  testable(expression: Expression): Sql {
    const { type } = expression;
    if (type.kind !== 'records' && type.kind !== 'numbers') return this.sql(expression);
    return this.fromList(expression as ListExpression, { kind: 'count' });
  }

  fromList(list: ListExpression, make: ListQuery['make']): Sql {
    const { list: source, keep, open, unknown } = this.elements(list);
    const query = { list: source, keep: allOf(keep), open: anyOf(open), unknown: anyOf(unknown), make };
    return { kind: 'from-list', query };
  }

  /** The value of an element of a list of numbers. */
  valueOf(list: ListExpression): Sql {
    const { value } = this.elements(list);
    if (!value) throw new NotInSql(list);
    return value;
  }

  months({ periods, to }: ByKind<'full-months' | 'unbroken-months'>, tolerance: number | null): Sql {
    if (periods.kind !== 'fact' || periods.type.kind !== 'records') throw new NotInSql(periods);
    const list = listSource(this.names.list(periods.fact), periods.type);
    return { kind: 'months-of-periods', list, asOf: this.sql(to), tolerance };
  }

  /** What translates the body of an operation on that list. */
  inside(list: ListExpression): Translator {
    return new Translator(this.names, this.elements(list), false);
  }

  private elements(list: ListExpression): Elements {
    switch (list.kind) {
      case 'fact':
        if (list.type.kind !== 'records') break;
        return {
          list: listSource(this.names.list(list.fact), list.type),
          keep: [],
          open: [],
          unknown: [],
          value: null,
        };
      case 'filter': {
        const before = this.elements(list.list);
        const condition = this.inside(list.list).sql(list.condition);
        return {
          ...before,
          keep: [...before.keep, condition],
          open: [...before.open, allOf([...before.keep, isNull(condition)])],
        };
      }
      case 'dated-between': {
        const before = this.elements(list.list);
        const date = this.inside(list.list).field(list.field);
        const [from, to] = [this.sql(list.from), this.sql(list.to)];
        const condition = infix('and', infix('<=', from, date), infix('<=', date, to));
        return {
          ...before,
          keep: [...before.keep, condition],
          open: [...before.open, allOf([...before.keep, isNull(date)])],
          unknown: [...before.unknown, isNull(from), isNull(to)],
        };
      }
      case 'map': {
        const before = this.elements(list.list);
        return { ...before, value: this.inside(list.list).sql(list.value) };
      }
      default:
    }
    throw new NotInSql(list);
  }
}
