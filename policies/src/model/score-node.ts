import { z } from 'zod';
import { Points } from './amount.js';
import { Citation } from './citation.js';
import { Acquisition } from './fact.js';
import { Mark } from './mark.js';
import { Identifier, Text, Words } from './text.js';

/** A JSON-Logic rule as written; `logic/read-rule` is what checks it. */
export const Rule = z.json();
export type Rule = z.infer<typeof Rule>;

/**
 * What a node's points do in its parent: `add` them, `deduct` them (the node's own points stay positive), or nothing: `separate`
 * points are computed and shown beside the parent's, for scenes and other rules to read (不计入总分，仅供场景和引用).
 */
export const Effect = z.enum(['add', 'deduct', 'separate']);
export type Effect = z.infer<typeof Effect>;

const common = {
  id: Identifier,
  title: Text,
  effect: Effect.default('add'),
  description: Text.optional(),
  citations: z.array(Citation).max(20).default([]),
  /** Ids of the readings that decided an ambiguity here. */
  readings: z.array(z.string().max(32)).max(20).default([]),
  marks: z.array(Mark).max(20).default([]),
  /** Why this node differs from the rules it revises; goes into the drafting note. */
  changeNote: Text.optional(),
};

/** A leaf of the score tree (指标): a rule over facts whose result is points. */
export const Indicator = z.strictObject({
  kind: z.literal('indicator'),
  ...common,
  /**
   * Most points the indicator gives: what the rule yields above it is lost to the cap. Absent: no cap (不设上限).
   * Null: pending.
   */
  max: Points.nullable().optional(),
  /** Least points the indicator gives; 0 unless the policy says otherwise. */
  min: Points.optional(),
  /** The rule; its result is points with at most two decimals. Null: pending. */
  rule: Rule.nullable(),
  /** Points while a needed fact is unknown; 0 unless declared. The result is marked as not obtained either way. */
  whenUnknown: Points.default(0),
  /** Department that verifies and scores it. */
  department: Identifier.optional(),
  acquisition: Acquisition.optional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** The score node of another policy, taken over unchanged by id, version and content hash; locked here. */
export const Inclusion = z.strictObject({
  kind: z.literal('include'),
  policy: Identifier,
  version: Words,
  /** `sha256:` and 64 hexadecimal digits: the content hash of the included document. */
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
export type Inclusion = z.infer<typeof Inclusion>;

/** What a group is in the words of the documents: a layer (层), a category (大项), an item with several lines (小项). */
export const GroupRole = z.enum(['total', 'layer', 'category', 'item']);
export type GroupRole = z.infer<typeof GroupRole>;

/**
 * How a group comes to its points: `sum` of the children, `max`: only the highest child counts (就高、不累加、择一), or `formula`: a rule
 * over the points of the children and facts (份额、系数、折算).
 */
export const Combine = z.enum(['sum', 'max', 'formula']);
export type Combine = z.infer<typeof Combine>;

/** An inner node: points of its children, combined, then limited by `cap` and `floor`. */
export interface Group {
  kind: 'group';
  id: string;
  title: Text;
  effect: Effect;
  description?: Text | undefined;
  citations: Citation[];
  readings: string[];
  marks: Mark[];
  changeNote?: Text | undefined;
  role: GroupRole;
  /** Level of government that sets the layer. */
  owner?: 'province' | 'prefecture' | 'county' | undefined;
  /** Points of the layer are recognised by other places (跨区互认). */
  portable?: boolean | undefined;
  combine: Combine;
  /**
   * Where `combine` is `formula`: JSON-Logic over `points.<node>` and facts, whose result is points with at most two decimals. It reads
   * every child that is not separate, and applies no sign to it. Null: pending.
   */
  formula?: Rule | null | undefined;
  /** Points while a fact that the formula needs is unknown; absent: 0. The result is marked as not obtained either way. */
  whenUnknown?: number | undefined;
  /** Most points of the group. Absent: no cap. Null: pending. */
  cap?: number | null | undefined;
  /** Least points of the group. Absent: none. */
  floor?: number | undefined;
  children: ScoreNode[];
}

/** A group as people write it: what has a default may be left out. */
export interface GroupInput extends Omit<Group, 'effect' | 'citations' | 'readings' | 'marks' | 'children'> {
  effect?: Effect | undefined;
  citations?: Citation[] | undefined;
  readings?: string[] | undefined;
  marks?: Mark[] | undefined;
  children: ScoreNodeInput[];
}

export type ScoreNode = Group | Indicator | Inclusion;
/** A node as people write it. */
export type ScoreNodeInput = GroupInput | z.input<typeof Indicator> | Inclusion;

const GroupSchema = z.strictObject({
  kind: z.literal('group'),
  ...common,
  role: GroupRole,
  owner: z.enum(['province', 'prefecture', 'county']).optional(),
  portable: z.boolean().optional(),
  combine: Combine,
  formula: Rule.nullable().optional(),
  whenUnknown: Points.optional(),
  cap: Points.nullable().optional(),
  floor: Points.optional(),
  get children(): z.ZodArray<z.ZodType<ScoreNode, ScoreNodeInput>> {
    return z.array(ScoreNode).max(500);
  },
});

/** An inner node of the score tree, with everything below it. */
export const Group: z.ZodType<Group, GroupInput> = GroupSchema;

/** Any node of the score tree, with everything below it. */
export const ScoreNode: z.ZodType<ScoreNode, ScoreNodeInput> = z.discriminatedUnion('kind', [
  GroupSchema,
  Indicator,
  Inclusion,
]);
