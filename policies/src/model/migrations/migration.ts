import type { Bilingual } from '../../findings/finding.js';

/** A JSON object that calls itself a policy document of some format; nothing else is known of it yet. */
export type PlainDocument = Readonly<Record<string, unknown>>;

/**
 * One step from a format to the next: plain JSON to plain JSON, without looking at whether the document is sound. A step that finds
 * nothing to change in the content must leave it as it is, so that the content hash stays (see `policyHash`).
 */
export interface Migration {
  readonly from: string;
  readonly to: string;
  /** What the step does to a document, for the person who opens one. */
  readonly note: Bilingual;
  readonly migrate: (document: PlainDocument) => PlainDocument;
}
