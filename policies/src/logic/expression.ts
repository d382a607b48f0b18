import type { RoundingMode } from './decimal.js';
import type { NumberType, ValueType } from './value-type.js';

/** What every expression has. */
interface Node<Kind extends string, Type extends ValueType = ValueType> {
  readonly kind: Kind;
  readonly type: Type;
  /** Pointer into the JSON-Logic rule that this was read from. */
  readonly at: string;
}

/** A constant: a number in units of its type, a boolean, the index of a code, or an epoch day. */
export interface Literal extends Node<'literal'> {
  readonly value: number | boolean;
}

/** The value of a fact, or of `as_of`, `scene_points`, `other_scene_points`. */
export interface FactReference extends Node<'fact'> {
  readonly fact: string;
}

/** The points of another node of the score tree; never unknown. */
export interface PointsReference extends Node<'points', NumberType> {
  readonly node: string;
}

/** The operand with more decimals: units × `factor`. Not written by officers; inserted where decimals differ. */
export interface Rescale extends Node<'rescale', NumberType> {
  readonly operand: Expression;
  readonly factor: number;
}

/** Sum, product, least or greatest of the operands. Operands of all but `multiply` have the places of the result. */
export interface Arithmetic extends Node<'arithmetic', NumberType> {
  readonly operator: 'add' | 'multiply' | 'min' | 'max';
  readonly operands: readonly [Expression, ...Expression[]];
}

/** Left less right, both with the places of the result. */
export interface Subtract extends Node<'subtract', NumberType> {
  readonly left: Expression;
  readonly right: Expression;
}

export interface Negate extends Node<'negate', NumberType> {
  readonly operand: Expression;
}

/** Remainder of the division by a positive constant; sign of the dividend, as in JSON-Logic. */
export interface Remainder extends Node<'remainder', NumberType> {
  readonly operand: Expression;
  /** In units of the operand's type. */
  readonly divisor: number;
}

/** The operand made to have fewer decimals: units ÷ `divisor`, whole by `mode`. */
export interface Round extends Node<'round', NumberType> {
  readonly mode: RoundingMode;
  readonly operand: Expression;
  readonly divisor: number;
  /** Decimals asked for by the rule. */
  readonly places: number;
}

/**
 * A division under its rounding: (numerator × `numeratorFactor`) ÷ (denominator × `denominatorFactor`), whole by `mode`. The
 * denominator is never zero: the checker has proved it.
 */
export interface Divide extends Node<'divide', NumberType> {
  readonly mode: RoundingMode;
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly numeratorFactor: number;
  readonly denominatorFactor: number;
  readonly places: number;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** Compares two values of one type (numbers with the same places, dates, booleans, codes of one list). */
export interface Compare extends Node<'compare'> {
  readonly operator: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** `low` < or <= `value` < or <= `high`: the three-operand comparison of JSON-Logic. */
export interface Between extends Node<'between'> {
  readonly operator: '<' | '<=';
  readonly low: Expression;
  readonly value: Expression;
  readonly high: Expression;
}

/** Whether any of the operands is unknown. Itself always known. */
export interface IsUnknown extends Node<'is-unknown'> {
  readonly operands: readonly [Expression, ...Expression[]];
}

export interface Not extends Node<'not'> {
  readonly operand: Expression;
}

/** Three-valued: a false operand makes `and` false even beside an unknown one; likewise true and `or`. */
export interface Connective extends Node<'connective'> {
  readonly operator: 'and' | 'or';
  readonly operands: readonly [Expression, ...Expression[]];
}

/** Whether the operand is one of the constants. */
export interface Membership extends Node<'membership'> {
  readonly operand: Expression;
  readonly values: readonly number[];
}

/** The branch of the first condition that holds, else `otherwise`. An unknown condition on the way makes the result unknown. */
export interface Conditional extends Node<'conditional'> {
  readonly branches: readonly [Branch, ...Branch[]];
  readonly otherwise: Expression;
}

export interface Branch {
  readonly when: Expression;
  readonly then: Expression;
}

/** Completed years (周岁) between two dates. */
export interface CompletedYears extends Node<'completed-years', NumberType> {
  readonly from: Expression;
  readonly to: Expression;
}

/** Full months (每满1个月) of the periods in a list of records, up to a date; see `full-months.ts`. */
export interface FullMonths extends Node<'full-months', NumberType> {
  readonly periods: Expression;
  readonly to: Expression;
  /** Positions of the fields `from` and `to` in a record. */
  readonly fromField: number;
  readonly toField: number;
}

/** A checked, typed rule. Every engine executes this tree, and every operator in it is total. */
export type Expression =
  | Literal
  | FactReference
  | PointsReference
  | Rescale
  | Arithmetic
  | Subtract
  | Negate
  | Remainder
  | Round
  | Divide
  | Compare
  | Between
  | IsUnknown
  | Not
  | Connective
  | Membership
  | Conditional
  | CompletedYears
  | FullMonths;

export type ExpressionKind = Expression['kind'];

/** The direct operands of an expression, in the order in which they are written. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'fact':
    case 'points':
      return [];
    case 'rescale':
    case 'negate':
    case 'remainder':
    case 'round':
    case 'not':
    case 'membership':
      return [expression.operand];
    case 'arithmetic':
    case 'is-unknown':
    case 'connective':
      return expression.operands;
    case 'subtract':
    case 'compare':
      return [expression.left, expression.right];
    case 'divide':
      return [expression.numerator, expression.denominator];
    case 'between':
      return [expression.low, expression.value, expression.high];
    case 'conditional':
      return [...expression.branches.flatMap(({ when, then }) => [when, then]), expression.otherwise];
    case 'completed-years':
      return [expression.from, expression.to];
    case 'full-months':
      return [expression.periods, expression.to];
  }
}

/** Every expression of the tree, parents before children. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  for (const operand of operandsOf(expression)) yield* walk(operand);
}

/** Ids of the facts that the expression reads, without the reserved ones' being told apart; each once, in order of appearance. */
export function factsOf(expression: Expression): string[] {
  const facts = new Set<string>();
  for (const node of walk(expression)) if (node.kind === 'fact') facts.add(node.fact);
  return [...facts];
}

/** Ids of the score nodes whose points the expression reads. */
export function pointsReadBy(expression: Expression): string[] {
  const nodes = new Set<string>();
  for (const node of walk(expression)) if (node.kind === 'points') nodes.add(node.node);
  return [...nodes];
}
