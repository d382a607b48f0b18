import type { PolicyDocument } from '@jifen/policies';
import { parsePolicy } from '@jifen/policies';

/** Edits that have not reached the server, kept in this browser so that a reload or a dead server loses nothing. */
export interface KeptEdits {
  /** Revision of the draft that was edited. */
  readonly baseRevision: number;
  readonly document: PolicyDocument;
  /** Texts that are no JSON yet, by the rule that they are meant to become. */
  readonly texts: Readonly<Record<string, string>>;
  /** When they were made, as ISO time. */
  readonly at: string;
}

function keyOf(draftId: string, userId: string): string {
  return `jifen.draft-edits.${userId}.${draftId}`;
}

/** Keeps the edits; false where the browser has no room for them. */
export function keepEdits(draftId: string, userId: string, edits: KeptEdits): boolean {
  try {
    localStorage.setItem(keyOf(draftId, userId), JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}

/** The kept edits; null where there are none, or none that can be read. */
export function keptEdits(draftId: string, userId: string): KeptEdits | null {
  const text = localStorage.getItem(keyOf(draftId, userId));
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<KeptEdits>;
    const document = parsePolicy(kept.document).value;
    return document && typeof kept.baseRevision === 'number' && typeof kept.at === 'string'
      ? { document, baseRevision: kept.baseRevision, at: kept.at, texts: textsOf(kept.texts) }
      : null;
  } catch {
    return null;
  }
}

function textsOf(kept: unknown): Record<string, string> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Forgets the edits: they have been saved, or given up. */
export function forgetEdits(draftId: string, userId: string): void {
  localStorage.removeItem(keyOf(draftId, userId));
}
