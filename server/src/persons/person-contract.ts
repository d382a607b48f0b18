import { CalendarDate, FactIdentifier, Identifier, Words } from '@jifen/policies';
import { z } from 'zod';
import { Actor } from '../documents/document-view.js';
import { listQuery } from '../listing/list-query.js';

const Facts = z
  .record(FactIdentifier, z.json())
  .meta({ description: 'Values by fact id; absent and null are unknown' });

/** A saved person as the API shows it. */
export const PersonView = z
  .object({
    id: z.uuid(),
    county: z.string(),
    policyId: z.string().meta({ description: 'Id of the policy document' }),
    name: z.string(),
    note: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
    asOf: z.iso.date(),
    expectedTotalHundredths: z.number().int().nullable().meta({ description: 'Publication waits until it holds' }),
    updatedAt: z.iso.datetime(),
    updatedBy: Actor,
  })
  .meta({ id: 'SavedPerson' });
export type PersonView = z.infer<typeof PersonView>;

/** Largest total, in hundredths, that a document can name. */
const MOST_HUNDREDTHS = 10_000_000;

/** A saved person as officers write one. */
export const PersonInput = z
  .strictObject({
    policyId: Identifier,
    name: Words.max(100),
    note: Words.nullable().optional(),
    facts: Facts,
    asOf: CalendarDate,
    expectedTotalHundredths: z.int().min(-MOST_HUNDREDTHS).max(MOST_HUNDREDTHS).nullable().optional(),
  })
  .meta({ id: 'SavedPersonInput' });
export type PersonInput = z.infer<typeof PersonInput>;

/** A fact that a saved draft calls otherwise, which the saved persons of its policy are to hold under the new id. */
export const PersonRenaming = z
  .strictObject({ draftId: z.uuid(), from: FactIdentifier, to: FactIdentifier })
  .meta({ id: 'PersonRenaming' });
export type PersonRenaming = z.infer<typeof PersonRenaming>;

export const RenamedPersons = z
  .object({ persons: z.array(z.string()).meta({ description: 'Names of those who held the old id' }) })
  .meta({ id: 'RenamedPersons' });
export type RenamedPersons = z.infer<typeof RenamedPersons>;

export const PersonListQuery = listQuery({
  sort: ['name', 'updatedAt', 'policyId'],
  defaultSort: 'name',
  filter: { policyId: Identifier, county: Identifier },
});
export type PersonListQuery = z.infer<typeof PersonListQuery>;
