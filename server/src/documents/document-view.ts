import { POLICY_FORMAT } from '@jifen/policies';
import { z } from 'zod';

/** A title; English may be missing where the source is Chinese only. */
export const Title = z.object({ zh: z.string(), en: z.string().optional() }).meta({ id: 'Title' });
export type Title = z.infer<typeof Title>;

/** Who did something, by the name of that time; `id` null is the system itself. */
export const Actor = z.object({ id: z.string().nullable(), displayName: z.string() }).meta({ id: 'Actor' });

/** A policy document; its full form is published as JSON Schema by the package `policies`. */
export const PolicyDocumentView = z
  .looseObject({ format: z.literal(POLICY_FORMAT), id: z.string(), version: z.string() })
  .meta({ id: 'PolicyDocument', description: `Points policy document, format ${POLICY_FORMAT}` });

const Sentence = z.object({ zh: z.string(), en: z.string() });

/** A finding of the checks, as the package `policies` defines it. */
export const FindingView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    pointer: z.string().meta({ description: 'RFC 6901 pointer into what was checked' }),
    message: Sentence,
    remedy: Sentence,
    fix: z.object({ label: Sentence, pointer: z.string(), value: z.unknown() }).optional(),
    blocksPublication: z.literal(true).optional(),
    witness: z.record(z.string(), z.unknown()).optional(),
    asOf: z.string().optional().meta({ description: 'Day on which the witness shows the finding' }),
    line: z.number().int().optional().meta({ description: 'Line of a population file' }),
    subject: z.string().optional().meta({ description: 'Person or application of a population' }),
  })
  .meta({ id: 'Finding' });

/** A title as it is stored, in two columns. */
export function titleView(zh: string, en: string | null): Title {
  return en === null ? { zh } : { zh, en };
}
