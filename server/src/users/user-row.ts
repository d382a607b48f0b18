import { z } from 'zod';
import { Language } from '../auth/language.js';
import { LONGEST_PASSWORD } from '../auth/password.js';
import { Role } from '../auth/role.js';
import { CountyRow, countyRow } from '../counties/county-row.js';
import { listQuery } from '../listing/list-query.js';
import { Identifier, Words } from '@jifen/policies';
import { type User } from './user.entity.js';

/** A user as administrators see them. */
export const UserRow = z
  .object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    role: Role,
    /** Code of the county where the user belongs. */
    county: z.string(),
    scope: CountyRow,
    departmentId: z.string().nullable(),
    language: Language,
    disabled: z.boolean(),
    /** A demonstration account, whose password is documented. */
    demonstration: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'User' });
export type UserRow = z.infer<typeof UserRow>;

const username = z
  .string()
  .min(3)
  .max(32)
  .regex(/^[a-z][a-z0-9._-]*$/);
const password = z.string().min(1).max(LONGEST_PASSWORD);

const editable = {
  displayName: Words.max(40),
  role: Role,
  county: Identifier,
  departmentId: Identifier.nullable().default(null),
  language: Language.default('zh'),
  disabled: z.boolean().default(false),
};

/** A new user. */
export const NewUser = z.strictObject({ username, password, ...editable }).meta({ id: 'NewUser' });
export type NewUser = z.infer<typeof NewUser>;

/** The whole of a user, changed; with a password only where that is to change too. The name stays. */
export const ChangedUser = z.strictObject({ password: password.optional(), ...editable }).meta({ id: 'ChangedUser' });
export type ChangedUser = z.infer<typeof ChangedUser>;

/** What users can be listed by. */
export const UserListQuery = listQuery({
  sort: ['username', 'displayName', 'role', 'county', 'createdAt', 'updatedAt'],
  defaultSort: 'username',
  filter: {
    /** Part of the user name or of the display name. */
    q: z.string().max(64),
    role: Role,
    county: Identifier,
    disabled: z.boolean(),
  },
});
export type UserListQuery = z.infer<typeof UserListQuery>;

/** What the API shows of a user. Needs the relation `county`. */
export function userRow(user: User): UserRow {
  return {
    id: user.id,
    username: user.username,
    displayName: user.displayName,
    role: user.role,
    county: user.countyCode,
    scope: countyRow(user.county),
    departmentId: user.departmentId,
    language: user.language,
    disabled: user.disabled,
    demonstration: user.demonstration,
    createdAt: user.createdAt.toISOString(),
    updatedAt: user.updatedAt.toISOString(),
  };
}
