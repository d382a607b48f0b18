import type { Tokens } from '../text/language/token.js';

/** What a condition asks for on its own, where it holds as soon as one of several things does. */
export interface Alternative {
  /** The same in two rules where it asks the same. */
  readonly key: string;
  readonly when: Tokens;
}

/** What follows in one case: a tier, an option, a condition. */
export interface RuleCase {
  /** The same in two rules where the case is the same. */
  readonly key: string;
  readonly when: Tokens;
  readonly gives: Tokens;
  /** Of a tier: which it is, counted from the lowest. */
  readonly rank?: number;
  /** Of a condition: what it asks for. */
  readonly alternatives?: readonly Alternative[];
}
