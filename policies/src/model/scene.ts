import { z } from 'zod';
import { Points } from './amount.js';
import { Citation } from './citation.js';
import { Mark } from './mark.js';
import { Rule } from './score-node.js';
import { Identifier, Text } from './text.js';
import { SceneVeto } from './verdict.js';

/**
 * One key of the ranking (递进式排名): an expression over the facts and points of the counted person, and its direction.
 * Besides facts it may read `points.<node>` (points of a node in the whole score), `scene_points` (the points this scene
 * counts) and `other_scene_points` (the same of the other spouse). An unknown key stands behind every known one.
 */
export const OrderingKey = z.strictObject({
  id: Identifier,
  title: Text,
  /** JSON-Logic whose result is a number, a date, yes or no (no stands lowest) or an ordered option. Null: pending. */
  rule: Rule.nullable(),
  direction: z.enum(['descending', 'ascending']),
  citations: z.array(Citation).max(20).default([]),
  readings: z.array(z.string().max(32)).max(20).default([]),
  marks: z.array(Mark).max(20).default([]),
});
export type OrderingKey = z.infer<typeof OrderingKey>;

/** A period in working days of the State Council's calendar. The starting day does not count (readings ). */
const WorkingDays = z.int().min(1).max(250);

/** Clocks of a scene, in working days. Null: the source requires a period but names no length. */
export const SceneClocks = z.strictObject({
  /** Announcement before the scene opens, at least this long. */
  announcement: WorkingDays.nullable().optional(),
  /** Review by the departments after the evidence is complete. */
  review: WorkingDays.nullable().optional(),
  /** Publicity (公示) of the ranking, at least this long. */
  publicity: WorkingDays.nullable().optional(),
  /** Answer to a re-check request (复核), from its receipt. */
  recheck: WorkingDays.nullable().optional(),
});
export type SceneClocks = z.infer<typeof SceneClocks>;

/** A pool of places within a scene, e.g. one school or one town. */
export const Pool = z.strictObject({ id: Identifier, title: Text, quota: z.int().min(0).max(1_000_000).nullable() });
export type Pool = z.infer<typeof Pool>;

/**
 * One of several rounds of admission under one quota (第二轮、按比例): whoever is admitted leaves, and places that nobody took go on to
 * the next round. A tie on the line that waits for a decision holds up the rounds behind it.
 */
export const AdmissionRound = z.strictObject({
  id: Identifier,
  title: Text,
  /** Whole percent of the places of a pool, rounded down to whole places; the last round takes what is left. Null: pending. */
  share: z.int().min(1).max(100).nullable(),
  /** Yes/no rule on the counted person, with the names that keys may use; unknown does not take part. Absent: everyone still there. */
  eligibility: Rule.nullable().optional(),
  /** Keys of this round; absent: those of the scene. */
  keys: z.array(OrderingKey).min(1).max(20).optional(),
});
export type AdmissionRound = z.infer<typeof AdmissionRound>;

/**
 * Whose points count for an application: the person's `own`, the `higher` of the spouses (就高), or the `sum` of both, compared by scene
 * points (reading A-26); or a `formula` over `own_points` and `other_points` (scene points of the counted person and of the spouse, 0
 * where there is no spouse whose points can be used), `has_other`, the facts and points of the counted person, and the spouse's facts
 * as `spouse.<fact>` (unknown where there is none). The one for whom the formula gives more is the counted person.
 */
export const HouseholdRule = z.union([
  z.enum(['own', 'higher', 'sum']),
  z.strictObject({
    /** Points. Null: pending. An unknown result cannot be counted. */
    formula: Rule.nullable(),
  }),
]);
export type HouseholdRule = z.infer<typeof HouseholdRule>;

/** What happens to equals on the line: stop and ask, admit all of them, or draw lots with a published seed. */
export const TieAtLine = z.enum(['stop', 'admit-all', 'lottery']);
export type TieAtLine = z.infer<typeof TieAtLine>;

/**
 * A scene (积分应用场景): how a policy lets points be used for one service. The rules stand in the policy; quota and dates of
 * one round are registered by the department.
 */
export const Scene = z.strictObject({
  id: Identifier,
  title: Text,
  service: z.enum(['schooling', 'housing', 'other']),
  department: Identifier.optional(),
  description: Text.optional(),
  /** Yes/no rule on the applying person; unknown is not eligible, and says so. Absent: everyone with active points. */
  eligibility: Rule.nullable().optional(),
  /**
   * The nodes whose points the scene counts (每场景选取的积分项目); absent: the whole total. Caps apply before the scene
   * selects (reading A-80).
   */
  items: z.array(Identifier).max(500).nullable().optional(),
  /**
   * Instead of `items`: the points that the scene counts, as JSON-Logic over `points.<node>` and facts. Null: pending. Somebody for whom
   * it is unknown cannot be counted.
   */
  formula: Rule.nullable().optional(),
  /** Vetoes of this scene alone, beside those of the policy. */
  vetoes: z.array(SceneVeto).max(100).optional(),
  /** Least points to be considered; absent: none. Null: pending. */
  threshold: Points.nullable().optional(),
  /** Whether places go by rank under a quota (true) or to everyone above the threshold (false). */
  ranked: z.boolean().default(true),
  /** Keys in sequence; empty only where the scene is not ranked. */
  keys: z.array(OrderingKey).max(20),
  household: HouseholdRule,
  /** Rounds in sequence, of a ranked scene; their shares make 100, unless one is pending. Absent: all places are given out at once. */
  rounds: z.array(AdmissionRound).min(2).max(10).optional(),
  tieAtLine: TieAtLine.default('stop'),
  /** Seed of the published lottery, where ties are drawn. */
  lotterySeed: z.string().max(64).optional(),
  clocks: SceneClocks.default({}),
  /** Pools with their own quota; empty: one quota for the scene. */
  pools: z.array(Pool).max(500).default([]),
  /** Places in the scene where there are no pools. Null: named each year when the scene is registered. */
  quota: z.int().min(0).max(1_000_000).nullable().optional(),
  citations: z.array(Citation).max(20).default([]),
  readings: z.array(z.string().max(32)).max(20).default([]),
  marks: z.array(Mark).max(50).default([]),
});
export type Scene = z.infer<typeof Scene>;
