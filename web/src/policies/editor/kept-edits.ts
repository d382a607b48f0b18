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

/** A name of this window that outlives a reload: two windows with the same draft keep their edits apart. */
function windowName(): string {
  const known = sessionStorage.getItem('jifen.window');
  if (known !== null) return known;
  const fresh = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  sessionStorage.setItem('jifen.window', fresh);
  return fresh;
}

function keysOf(draftId: string, userId: string): { all: string; own: string } {
  const all = `jifen.draft-edits.${userId}.${draftId}.`;
  return { all, own: all + windowName() };
}

/** Keeps the edits; false where the browser has no room for them. */
export function keepEdits(draftId: string, userId: string, edits: KeptEdits): boolean {
  try {
    localStorage.setItem(keysOf(draftId, userId).own, JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}

/**
 * The edits that this window kept, or else the newest that another one left, which are this window's from now on; null where there are
 * none, or none that can be read.
 */
export function keptEdits(draftId: string, userId: string): KeptEdits | null {
  const { all, own } = keysOf(draftId, userId);
  const mine = read(localStorage.getItem(own));
  if (mine) return mine;
  const others = Object.keys(localStorage)
    .filter((key) => key.startsWith(all) && key !== own)
    .flatMap((key) => {
      const edits = read(localStorage.getItem(key));
      return edits ? [{ key, edits }] : [];
    });
  const [newest] = others.sort((a, b) => (a.edits.at < b.edits.at ? 1 : -1));
  if (!newest) return null;
  localStorage.removeItem(newest.key);
  keepEdits(draftId, userId, newest.edits);
  return newest.edits;
}

function read(text: string | null): KeptEdits | null {
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

/** Forgets the edits of this window: they have been saved, or given up. */
export function forgetEdits(draftId: string, userId: string): void {
  localStorage.removeItem(keysOf(draftId, userId).own);
}
