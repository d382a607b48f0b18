import { plainText } from '../cells/plain-text.js';

/** What identifies somebody, and never reaches the database. */
export const IDENTITY_KINDS = ['name', 'id-number', 'phone', 'passport', 'address', 'email', 'bank-card'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

const HEADINGS: readonly (readonly [kind: IdentityKind, pattern: RegExp])[] = [
  ['id-number', /身份证|公民身份|证件号|证件号码|居民身份|id\s*(card|number|no)|identity/i],
  ['phone', /手机|电话|联系方式|mobile|phone|tel\b/i],
  ['passport', /护照|通行证号|passport/i],
  ['email', /邮箱|电子邮件|e-?mail/i],
  ['bank-card', /银行(卡|账号|帐号)|bank\s*(card|account)/i],
  ['address', /住址|地址|门牌|户籍地|籍贯|address/i],
  ['name', /姓名|^名字$|申请人$|联系人|监护人|法定代表人姓名|配偶$|^name$|full\s*name/i],
];

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** A resident identity number whose check character is right (GB 11643). */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text[17]?.toUpperCase();
}

/** What a heading says that its column identifies somebody by; null where it says nothing of the kind. */
export function identityOfHeading(heading: string): IdentityKind | null {
  return HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** What a value is, where its form leaves no doubt that it identifies somebody. */
export function identityOfValue(text: string): IdentityKind | null {
  const plain = plainText(text);
  if (isIdNumber(plain)) return 'id-number';
  if (/^(\+?86[- ]?)?1[3-9]\d{9}$/.test(plain)) return 'phone';
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(plain)) return 'email';
  if (/^[EGDSPH][A-Z]?\d{7,8}$/.test(plain)) return 'passport';
  return null;
}

/** Share of a column's values, in percent, from which it counts as identifying whatever its heading says. */
const SHARE = 30;

/** What a column identifies people by, from its heading and a sample of its values. */
export function identityOfColumn(heading: string, sample: readonly string[]): IdentityKind | null {
  const counts = new Map<IdentityKind, number>();
  let written = 0;
  for (const text of sample) {
    if (text === '') continue;
    written += 1;
    const kind = identityOfValue(text);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) if (count * 100 >= written * SHARE) return kind;
  return identityOfHeading(heading);
}

/** Most characters of a cell that are shown. */
const LONGEST_SHOWN = 30;

/**
 * A cell as a message may show it: whatever may name somebody is masked. Short numbers, days and signs are shown as they are; of anything
 * else only the form is shown, because a name may have slipped into any column.
 */
export function maskedCell(text: string): string {
  const plain = plainText(text).slice(0, LONGEST_SHOWN);
  if (/^[\d\s.,/:年月日%+-]*$/.test(plain) && plain.replace(/\D/g, '').length <= 8) return plain;
  return plain
    .replace(/\d/g, '9')
    .replace(/\p{Script=Han}/gu, '某')
    .replace(/[A-Za-z]/g, 'A');
}
