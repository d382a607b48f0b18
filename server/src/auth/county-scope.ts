import { type CountyLevel } from '../counties/county.entity.js';
import { ProblemError } from '../problems/problem-error.js';
import { type SignedInUser } from './signed-in-user.js';

/** True when the user may see everything of the county, drafts included: their own, and for province users every county. */
export function mayRead(user: SignedInUser, countyCode: string): boolean {
  return user.county.code === countyCode || user.county.level === 'province';
}

/** True when the user may see what the county has published: as {@link mayRead}, and the province's for everyone. */
export function mayReadPublished(
  user: SignedInUser,
  county: { readonly code: string; readonly level: CountyLevel },
): boolean {
  return county.level === 'province' || mayRead(user, county.code);
}

/** True when the user may change things of the county: their own only. What they may change is for their role to say. */
export function mayWrite(user: SignedInUser, countyCode: string): boolean {
  return user.county.code === countyCode;
}

/** The only county whose things the user sees in lists; null for province users, who see all. */
export function onlyCounty(user: SignedInUser): string | null {
  return user.county.level === 'province' ? null : user.county.code;
}

/** @throws {ProblemError} `COUNTY-OUT-OF-SCOPE` unless {@link mayRead} */
export function requireRead(user: SignedInUser, countyCode: string): void {
  if (!mayRead(user, countyCode)) throw new ProblemError('COUNTY-OUT-OF-SCOPE');
}

/** @throws {ProblemError} `COUNTY-OUT-OF-SCOPE` unless {@link mayWrite} */
export function requireWrite(user: SignedInUser, countyCode: string): void {
  if (!mayWrite(user, countyCode)) throw new ProblemError('COUNTY-OUT-OF-SCOPE');
}
