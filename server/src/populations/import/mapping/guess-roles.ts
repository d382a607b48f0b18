import { plainText } from '../cells/plain-text.js';
import { type ColumnProfile } from './column-profile.js';
import { type ColumnGuess } from './guess-columns.js';

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,30}$/;

const ROLES: readonly (readonly [use: 'person' | 'household' | 'spouse' | 'scene' | 'pool', pattern: RegExp])[] = [
  ['spouse', /配偶.*(编号|id|证)|spouse/i],
  ['household', /户号|家庭编号|户编号|家庭户|household|family/i],
  ['scene', /^(申请)?场景|申请事项|申请类型|scene/i],
  ['pool', /志愿学校|申请学校|学区|片区|pool/i],
  ['person', /^(人员)?编号$|人员编号|申请编号|^id$|person.?id|序号/i],
];

/** What of a person, household or application a column says, from its heading; null where it says nothing of the kind. */
export function roleOf(profile: ColumnProfile, hasPersonId: boolean): ColumnGuess | null {
  const { heading, identity, values } = profile;
  const use = ROLES.find(([, pattern]) => pattern.test(heading))?.[0];
  if (identity) {
    if (use === 'spouse' && identity === 'id-number') return { use: { use, as: 'pseudonym' }, confidence: 80 };
    // Somebody has to be followed by something: an identity number, where the file has no ids of its own.
    if (identity === 'id-number' && !hasPersonId && !/配偶|子女|监护|户主/.test(heading)) {
      return { use: { use: 'person', as: 'pseudonym' }, confidence: 90 };
    }
    return { use: { use: 'drop' }, confidence: 95 };
  }
  if (use === undefined) return null;
  if (use === 'scene' || use === 'pool') return { use: { use }, confidence: 80 };
  const isPlain = values.every(({ text }) => ID.test(plainText(text)));
  return { use: { use, as: isPlain ? 'keep' : 'pseudonym' }, confidence: 80 };
}
