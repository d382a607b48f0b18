import { type Decimal, shortDecimalText, type WrittenDecimal } from '../../logic/decimal.js';
import { type Axis, type Expression, type ExpressionKind, operandsOf } from '../../logic/expression.js';

/** The expression as it was written: without the widening of decimals that the rule reader inserts. */
export function plain(expression: Expression): Exclude<Expression, { kind: 'rescale' }> {
  return expression.kind === 'rescale' ? plain(expression.operand) : expression;
}

/** The number that a constant stands for, and where it is written; undefined for everything else. */
export function literalNumber(expression: Expression): WrittenDecimal | undefined {
  const written = plain(expression);
  if (written.kind !== 'literal' || written.type.kind !== 'number' || typeof written.value !== 'number')
    return undefined;
  return { ...shortest({ units: written.value, places: written.type.places }), at: written.at };
}

/** The same number with as few decimals as it needs. */
export function shortest({ units, places }: Decimal): Decimal {
  const fraction = shortDecimalText({ units, places }).split('.')[1] ?? '';
  return { units: Number(shortDecimalText({ units, places }).replace('.', '')), places: fraction.length };
}

/** Whether the expression is a number that is always whole. */
export function isWhole(expression: Expression): boolean {
  const { type } = plain(expression);
  return type.kind === 'number' && type.places === 0;
}

/** The number as JSON writes it. Exact: a decimal of at most 15 digits is identified by its text. */
export function jsonNumber(decimal: Decimal): number {
  return Number(shortDecimalText(decimal));
}

/** Which of two decimals is greater: negative, 0 or positive. Exact. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = BigInt(Math.max(a.places, b.places));
  const whole = (decimal: Decimal): bigint => BigInt(decimal.units) * 10n ** (places - BigInt(decimal.places));
  const difference = whole(a) - whole(b);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

type ByKind<Kind extends ExpressionKind> = Extract<Expression, { kind: Kind }>;

function ownOfAxis(axis: Axis): unknown {
  if (axis.kind === 'codes') return axis.groups;
  return [axis.test, axis.bounds, axis.subject.type.kind === 'number' ? axis.subject.type.places : 'date'];
}

/** What tells two expressions of one kind apart beside their operands. */
const OWN: { readonly [Kind in Exclude<ExpressionKind, 'rescale'>]: (expression: ByKind<Kind>) => string } = {
  literal: (expression) => {
    const decimal = literalNumber(expression);
    if (decimal) return shortDecimalText(decimal);
    return `${expression.type.kind}:${String(expression.value)}`;
  },
  fact: ({ fact }) => fact,
  points: ({ node }) => node,
  arithmetic: ({ operator }) => operator,
  subtract: () => '',
  negate: () => '',
  remainder: ({ divisor, operand, type }) =>
    shortDecimalText({ units: divisor, places: operand.type.kind === 'number' ? operand.type.places : type.places }),
  round: ({ mode, places }) => `${mode} ${places}`,
  divide: ({ mode, places }) => `${mode} ${places}`,
  compare: ({ operator }) => operator,
  between: ({ operator }) => operator,
  'is-unknown': ({ needed }) => String(needed),
  not: () => '',
  connective: ({ operator }) => operator,
  membership: ({ values }) => values.join(' '),
  conditional: () => '',
  elapsed: ({ unit }) => unit,
  'shift-date': ({ unit }) => unit,
  'full-months': () => '',
  'unbroken-months': ({ tolerance }) => String(tolerance),
  field: ({ field }) => field,
  accumulator: () => '',
  filter: () => '',
  map: () => '',
  quantifier: ({ mode }) => mode,
  reduce: () => '',
  aggregate: ({ operator }) => operator,
  'dated-between': ({ field }) => field,
  'yearly-sum': ({ dateField, amount, cap, type }) =>
    `${dateField} ${'each' in amount ? amount.each : amount.field} ${cap} ${type.places}`,
  lookup: ({ axes, cells, otherwise, type }) => JSON.stringify([axes.map(ownOfAxis), cells, otherwise, type.places]),
  slabs: ({ rows, ratePlaces, subject }) => JSON.stringify([rows, ratePlaces, subject.type.places]),
};

/** A text for what tells this expression from others of its kind beside its operands: an operator, a constant, a table. */
export function ownKey(expression: Exclude<Expression, { kind: 'rescale' }>): string {
  const own = OWN[expression.kind] as (expression: Expression) => string;
  return `${expression.kind}[${own(expression)}]`;
}

/** A text that is the same for two expressions exactly if they are the same tree, wherever they stand in a rule. */
export function expressionKey(expression: Expression): string {
  const written = plain(expression);
  return `${ownKey(written)}(${operandsOf(written).map(expressionKey).join(',')})`;
}
