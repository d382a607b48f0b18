import { z } from 'zod';

/** An approval as it stood when the version was published. */
export const StoredApproval = z
  .object({
    userId: z.string(),
    displayName: z.string(),
    at: z.string().meta({ description: 'ISO 8601' }),
    contentHash: z.string(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'VersionApproval' });
export type StoredApproval = z.infer<typeof StoredApproval>;

/** What running the cases of a draft came to before its publication; all of the confirmed ones hold. */
export const StoredCaseRun = z
  .object({
    definition: z.string().meta({ description: 'What coverage was asked for' }),
    confirmed: z.number().int().meta({ description: 'Cases that were run and hold' }),
    proposed: z.number().int().meta({ description: 'Cases that nobody has confirmed; they count for nothing' }),
    covered: z.number().int().meta({ description: 'Goals of coverage that a case shows' }),
    goals: z.number().int(),
    results: z.array(z.object({ id: z.string(), total: z.number().int().meta({ description: 'In hundredths' }) })),
  })
  .meta({ id: 'VersionCaseRun' });
export type StoredCaseRun = z.infer<typeof StoredCaseRun>;

/** What comparing the engine with json-logic-js came to before publication. */
export const StoredVerification = z
  .object({
    reference: z.string().meta({ description: 'Library and version that computed every rule a second time' }),
    engine: z.string().meta({ description: 'Version of the engine' }),
    persons: z.number().int().meta({ description: 'Saved persons and persons of the sample' }),
    cases: z.number().int().meta({ description: 'Saved persons with an expected total; all of them hold' }),
    sample: z.object({
      generator: z.string(),
      seed: z.number().int(),
      persons: z.number().int(),
      asOf: z.string(),
    }),
    compared: z.number().int().meta({ description: 'Rule results that were compared' }),
    skippedUnknown: z.number().int().meta({ description: 'Rules that needed a fact the person lacks' }),
    differences: z.number().int(),
  })
  .meta({ id: 'VersionVerification' });
export type StoredVerification = z.infer<typeof StoredVerification>;
