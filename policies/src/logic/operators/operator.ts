import type { Bilingual, Finding, QuickFix } from '../../findings/finding.js';
import type { Expression, ListExpression, NumberExpression } from '../expression.js';
import type { Names } from '../names.js';

/** A JSON-Logic value as written. */
export type RuleJson = unknown;

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
  /** Whether only the truth of the result matters where the operator stands: as a condition, or below one. */
  readonly asTruth: boolean;
  /** Pointer to the operand at `index`. */
  operandAt(index: number): string;
  /** Reads the operand as whatever it is. */
  any(index: number): Expression | undefined;
  number(index: number): NumberExpression | undefined;
  /** `asTruth` is false where the operand's own value becomes the result. */
  condition(index: number, asTruth?: boolean): Expression | undefined;
  /** A date fact, or a date written as text. */
  date(index: number): Expression | undefined;
  list(index: number): ListExpression | undefined;
  /** Reads every operand as a number and gives all of them the same decimals. */
  numbersAlike(): readonly [NumberExpression, ...NumberExpression[]] | undefined;
  /** Notes what is wrong; the rule is then not executed. */
  complain(complaint: Complaint): undefined;
  /** Takes over findings of {@link readWith}. */
  adopt(findings: readonly Finding[]): undefined;
  /** Reads the operand at `index` with other names, without noting what is wrong with it. */
  readWith(
    names: Names,
    index: number,
  ): { readonly expression: Expression | null; readonly findings: readonly Finding[] };
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
