import type { DateUnit } from '../../logic/calendar-day.js';
import type { Measure } from '../patterns/measure.js';
import type { RecordList } from '../patterns/records.js';

/** The as-of date, moved by so many days, months or years (less than 0: before it; 0 days: the as-of date itself). */
export interface AsOfValue {
  readonly unit: DateUnit;
  /** A whole number. */
  readonly by: number;
}

/** What a test compares with: a number, a code or a date as text (2026-01-31), yes or no, or a date counted from the as-of date. */
export type TestValue = number | string | boolean | AsOfValue;

/** Comparisons that a test may make; the last two are of ordered options. */
export type TestOperator = '<' | '<=' | '>' | '>=' | '==' | '===' | '!=' | '!==' | 'at_least' | 'at_most';

/** Whether a part is turned into its contrary: `{"!": […]}`, or without the list `{"!": …}`. */
export type Negation = 'listed' | 'bare';

interface Part<Kind extends string> {
  readonly kind: Kind;
  readonly negated?: Negation;
}

/** Parts that all hold (`and`) or of which any holds (`or`). */
export interface ConditionGroup extends Part<'group'> {
  readonly joint: 'and' | 'or';
  readonly parts: readonly ConditionPart[];
}

/** A yes/no fact that says yes. Inside a question about records: a yes/no field. */
export interface HoldsTest extends Part<'holds'> {
  readonly fact: string;
}

/** A measure, or a fact of any scalar type, compared with a constant. */
export interface CompareTest extends Part<'compare'> {
  readonly subject: Measure;
  readonly operator: TestOperator;
  readonly value: TestValue;
  /** The constant is written before the subject; the operator here is the one seen from the subject. */
  readonly constantFirst?: true;
}

/** A number or date from `low` to `high`; both belong to it where `closed`. */
export interface BetweenTest extends Part<'between'> {
  readonly subject: Measure;
  readonly low: TestValue;
  readonly high: TestValue;
  readonly closed: boolean;
}

/** One of at least one code, number or date. */
export interface OneOfTest extends Part<'one-of'> {
  readonly subject: Measure;
  readonly values: readonly (number | string)[];
}

/** Whether one fact is known (已取得) or not. */
export interface KnownTest extends Part<'known'> {
  readonly fact: string;
  readonly known: boolean;
  /** Written with `===` or `!==`. */
  readonly strict?: true;
  readonly nullFirst?: true;
}

/** Whether any of the facts is unknown or, with `needed`, fewer than so many are known. */
export interface MissingTest extends Part<'missing'> {
  readonly facts: readonly string[];
  readonly needed?: number;
  /** Inside `!!`, which it needs where its value and not only its truth counts. */
  readonly wrapped?: true;
}

/** Whether some, all (and there is one) or none of the records meet what is asked of their fields. */
export interface RecordsTest extends Part<'records'> {
  readonly mode: 'some' | 'all' | 'none';
  readonly records: RecordList;
  /** The facts named in it are fields of the records. */
  readonly where: ConditionPart;
}

/** A part that a form has no fields for, word for word as it is written. */
export interface KeptPart extends Part<'kept'> {
  readonly rule: unknown;
}

export type ConditionTest = HoldsTest | CompareTest | BetweenTest | OneOfTest | KnownTest | MissingTest | RecordsTest;

/** A condition as a form shows it. `writeCondition` gives back the JSON-Logic that it was read from, to the letter. */
export type ConditionPart = ConditionGroup | ConditionTest | KeptPart;
