import { CalendarDate, GenerationSettings, Identifier, Words } from '@jifen/policies';
import { z } from 'zod';
import { Actor } from '../documents/document-view.js';
import { listQuery } from '../listing/list-query.js';

/** Most persons of a population that the server generates; the command line has no such bound. */
export const MOST_PERSONS = 1_000_000;

/** A population as the API shows it. */
export const PopulationRow = z
  .object({
    id: z.uuid(),
    county: z.string(),
    practice: z.boolean(),
    name: z.string(),
    generator: z.string(),
    seed: z.number().int(),
    asOf: z.iso.date().meta({ description: 'Day on which the facts were taken' }),
    counts: z.object({
      persons: z.number().int(),
      households: z.number().int(),
      applications: z.number().int(),
    }),
    facts: z.array(z.string()).meta({ description: 'Ids of the facts that were collected' }),
    contentHash: z.string(),
    dictionaryVersion: z.string().nullable().meta({
      description:
        'Hash of the dictionary in whose types the facts are held; null: of an older format, kept by name only',
    }),
    settingsHash: z
      .string()
      .nullable()
      .meta({ description: 'Content hash of the settings it was generated from; null where none are kept' }),
    createdAt: z.iso.datetime(),
    createdBy: Actor,
  })
  .meta({ id: 'Population' });
export type PopulationRow = z.infer<typeof PopulationRow>;

export const NewPopulation = z
  .strictObject({
    name: Words.max(100),
    seed: z.int().min(0).meta({ description: 'The same seed, size and day give the same persons' }),
    persons: z.int().min(1).max(MOST_PERSONS),
    settings: GenerationSettings.optional().meta({
      description: 'What the persons are assumed to be; absent: the settings of Yongjia. See GET /generation-settings',
    }),
    asOf: CalendarDate.optional().meta({ description: 'Absent: today in China' }),
  })
  .meta({ id: 'NewPopulation' });
export type NewPopulation = z.infer<typeof NewPopulation>;

/** The settings that a population was generated from. */
export const PopulationSettings = z
  .object({ settings: GenerationSettings, settingsHash: z.string() })
  .meta({ id: 'PopulationSettings' });
export type PopulationSettings = z.infer<typeof PopulationSettings>;

export const PopulationListQuery = listQuery({
  sort: ['createdAt', 'name', 'persons'],
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filter: { county: Identifier },
});
export type PopulationListQuery = z.infer<typeof PopulationListQuery>;

/** A generated person. */
export const PopulationPersonRow = z
  .object({
    id: z.string().meta({ description: 'Pseudonym' }),
    household: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'PopulationPerson' });
export type PopulationPersonRow = z.infer<typeof PopulationPersonRow>;

/** An application of generated persons for a scene. */
export const PopulationApplicationRow = z
  .object({
    id: z.string(),
    scene: z.string(),
    pool: z.string().nullable(),
    applicants: z.array(z.string()).meta({ description: 'Persons who apply together' }),
  })
  .meta({ id: 'PopulationApplication' });
export type PopulationApplicationRow = z.infer<typeof PopulationApplicationRow>;

export const PopulationRowsQuery = listQuery({
  sort: ['id'],
  defaultSort: 'id',
  filter: {},
});
export type PopulationRowsQuery = z.infer<typeof PopulationRowsQuery>;
