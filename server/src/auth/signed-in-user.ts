import { type Request } from 'express';
import { type CountyRow, countyRow } from '../counties/county-row.js';
import { type User } from '../users/user.entity.js';
import { type Language } from './language.js';
import { type Role } from './role.js';

/** Who makes a request. */
export interface SignedInUser {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Where the user belongs. */
  readonly county: CountyRow;
  /** For the role `department`, its department as policies name it. */
  readonly departmentId: string | null;
  readonly language: Language;
}

/** A request that carried a valid token. */
export interface SignedIn {
  readonly user: SignedInUser;
  readonly tokenHash: string;
}

const signedIn = new WeakMap<Request, SignedIn>();

/** The user as handlers see them. Needs the relation `county`. */
export function signedInUser(user: User): SignedInUser {
  const { id, username, displayName, role, county, departmentId, language } = user;
  return { id, username, displayName, role, county: countyRow(county), departmentId, language };
}

/** Remembers for the length of a request who makes it. */
export function remember(request: Request, who: SignedIn): void {
  signedIn.set(request, who);
}

/** Who makes the request; undefined where no valid token came. */
export function whoMakes(request: Request): SignedIn | undefined {
  return signedIn.get(request);
}
