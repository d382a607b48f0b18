import type { Block, Step } from './block.js';
import type { Positions } from './positions.js';

/** A rule over blocks: a table to look up, or steps to run and a block to read then. */
export type RuleKernel =
  | {
      readonly kind: 'number-table';
      readonly positions: Positions;
      /** What the rule gives by position; NaN is unknown. */
      readonly table: Float64Array;
    }
  | {
      readonly kind: 'truth-table';
      readonly positions: Positions;
      /** By position, a `TRUTH` each. */
      readonly table: Uint8Array;
    }
  | { readonly kind: 'block'; readonly steps: readonly Step[]; readonly block: Block };
