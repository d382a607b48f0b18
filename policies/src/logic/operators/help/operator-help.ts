import type { Bilingual } from '../../../findings/finding.js';
import { CONDITION_HELP } from './conditions.js';
import { DATE_HELP } from './dates.js';
import { LIST_HELP } from './lists.js';
import { NUMBER_HELP } from './numbers.js';
import { TABLE_HELP } from './tables.js';

/** What an author needs to know while writing an operation. */
export interface OperatorHelp {
  /** What each operand is, in order; the last one is repeated where there may be more operands than names. */
  readonly operands: readonly [Bilingual, ...Bilingual[]];
  /** What the result is while something that it needs is unknown. */
  readonly unknown: Bilingual;
  /** A rule as written, and what it gives for the person of `policies/README.md`, where every example is run. */
  readonly example: string;
  readonly result: string;
}

/** Help on every operator of the profile, by its JSON-Logic name. */
export const OPERATOR_HELP: ReadonlyMap<string, OperatorHelp> = new Map(
  [NUMBER_HELP, CONDITION_HELP, DATE_HELP, LIST_HELP, TABLE_HELP].flatMap(Object.entries<OperatorHelp>),
);
