import type { PolicyDocument } from '@jifen/policies';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type EditorState, isUnsaved } from './editor-state';
import type { EditorStore } from './editor-store';
import { forgetEdits, keepEdits } from './kept-edits';

/** Milliseconds after an edit until it is kept in the browser. */
const KEEP_AFTER = 300;

interface KeptState {
  readonly store: EditorStore;
  readonly draftId: string;
  readonly userId: string;
  /** What is on screen. */
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
export function useKeptEdits(edits: KeptState): boolean {
  const { store, draftId, userId, document, texts, baseRevision, unsaved, readOnly } = edits;
  const [isKept, setIsKept] = useState(true);
  const last = useRef<EditorState | null>(null);
  const keep = useCallback(() => {
    const state = store.get();
    if (readOnly || state === last.current || !isUnsaved(state)) return;
    last.current = state;
    const at = new Date().toISOString();
    const present = { document: state.history.present.document, texts: state.texts };
    setIsKept(keepEdits(draftId, userId, { ...present, baseRevision: state.draft.revision, at }));
  }, [draftId, readOnly, store, userId]);
  useEffect(() => {
    if (readOnly) return undefined;
    if (!unsaved) {
      forgetEdits(draftId, userId);
      return undefined;
    }
    const timer = setTimeout(keep, KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [baseRevision, document, draftId, keep, readOnly, texts, unsaved, userId]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  return isKept;
}
