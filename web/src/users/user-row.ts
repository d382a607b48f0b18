import type { Role, Scope } from '../auth-provider';
import type { Language } from '../i18n';

/** A row of GET /api/users: an account as administrators see it. */
export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Code of the county where the person belongs. */
  readonly county: string;
  readonly scope: Scope;
  readonly departmentId: string | null;
  readonly language: Language;
  readonly disabled: boolean;
  /** Its password is documented. */
  readonly demonstration: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What the form holds. */
export interface UserForm {
  readonly username?: string;
  readonly displayName?: string;
  readonly role?: Role;
  readonly county?: string;
  readonly departmentId?: string | null;
  readonly language?: Language;
  readonly disabled?: boolean;
  readonly password?: string | null;
}

/** What the API takes: the whole account, the password only where it is set, the department only for that role. */
export function toRequest({ username, password, ...form }: UserForm, creating: boolean): Record<string, unknown> {
  const { displayName, role, county, departmentId, language, disabled } = form;
  return {
    ...(creating ? { username } : {}),
    ...(password ? { password } : {}),
    displayName,
    role,
    county,
    departmentId: role === 'department' ? departmentId || null : null,
    language: language ?? 'zh',
    disabled: disabled ?? false,
  };
}
