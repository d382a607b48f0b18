import { z } from 'zod';
import { Citation } from './citation.js';
import { Mark } from './mark.js';
import { Rule } from './score-node.js';
import { Identifier, Text } from './text.js';

const common = {
  id: Identifier,
  title: Text,
  description: Text.optional(),
  department: Identifier.optional(),
  citations: z.array(Citation).max(20).default([]),
  readings: z.array(z.string().max(32)).max(20).default([]),
  marks: z.array(Mark).max(20).default([]),
};

/**
 * A one-vote veto (一票否决): a yes/no rule with a consequence. It is a disqualification, not a number:
 * the score is still computed and shown (reading A-21).
 */
export const Veto = z.strictObject({
  ...common,
  /** Yes/no rule; null while the source does not list the fact. An unknown result does not veto, and is shown. */
  rule: Rule.nullable(),
  /** `no-scene`: the person is not eligible in any scene while the fact holds. */
  consequence: z.enum(['no-scene']).default('no-scene'),
});
export type Veto = z.infer<typeof Veto>;

/**
 * States of a person's points (资格状态) besides `active`: not admitted to the scheme, suspended (暂时失效),
 * permanently lapsed (永久失效), zeroed (归零).
 */
export const StandingState = z.enum(['not-admitted', 'suspended', 'lapsed', 'zeroed']);
export type StandingState = z.infer<typeof StandingState>;

/** Every state of a person's points. */
export type Standing = 'active' | StandingState;

/** A yes/no rule that puts the points into a state; of several that hold, the first in the document decides. */
export const StandingRule = z.strictObject({ ...common, state: StandingState, rule: Rule.nullable() });
export type StandingRule = z.infer<typeof StandingRule>;
