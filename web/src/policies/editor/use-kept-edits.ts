import type { PolicyDocument } from '@jifen/policies';
import { useEffect, useRef, useState } from 'react';
import { forgetEdits, keepEdits } from './kept-edits';

/** Milliseconds after an edit until it is kept in the browser. */
const KEEP_AFTER = 300;

interface Unsaved {
  readonly draftId: string;
  readonly userId: string;
  readonly document: PolicyDocument;
  readonly texts: Readonly<Record<string, string>>;
  readonly baseRevision: number;
  readonly unsaved: boolean;
  readonly readOnly: boolean;
}

/**
 * Keeps in this browser what the server does not have yet, a moment after each edit and at once when the page is left or closed.
 * False: the browser has no room for it.
 */
export function useKeptEdits(edits: Unsaved): boolean {
  const { draftId, userId, document, texts, baseRevision, unsaved, readOnly } = edits;
  const [isKept, setIsKept] = useState(true);
  const due = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (readOnly) return undefined;
    if (!unsaved) {
      due.current = null;
      forgetEdits(draftId, userId);
      return undefined;
    }
    due.current = () => {
      due.current = null;
      setIsKept(keepEdits(draftId, userId, { document, texts, baseRevision, at: new Date().toISOString() }));
    };
    const timer = setTimeout(() => due.current?.(), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [baseRevision, document, draftId, readOnly, texts, unsaved, userId]);
  useEffect(() => {
    const keepNow = (): void => due.current?.();
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);
  return isKept;
}
