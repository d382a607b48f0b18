import { z } from 'zod';
import { Identifier, Text } from '../model/text.js';

const Quota = z.int().min(0).max(1_000_000);

/** What a department registers for one round of a scene: places, and how a tie on the line is decided. */
export const SceneRound = z.strictObject({
  /** Places where there are no pools; absent: the number that stands in the scene. */
  quota: Quota.optional(),
  /**
   * Places by pool. Where the scene names pools, only these may stand here, and a pool that is left out keeps the scene's number;
   * where it names none, the round does.
   */
  pools: z
    .array(z.strictObject({ id: Identifier, title: Text.optional(), quota: Quota }))
    .max(500)
    .default([]),
  /** Seed of the lottery, published with the round; absent: the scene's. */
  lotterySeed: z.string().min(1).max(64).optional(),
  /**
   * The recorded decision on equals at the line, where the scene says `stop` (reading A-25). Absent while nobody has decided.
   */
  tieDecision: z.enum(['admit-all', 'lottery']).optional(),
});
export type SceneRound = z.infer<typeof SceneRound>;

/** A round as people write it: what has a default may be left out. */
export type SceneRoundInput = z.input<typeof SceneRound>;
