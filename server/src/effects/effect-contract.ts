import { CalendarDate } from '@jifen/policies';
import { z } from 'zod';
import { FindingView, Title } from '../documents/document-view.js';
import { SubjectRef } from '../runs/run-contract.js';

const whole = z.number().int();

/** What is asked while somebody types. */
export const EffectQuestion = z
  .strictObject({
    document: z.record(z.string(), z.unknown()).meta({ description: 'The document as it stands in the editor' }),
    populationId: z.uuid(),
    asOf: CalendarDate,
    base: SubjectRef.optional().meta({
      description:
        'What it is held against; absent: the version that the draft revises, or else the draft as it is saved',
    }),
  })
  .meta({ id: 'EffectQuestion' });
export type EffectQuestion = z.infer<typeof EffectQuestion>;

const ScenePlaces = z.object({
  scene: z.object({ id: z.string(), title: Title }),
  round: z
    .object({ id: z.uuid(), title: z.string(), isOpen: z.boolean() })
    .meta({ description: 'The round whose places are used; open while its dates have not passed' }),
  admitted: z.object({ base: whole, edited: whole }).nullable().meta({ description: 'Null where it cannot be ranked' }),
  entered: whole,
  left: whole,
  findings: z.array(FindingView),
});

/** What an edit does to a population. Amounts in hundredths of a point. */
export const EffectView = z
  .object({
    base: z.object({ label: z.string(), title: Title }),
    persons: whole,
    deltaSum: whole.meta({
      description: 'Sum of the changes, edited less base; over the persons it is the mean change',
    }),
    winners: whole,
    losers: whole,
    unchanged: whole,
    bands: z.array(z.object({ from: whole.nullable(), to: whole.nullable(), count: whole })),
    sums: z.object({ base: whole, edited: whole }),
    distribution: z.object({ width: whole, from: whole, base: z.array(whole), edited: z.array(whole) }),
    scenes: z.array(ScenePlaces),
    milliseconds: z.number().meta({ description: 'How long the server took' }),
  })
  .meta({ id: 'DraftEffect' });
export type EffectView = z.infer<typeof EffectView>;
