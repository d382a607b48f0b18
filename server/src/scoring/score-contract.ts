import { CalendarDate, Effect, Identifier, StandingState } from '@jifen/policies';
import { z } from 'zod';
import { Title } from '../documents/document-view.js';

const Sentence = z.object({ zh: z.string(), en: z.string() });
const Points = z.string().meta({ description: 'Points with two decimals', example: '55.50' });

/** Facts as a person's register entries give them; what does not fit the policy's dictionary is refused with its place. */
const Facts = z.record(z.string(), z.unknown()).meta({ description: 'Values by fact id; absent and null are unknown' });

/** One version by its id, or the one of a county that is in force on the day. */
const scoringTarget = {
  county: Identifier.optional().meta({ description: 'Code of a county: its version in force on `asOf`' }),
  versionId: z.uuid().optional().meta({ description: 'A version, whatever is in force' }),
  asOf: CalendarDate.meta({ description: 'Day on which the person is scored' }),
};

/** Which version scores, and as of which day. */
export interface ScoringTarget {
  readonly county?: string | undefined;
  readonly versionId?: string | undefined;
  readonly asOf: string;
}

/** Query of a stream. */
export const StreamQuery = z.strictObject({
  ...scoringTarget,
  explain: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Full answers with explanations, instead of points by node' }),
});
export type StreamQuery = z.infer<typeof StreamQuery>;

export const ScoreRequest = z
  .strictObject({
    ...scoringTarget,
    person: z.strictObject({ id: z.string().max(200).optional(), facts: Facts }),
    explain: z.boolean().default(true).meta({ description: 'With explanations in Chinese and English' }),
  })
  .meta({ id: 'ScoreRequest' });
export type ScoreRequest = z.infer<typeof ScoreRequest>;

/** One line of a stream. */
export const ScoreLine = z.strictObject({ id: z.string().max(200).optional(), facts: Facts }).meta({ id: 'ScoreLine' });
export type ScoreLine = z.infer<typeof ScoreLine>;

export const ScoredVersion = z
  .object({
    id: z.string(),
    version: z.string(),
    title: Title,
    county: z.string(),
    practice: z.boolean().meta({ description: '演练: of a practice county; not for real decisions' }),
    versionId: z.uuid(),
    number: z.number().int(),
    contentHash: z.string(),
  })
  .meta({ id: 'ScoredVersion' });
export type ScoredVersion = z.infer<typeof ScoredVersion>;

const Named = z.object({ id: z.string(), title: Title });

const Holding = Named.extend({
  until: z.iso.date().nullable().meta({ description: 'Last day on which it holds; null where it has no end' }),
});

const ScoredNode = z
  .object({
    id: z.string(),
    title: Title,
    depth: z.number().int(),
    kind: z.enum(['group', 'indicator']),
    effect: Effect,
    raw: Points.nullable().meta({ description: 'Before the own cap; null where unknown or pending' }),
    cap: Points.nullable(),
    lostToCap: Points,
    points: Points,
    unknown: z.array(z.string()).meta({ description: 'Facts that were needed and are unknown' }),
    pending: z.boolean(),
    illustrative: z.boolean().meta({ description: '示例: a value invented for practice' }),
    citation: z.object({ document: z.string(), title: z.string(), clause: z.string() }).nullable(),
    explanation: Sentence.optional(),
  })
  .meta({ id: 'ScoredNode' });
export type ScoredNode = z.infer<typeof ScoredNode>;

export const ScoreAnswer = z
  .object({
    policy: ScoredVersion,
    engine: z.string(),
    asOf: z.iso.date(),
    personId: z.string().nullable(),
    total: Points,
    effectiveTotal: Points.meta({ description: 'What counts in the state of the points' }),
    standing: z.object({
      state: z.enum(['active', ...StandingState.options]),
      because: Holding.nullable(),
    }),
    vetoes: z.array(Holding),
    undecided: z.array(Named).meta({ description: 'Vetoes and standing rules that want a fact' }),
    unknownFacts: z.array(z.object({ id: z.string(), label: Title })),
    nodes: z.array(ScoredNode).meta({ description: 'Every node of the score tree, parents before children' }),
    explanation: Sentence.optional(),
    decisionId: z.string().optional().meta({ description: 'Place in the log of decisions' }),
  })
  .meta({ id: 'ScoreAnswer' });
export type ScoreAnswer = z.infer<typeof ScoreAnswer>;

/** An answer line of a stream, where explanations were not asked for. */
export const ScoreLineAnswer = z
  .object({
    policy: ScoredVersion.omit({ title: true, number: true }),
    asOf: z.iso.date(),
    personId: z.string().nullable(),
    total: Points,
    effectiveTotal: Points,
    standing: z.string(),
    vetoes: z.array(z.string()),
    unknownFacts: z.array(z.string()),
    points: z.record(z.string(), Points).meta({ description: 'By node id' }),
  })
  .meta({ id: 'ScoreLineAnswer' });
export type ScoreLineAnswer = z.infer<typeof ScoreLineAnswer>;
