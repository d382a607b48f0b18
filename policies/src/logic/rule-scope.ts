import type { NumberType, ValueType } from './value-type.js';

/** What the names in a rule mean: the facts and score nodes it may read. */
export interface RuleScope {
  /** Type of a fact, or of a reserved name that is available here; undefined where there is none. */
  fact(id: string): ValueType | undefined;
  /** Bounds of the points of another score node; undefined where there is no such node, or none may be read here. */
  points(node: string): NumberType | undefined;
  /** Ids of all facts, for suggestions. */
  readonly factIds: Iterable<string>;
}

/** Deepest nesting of a rule. */
export const DEEPEST_RULE = 40;

/** Most operators, operands and constants in one rule. */
export const LARGEST_RULE = 20_000;

/** Most operands of one operator, and most constants in one list. */
export const LONGEST_LIST = 1_000;
