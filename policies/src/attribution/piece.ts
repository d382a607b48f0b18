import type { Bilingual } from '../findings/finding.js';

/** What a piece is: a score node, a verdict, the order of the standing rules, a scene, or the type of a fact. */
export type PieceKind = 'node' | 'veto' | 'standing' | 'scene' | 'fact';

/** The smallest part of a policy that can be as A has it or as B has it, whatever the other parts are. */
export interface Piece {
  /** Unique: its kind and the id it has in B, e.g. `node/residence`; of a node that only A has, `gone/residence`. */
  readonly id: string;
  readonly kind: PieceKind;
  readonly title: Bilingual;
  /** Ids of the changes that make it different. */
  readonly changes: readonly string[];
}

/** Whether a piece is to be as in B. */
export type Applied = (piece: string) => boolean;

/** Why pieces cannot be changed apart. */
export type TogetherReason = 'recast' | 'within' | 'reads' | 'not-runnable';

/** Two pieces that must be changed together. */
export interface Tie {
  readonly pieces: readonly [string, string];
  readonly reason: TogetherReason;
}
