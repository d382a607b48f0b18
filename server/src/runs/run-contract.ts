import { CalendarDate } from '@jifen/policies';
import { z } from 'zod';
import { Title } from '../documents/document-view.js';

/** A draft or a version, by its id. */
export const SubjectRef = z
  .strictObject({ kind: z.enum(['draft', 'version']), id: z.uuid() })
  .meta({ id: 'SubjectRef' });
export type SubjectRef = z.infer<typeof SubjectRef>;

/** A draft or a version as a run found it. */
export const RunSubject = z
  .object({
    kind: z.enum(['draft', 'version']),
    id: z.uuid(),
    policyId: z.string(),
    version: z.string().meta({ description: 'Version label of the document' }),
    number: z.number().int().nullable().meta({ description: 'Of a version: 1 for v1 …; null for a draft' }),
    revision: z.number().int().nullable().meta({ description: 'Of a draft; null for a version' }),
    contentHash: z.string(),
    title: Title,
    county: z.string(),
    practice: z.boolean(),
  })
  .meta({ id: 'RunSubject' });
export type RunSubject = z.infer<typeof RunSubject>;

/** A population as a run found it. */
export const RunPopulation = z
  .object({ id: z.uuid(), name: z.string(), contentHash: z.string(), persons: z.number().int() })
  .meta({ id: 'RunPopulation' });
export type RunPopulation = z.infer<typeof RunPopulation>;

/** What every run is asked for with. */
export const runRequest = { populationId: z.uuid(), asOf: CalendarDate };

/** An exact fraction: the mean without rounding. */
export const Fraction = z.object({ num: z.number().int(), den: z.number().int() }).meta({ id: 'Fraction' });

/** `sha256:…` of what came out of a run. */
export const ResultHash = z.string().nullable().meta({
  description: 'SHA-256 of the canonical JSON of the result without its time; null for runs of before it was kept',
});
