import { createHmac } from 'node:crypto';
import { plainText } from '../cells/plain-text.js';

/** Hexadecimal digits of a pseudonym: 96 bits, so that no two of millions meet. */
const DIGITS = 24;

/** What a pseudonym stands for; persons and households that are written alike have different ones. */
export type PseudonymKind = 'person' | 'household';

const PREFIX = { person: 'P', household: 'H' } as const;

/**
 * Replaces ids by keyed pseudonyms (HMAC-SHA-256): who has the key gives the same person the same pseudonym in every import, who has not
 * cannot find out whom one stands for, not even by trying all identity numbers.
 */
export class Pseudonyms {
  constructor(private readonly key: Buffer) {}

  /** The pseudonym of an id; spaces, full-width digits and the case of letters make no difference. */
  of(kind: PseudonymKind, text: string): string {
    const message = `${kind}\n${plainText(text).toUpperCase()}`;
    return PREFIX[kind] + createHmac('sha256', this.key).update(message).digest('hex').slice(0, DIGITS);
  }
}
