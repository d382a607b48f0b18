import type { Finding } from '../findings/finding.js';
import { valueAt, withValueAt } from '../findings/json-pointer.js';
import { parseBy } from '../model/parse-policy.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { Text } from '../model/text.js';
import { type Edit, made, refused } from './edit.js';
import { isLocked, nameElsewhere, nameEmpty, nameTooLong } from './refusals.js';

/** Most characters of a name; longer ones are explanations, and have a place of their own. */
export const LONGEST_NAME = 200;

/** A name as somebody saw it: where the document has it, null where an included policy gives it, and how it read. */
export interface SeenName {
  readonly own: string | null;
  readonly text: Text;
}

function isSame(held: unknown, { zh, en }: Text): boolean {
  return valueAt(held, '/zh') === zh && valueAt(held, '/en') === en;
}

/**
 * Has a name read otherwise in one language; in the other it stays. Line breaks and spaces at its ends or in a row are pasted by mistake:
 * they become one space, or nothing. Refused: a name that is empty, too long, or written with characters that nobody sees; one that an
 * included policy gives; one that has become another since it was seen.
 */
export function changeName(
  document: PolicyDocument,
  { own, text }: SeenName,
  said: string,
  language: 'zh' | 'en',
): Edit {
  if (own === null) return refused(isLocked(''));
  const pointer = `${own}/${language}`;
  if (!isSame(valueAt(document, own), text)) return refused(nameElsewhere(pointer));
  const plain = said.replace(/\s+/g, ' ').trim();
  if (plain === '') return refused(nameEmpty(pointer));
  if ([...plain].length > LONGEST_NAME) return refused(nameTooLong(pointer, LONGEST_NAME));
  const { value, findings } = parseBy(Text, { ...text, [language]: plain });
  if (!value) return refused(...findings.map((finding): Finding => ({ ...finding, pointer: own + finding.pointer })));
  return made(withValueAt(document, own, value), own);
}
