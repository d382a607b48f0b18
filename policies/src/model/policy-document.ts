import { z } from 'zod';
import { Citation, SourceDocument } from './citation.js';
import { Fact } from './fact.js';
import { Mark } from './mark.js';
import { POLICY_FORMAT } from './policy-format.js';
import { Scene } from './scene.js';
import { Group } from './score-node.js';
import { CalendarDate, Identifier, Text, Words } from './text.js';
import { StandingRule, Veto } from './verdict.js';

/** The place that the policy is for. */
export const Jurisdiction = z.strictObject({
  /** Code of the county or province, e.g. `yongjia`; versions are looked up by it. */
  code: Identifier,
  title: Text,
  level: z.enum(['province', 'prefecture', 'county']),
  /** A practice county (演练县): illustrative values may be published, and everything says 演练. */
  practice: z.boolean().default(false),
});
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** A department or unit (部门、单位) and what the policy gives it to do. */
export const Department = z.strictObject({
  id: Identifier,
  title: Text,
  duties: z
    .array(
      z.strictObject({
        /** What it does: scores or verifies an indicator family, owns a scene, operates the scheme, or something else. */
        action: z.enum(['score', 'scene', 'operate', 'other']),
        text: Text,
      }),
    )
    .max(50)
    .default([]),
});
export type Department = z.infer<typeof Department>;

/** An ambiguity of the text and the reading that was taken, with its reason. Never a hidden constant. */
export const Reading = z.strictObject({
  /** Id of the ambiguity, e.g. `A-17`. */
  id: z.string().regex(/^[A-Z]-\d{2,3}$/),
  /** What is ambiguous. */
  question: Text,
  decision: Text,
  reason: Text,
});
export type Reading = z.infer<typeof Reading>;

/** A remark on the source document itself: a defect, or a limit of what it says. */
export const DocumentNote = z.strictObject({
  id: Identifier,
  kind: z.enum(['defect', 'limitation']),
  text: Text,
  citations: z.array(Citation).max(20).default([]),
  readings: z.array(z.string().max(32)).max(20).default([]),
});
export type DocumentNote = z.infer<typeof DocumentNote>;

/** A step in the making of the document: consultation, meeting, approval, publication. */
export const HistoryStep = z.strictObject({
  kind: z.enum(['unit-consultation', 'public-consultation', 'meeting', 'approval', 'publication', 'other']),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  parties: z.array(Words).max(100).default([]),
  outcome: Text.optional(),
  citations: z.array(Citation).max(20).default([]),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

/** A points policy: what an officer writes, is checked, simulated, approved, published and executed. */
export const PolicyDocument = z.strictObject({
  $schema: z.string().max(500).optional(),
  format: z.literal(POLICY_FORMAT),
  id: Identifier,
  /** Label of this state of the text, e.g. `2022`; together with `id` it names what others include. */
  version: Words,
  title: Text,
  description: Text.optional(),
  jurisdiction: Jurisdiction,
  documents: z.array(SourceDocument).max(100).default([]),
  /** First and last day in force. `from` null: left open by the source, and blocks publication. */
  effective: z.strictObject({ from: CalendarDate.nullable(), to: CalendarDate.optional() }),
  departments: z.array(Department).max(500).default([]),
  facts: z.array(Fact).max(2000).default([]),
  /** The score tree; its root carries the floor and the cap of the total. */
  score: Group,
  vetoes: z.array(Veto).max(200).default([]),
  standing: z.array(StandingRule).max(50).default([]),
  scenes: z.array(Scene).max(100).default([]),
  readings: z.array(Reading).max(200).default([]),
  notes: z.array(DocumentNote).max(100).default([]),
  history: z.array(HistoryStep).max(100).default([]),
  changeNote: Text.optional(),
  marks: z.array(Mark).max(50).default([]),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** A policy as people write it: what has a default may be left out. */
export type PolicyDocumentInput = z.input<typeof PolicyDocument>;
