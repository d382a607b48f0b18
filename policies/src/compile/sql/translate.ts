import { type RoundingMode } from '../../logic/decimal.js';
import type { Axis, Expression, ExpressionKind, ListExpression } from '../../logic/expression.js';
import type { RecordsType, ScalarType } from '../../logic/value-type.js';
import {
  allOf,
  anyOf,
  choose,
  column,
  type ColumnType,
  infix,
  integer,
  isNull,
  type ListQuery,
  type ListSource,
  not,
  type Sql,
  truth,
} from './sql-tree.js';

/** How names in a rule become columns. */
export interface SqlNames {
  fact(id: string): Sql;
  /** Column that holds a list of records as it is stored. */
  list(fact: string): string;
  points(node: string): Sql;
}

/** A rule that has no SQL: only what is reduced step by step. */
export class NotInSql extends RangeError {
  constructor(readonly expression: Expression) {
    super(`A ${expression.kind} cannot be run as SQL`);
  }
}

type ByKind<Kind extends ExpressionKind> = Extract<Expression, { kind: Kind }>;
type Translators = { readonly [Kind in ExpressionKind]: (expression: ByKind<Kind>, translator: Translator) => Sql };

const UNKNOWN_INTEGER: Sql = { kind: 'unknown', of: 'integer' };
const UNKNOWN_TRUTH: Sql = { kind: 'unknown', of: 'truth' };

/** SQL's LEAST and GREATEST pass over NULLs. */
function extreme(operator: 'least' | 'greatest', operands: readonly Sql[]): Sql {
  return choose(anyOf(operands.map(isNull)), UNKNOWN_INTEGER, { kind: 'extreme', operator, operands });
}

/** A whole quotient by the rounding mode, of operands whose denominator is above 0. */
function rounded(numerator: Sql, denominator: Sql, mode: RoundingMode): Sql {
  const quotient: Sql = { kind: 'quotient', left: numerator, right: denominator };
  const rest: Sql = { kind: 'remainder', left: numerator, right: denominator };
  if (mode === 'floor') return choose(infix('<', rest, integer(0)), infix('-', quotient, integer(1)), quotient);
  if (mode === 'ceil') return choose(infix('>', rest, integer(0)), infix('+', quotient, integer(1)), quotient);
  const twice = infix('*', rest, integer(2));
  return {
    kind: 'case',
    branches: [
      { when: infix('>=', twice, denominator), then: infix('+', quotient, integer(1)) },
      { when: infix('<=', twice, infix('-', integer(0), denominator)), then: infix('-', quotient, integer(1)) },
    ],
    otherwise: quotient,
  };
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
  return { column: name, fields: fields.map(({ id, type }) => ({ id, type: storedAs(type) })) };
}

function monthsBetween(from: Sql, to: Sql): Sql {
  const part = (of: 'year' | 'month', day: Sql): Sql => ({ kind: 'day-part', part: of, day });
  const months = infix(
    '+',
    infix('*', infix('-', part('year', to), part('year', from)), integer(12)),
    infix('-', part('month', to), part('month', from)),
  );
  const reached: Sql = infix('<=', { kind: 'add-months', day: from, months }, to);
  return {
    kind: 'case',
    branches: [
      { when: infix('<=', to, from), then: integer(0) },
      { when: reached, then: months },
      { when: isNull(infix('-', to, from)), then: UNKNOWN_INTEGER },
    ],
    otherwise: infix('-', months, integer(1)),
  };
}

/** Index of the band or group of the axis as a chain of cases, `then` of it, NULL where the subject is. */
function byAxis(axis: Axis, translator: Translator, then: (index: number) => Sql, otherwise: Sql): Sql {
  const subject = translator.sql(axis.subject);
  const branches =
    axis.kind === 'bands'
      ? axis.bounds
          .map((bound, index) => ({
            when: infix(axis.test === 'reaches' ? '>=' : '>', subject, integer(bound)),
            then: then(index),
          }))
          .toReversed()
      : axis.groups.map((group, index) => ({
          when: { kind: 'in' as const, operand: subject, values: group },
          then: then(index),
        }));
  return { kind: 'case', branches: [{ when: isNull(subject), then: UNKNOWN_INTEGER }, ...branches], otherwise };
}

