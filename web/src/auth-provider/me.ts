import type { Bilingual, Language } from '../i18n/language';

/** What a person may do; each belongs to one county or to the province. */
export type Role = 'officer' | 'reviewer' | 'department' | 'leader' | 'administrator';

export const ROLES: readonly Role[] = ['officer', 'reviewer', 'department', 'leader', 'administrator'];

/** The place a person works for. */
export interface Scope {
  readonly level: 'province' | 'prefecture' | 'county';
  readonly code: string;
  readonly title: Bilingual;
  /** A practice county: everything says 演练. */
  readonly practice: boolean;
}

/** The person signed in. */
export interface Me {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly departmentId: string | null;
  /** The language last chosen, on any device. */
  readonly language: Language;
}
