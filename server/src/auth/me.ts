import { z } from 'zod';
import { CountyRow } from '../counties/county-row.js';
import { Language } from './language.js';
import { Role } from './role.js';
import { type SignedInUser } from './signed-in-user.js';

/** The signed-in user, as the API tells them about themselves. */
export const Me = z
  .object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    role: Role,
    /** Where the user belongs and what they see. */
    scope: CountyRow,
    departmentId: z.string().nullable(),
    language: Language,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** What the API tells a user about themselves. */
export function me({ county, ...user }: SignedInUser): Me {
  return { ...user, scope: county };
}
