import type { Bilingual, QuickFix } from '../../findings/finding.js';
import type { Expression } from '../expression.js';
import type { NumberType } from '../value-type.js';

/** A JSON-Logic value as written. */
export type RuleJson = unknown;

/** An expression that is known to be a number. */
export type NumberExpression = Expression & { readonly type: NumberType };

/** What a reader says is wrong. */
export interface Complaint {
  readonly code: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** Where; the operator itself unless given. */
  readonly at?: string;
  readonly fix?: QuickFix;
}

/** One use of an operator in a rule, while it is read. Readers return undefined after a complaint. */
export interface OperatorUse {
  /** The operator as written. */
  readonly name: string;
  /** Pointer to the operator's object. */
  readonly at: string;
  readonly operands: readonly RuleJson[];
  /** Pointer to the operand at `index`. */
  operandAt(index: number): string;
  /** Reads the operand as whatever it is. */
  any(index: number): Expression | undefined;
  number(index: number): NumberExpression | undefined;
  condition(index: number): Expression | undefined;
  date(index: number): Expression | undefined;
  /** Reads every operand as a number and gives all of them the same decimals. */
  numbersAlike(): readonly [NumberExpression, ...NumberExpression[]] | undefined;
  /** Notes what is wrong; the rule is then not executed. */
  complain(complaint: Complaint): undefined;
  /** Reads a rule that stands somewhere below this operator. */
  read(rule: RuleJson, at: string): Expression | undefined;
}

/** One operator of the profile: its JSON-Logic name, its Chinese name, how many operands it takes, and how it is typed. */
export interface Operator {
  readonly name: string;
  readonly title: Bilingual;
  readonly arity: { readonly min: number; readonly max: number };
  /** Reads one use into a typed expression, or complains and returns undefined. */
  read(use: OperatorUse): Expression | undefined;
}
