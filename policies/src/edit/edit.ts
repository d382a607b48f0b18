import type { Finding } from '../findings/finding.js';
import type { Refused } from '../model/parse-policy.js';
import type { PolicyDocument } from '../model/policy-document.js';

/** A document after an edit. What the edit did not touch is shared with the document before. */
export interface Edited {
  readonly document: PolicyDocument;
  /** Pointer to the entry that was edited, in this document; after a removal, to what stands nearest. */
  readonly pointer: string;
}

/** What came of an edit: the document after it, or the reason why it was refused. */
export type Edit = { readonly value: Edited; readonly findings: readonly [] } | Refused;

/** The edit was made. */
export function made(document: PolicyDocument, pointer: string): Edit {
  return { value: { document, pointer }, findings: [] };
}

/** The edit was refused, for the reasons found. */
export function refused(...findings: readonly Finding[]): Refused {
  return { value: null, findings };
}
