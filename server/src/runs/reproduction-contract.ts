import { z } from 'zod';

/** Whether a run comes to the same when it is computed again from its manifest. */
export const Reproduction = z
  .object({
    same: z.boolean(),
    hashes: z
      .object({ kept: z.string(), again: z.string() })
      .meta({ description: 'SHA-256 of the canonical JSON of the result, without the time that it took' }),
    engines: z
      .object({ kept: z.string(), again: z.string() })
      .meta({ description: 'Version of the engine, then and now' }),
    milliseconds: z.number().int().meta({ description: 'How long it took this time' }),
  })
  .meta({ id: 'Reproduction' });
export type Reproduction = z.infer<typeof Reproduction>;
