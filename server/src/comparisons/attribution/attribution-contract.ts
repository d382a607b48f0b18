import { z } from 'zod';
import { Actor, FindingView, Title } from '../../documents/document-view.js';
import { ResultHash } from '../../runs/run-contract.js';

const whole = z.number().int();
const Sentence = z.object({ zh: z.string(), en: z.string() });

const ClauseShare = z
  .object({
    part: whole.meta({ description: 'Average over orders; the parts of all clauses sum to the whole' }),
    alone: whole.meta({ description: 'A with only this clause, less A' }),
    last: whole.meta({ description: 'B, less B without this clause' }),
    least: whole,
    most: whole,
    error: whole.nullable().meta({
      description: 'Standard error of the part; null where every order was counted, or is known to give the same',
    }),
  })
  .meta({ id: 'ClauseShare', description: 'All in hundredths: of a point, a person, a place' });

/** Which clause did it, as the API answers it. */
export const AttributionView = z
  .object({
    manifestHash: z.string(),
    resultHash: ResultHash,
    milliseconds: z.number(),
    createdAt: z.iso.datetime(),
    createdBy: Actor,
    quantities: z
      .array(
        z.object({
          kind: z.enum(['points', 'winners', 'losers', 'entered', 'left']),
          scene: z.object({ id: z.string(), title: Title }).nullable(),
          hundredths: whole.meta({ description: 'Hundredths in one of what is measured' }),
          whole: whole.meta({ description: 'The change from A to B, in hundredths' }),
        }),
      )
      .meta({ description: 'What is attributed; shares stand in this sequence' }),
    clauses: z.array(
      z.object({
        clause: z.object({
          id: z.string(),
          title: Sentence,
          kinds: z.array(z.enum(['node', 'veto', 'standing', 'scene', 'fact', 'wording'])),
          about: z.array(Sentence),
          changes: z.array(z.string()).meta({ description: 'Ids of the changes of the comparison' }),
          together: z.enum(['recast', 'within', 'reads', 'not-runnable']).nullable(),
        }),
        shares: z.array(ClauseShare),
        orderMatters: z.boolean(),
      }),
    ),
    method: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('exact'), runs: whole }),
      z.object({ kind: z.literal('sampled'), runs: whole, orders: whole, seed: whole }),
    ]),
    notRanked: z.array(z.object({ scene: z.string(), findings: z.array(FindingView) })),
  })
  .meta({ id: 'Attribution' });

/** What is kept for a comparison. */
export const KeptAttribution = z
  .object({ attribution: AttributionView.nullable().meta({ description: 'Null until it has been asked for' }) })
  .meta({ id: 'KeptAttribution' });
