import { cellProblem, type CellProblem } from '../cells/cell-problem.js';
import { plainText } from '../cells/plain-text.js';
import { identityOfValue } from '../mapping/identity.js';
import { type IdUse } from '../mapping/import-mapping.js';
import { type PseudonymKind, type Pseudonyms } from './pseudonyms.js';

/** What ids of a population look like; see the population file. */
const ID = /^(?=.{1,32}$)[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;

/** Nothing to be made plain. */
const PLAIN = /^[A-Za-z0-9-]+$/;

const MISSING = cellProblem('ID-MISSING', '没有编号', 'There is no id');
const IDENTITY = cellProblem(
  'ID-IDENTITY',
  '编号是证件号、手机号一类，不能原样导入',
  'The id is an identity number or phone',
);
const MALFORMED = cellProblem(
  'ID-MALFORMED',
  '编号只能是字母、数字和连字符，最长 31 位',
  'An id is of letters, digits and hyphens, at most 31 of them',
);

/** The letter before ids that begin with a digit. */
const PREFIX = { person: 'P', household: 'H' } as const;

/** The id that a population has for one of the file: kept, with a letter before it where it begins with a digit, or a pseudonym. */
export function idReader(
  kind: PseudonymKind,
  as: IdUse,
  pseudonyms: Pseudonyms,
): (text: string) => string | CellProblem {
  if (as === 'pseudonym') {
    return (text) => (text.trim() === '' ? MISSING : pseudonyms.of(kind, text));
  }
  return (text) => {
    const plain = PLAIN.test(text) ? text : plainText(text).replaceAll('_', '-');
    if (plain === '') return MISSING;
    if (identityOfValue(plain)) return IDENTITY;
    const id = /^\d/.test(plain) ? PREFIX[kind] + plain : plain;
    return ID.test(id) ? id : MALFORMED;
  };
}
