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

const condition = {
  ...common,
  /** Yes/no rule; null while the source does not list the fact. An unknown result changes nothing, and is shown. */
  rule: Rule.nullable(),
  /**
   * JSON-Logic that gives a date, or a date itself: the rule holds up to that day, included. Absent: as long as the rule is met. Null:
   * pending. While the date is unknown it is undecided whether the rule still holds.
   */
  until: Rule.nullable().optional(),
};

/** A veto of one scene: who meets its rule is not eligible there. Other scenes and the score are not touched. */
export const SceneVeto = z.strictObject(condition);
export type SceneVeto = z.infer<typeof SceneVeto>;

/**
 * A one-vote veto (一票否决): a yes/no rule with a consequence. It is a disqualification, not a number:
 * the score is still computed and shown (reading A-21).
 */
export const Veto = z.strictObject({
  ...condition,
  /** `no-scene`: the person is not eligible in any scene while the fact holds. */
  consequence: z.enum(['no-scene']).default('no-scene'),
});
export type Veto = z.infer<typeof Veto>;

/**
 * States of a person's points (资格状态) besides `active`: not admitted to the scheme, suspended (暂时失效),
 * permanently lapsed (永久失效), zeroed (归零), frozen (冻结: kept, and of no use until the end of the freeze). In none of them do
 * the points count.
 */
export const StandingState = z.enum(['not-admitted', 'suspended', 'lapsed', 'zeroed', 'frozen']);
export type StandingState = z.infer<typeof StandingState>;

/** Every state of a person's points. */
export type Standing = 'active' | StandingState;

/** A yes/no rule that puts the points into a state; of several that hold, the first in the document decides. */
export const StandingRule = z.strictObject({ ...condition, state: StandingState });
export type StandingRule = z.infer<typeof StandingRule>;

/** A rule with an end, perhaps: what vetoes and standing rules have in common. */
export type Condition = Pick<SceneVeto, 'rule' | 'until'>;

/**
 * When a veto or standing rule holds, as one JSON-Logic rule: its rule, and the day of evaluation not after its last day. Null while
 * either is pending.
 */
export function conditionOf({ rule, until }: Condition): Rule {
  if (until === undefined) return rule;
  return rule === null || until === null ? null : { and: [rule, { '<=': [{ var: 'as_of' }, until] }] };
}
