import type { Shape, ShapeKind, ShapeOf, Spelling } from '../../shape/shape.js';
import type { Cells } from '../columns.js';
import type { KindId } from '../rule-kinds.js';
import type { RuleReader } from '../rule-reader.js';
import type { Vocabulary } from '../vocabulary.js';

/** A rule as rows: the cells of the indicator's own row, and a row for each tier. */
export interface RuleCells {
  readonly kind: KindId;
  readonly head: Cells;
  readonly entries: readonly Cells[];
}

/** How the rules of one shape stand in the table. */
export interface RuleForm<S extends Shape = Shape> {
  /** Has rows of its own below that of the indicator. */
  readonly tiers: boolean;
  write(shape: S, words: Vocabulary): RuleCells;
  /**
   * The shape that the cells say. What no cell shows is taken from the shape that the rule had before.
   *
   * @param before the shape of the rule as it is, where it is of this kind
   */
  read(reader: RuleReader, before: S | undefined): S;
}

export type RuleForms = { readonly [Kind in ShapeKind]: RuleForm<ShapeOf<Kind>> };

/** A rule keeps the spelling it had. */
export function spelledAs(before: { readonly spelling?: Spelling } | undefined): { readonly spelling?: Spelling } {
  return before?.spelling ? { spelling: before.spelling } : {};
}
