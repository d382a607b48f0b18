import { z } from 'zod';

/** A test case; its full form is that of the package `policies`. */
export const CaseDocument = z
  .looseObject({
    id: z.string(),
    title: z.object({ zh: z.string(), en: z.string().optional() }),
    asOf: z.string(),
    facts: z.record(z.string(), z.unknown()),
    proposed: z.literal(true).optional().meta({ description: 'Nobody has confirmed it against the text yet' }),
  })
  .meta({ id: 'PolicyCase', description: 'A person on a day with the score that the policy must give' });