const ARITHMETIC = { add: '+', multiply: '*' } as const;
const COMPARISON = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const;

const TRANSLATORS: Translators = {
  literal: ({ value }) => (typeof value === 'boolean' ? truth(value) : integer(value)),
  fact: ({ fact }, { names }) => names.fact(fact),
  points: ({ node }, { names }) => names.points(node),
  field: ({ field }, { element }) => (field === '' && element ? element : column(`f_${field}`)),
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
  round: ({ operand, divisor, mode }, translator) => rounded(translator.sql(operand), integer(divisor), mode),
  divide: ({ numerator, denominator, numeratorFactor, denominatorFactor, mode }, translator) =>
    rounded(
      infix('*', translator.sql(numerator), integer(numeratorFactor)),
      infix('*', translator.sql(denominator), integer(denominatorFactor)),
      mode,
    ),
  compare: ({ operator, left, right }, translator) =>
    infix(COMPARISON[operator], translator.sql(left), translator.sql(right)),
  between: ({ operator, low, value, high }, translator) => {
    const middle = translator.sql(value);
    return infix('and', infix(operator, translator.sql(low), middle), infix(operator, middle, translator.sql(high)));
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
  membership: ({ operand, values }, translator) => ({ kind: 'in', operand: translator.sql(operand), values }),
  conditional: ({ branches, otherwise, type }, translator) => ({
    kind: 'case',
    branches: branches.flatMap(({ when, then }) => {
      const condition = translator.sql(when);
      // SQL takes an undecided condition for one that fails; here it leaves the result unknown.
      const open = type.kind === 'boolean' ? UNKNOWN_TRUTH : UNKNOWN_INTEGER;
      return [
        { when: isNull(condition), then: open },
        { when: condition, then: translator.sql(then) },
      ];
    }),
    otherwise: translator.sql(otherwise),
  }),
  elapsed: ({ unit, from, to }, translator) => {
    const [start, end] = [translator.sql(from), translator.sql(to)];
    if (unit === 'days') return extreme('greatest', [infix('-', end, start), integer(0)]);
    const months = monthsBetween(start, end);
    return unit === 'months' ? months : { kind: 'quotient', left: months, right: integer(12) };
  },
  'shift-date': ({ date, unit, by, type }, translator) => {
    const [day, count] = [translator.sql(date), translator.sql(by)];
    if (unit === 'days') return bounded(infix('+', day, count), type);
    const months = unit === 'years' ? infix('*', count, integer(12)) : count;
    return bounded({ kind: 'add-months', day, months }, type);
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
      'each' in amount ? integer(amount.each) : infix('*', column(`f_${amount.field}`), integer(amount.factor));
    return translator.fromList(list, { kind: 'yearly', date: column(`f_${dateField}`), amount: counted, cap });
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

function bounded(day: Sql, { min, max }: { readonly min: number; readonly max: number }): Sql {
  const within: Sql = { kind: 'extreme', operator: 'least', operands: [day, integer(max)] };
  return choose(isNull(day), UNKNOWN_INTEGER, {
    kind: 'extreme',
    operator: 'greatest',
    operands: [within, integer(min)],
  });
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
    /** Inside the body of an operation on a list of numbers: the number. */
    readonly element: Sql | null = null,
  ) {}

  /** Throws {@link NotInSql} where the expression has no SQL. */
  sql(expression: Expression): Sql {
    const translate = TRANSLATORS[expression.kind] as (expression: Expression, translator: Translator) => Sql;
    return translate(expression, this);
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
    return new Translator(this.names, this.elements(list).value);
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
        const date = column(`f_${list.field}`);
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
