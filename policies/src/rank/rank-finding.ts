import type { Bilingual, Finding } from '../findings/finding.js';

/** Codes of what stands against ranking. */
export type RankFindingCode =
  | 'RANK-AS-OF-NOT-A-DATE'
  | 'RANK-NO-KEYS'
  | 'RANK-KEY-PENDING'
  | 'RANK-ELIGIBILITY-PENDING'
  | 'RANK-ITEMS-PENDING'
  | 'RANK-ITEMS-EMPTY'
  | 'RANK-ITEM-UNKNOWN'
  | 'RANK-ITEM-CUTS-FORMULA'
  | 'RANK-FORMULA-PENDING'
  | 'RANK-HOUSEHOLD-PENDING'
  | 'RANK-THRESHOLD-PENDING'
  | 'RANK-SHARE-PENDING'
  | 'RANK-QUOTA-MISSING'
  | 'RANK-QUOTA-NOT-USED'
  | 'RANK-POOL-UNKNOWN'
  | 'RANK-POOL-MISSING'
  | 'RANK-POOL-DUPLICATE'
  | 'RANK-SEED-MISSING'
  | 'RANK-TIE-RULE-FIXED'
  | 'RANK-APPLICATION-DUPLICATE'
  | 'RANK-APPLICANTS'
  | 'RANK-APPLICANT-TWICE'
  | 'RANK-WRONG-SLOTS'
  | 'RANK-TOO-MANY-FINDINGS';

/** A finding on a ranking; the pointer leads into `{scene, round, applications, asOf}`. */
export function rankFinding(
  code: RankFindingCode,
  pointer: string,
  message: Bilingual,
  remedy: Bilingual,
  severity: Finding['severity'] = 'error',
): Finding {
  return { code, severity, pointer, message, remedy };
}
