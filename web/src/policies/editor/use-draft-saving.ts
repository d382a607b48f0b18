import type { PolicyDocument } from '@jifen/policies';
import { useCallback, useEffect, useRef } from 'react';
import { getDraft, getDraftHead, saveDraft } from '../../data-provider/drafts';
import { isProblem } from '../../data-provider/problem-error';
import type { SaveOccasion } from '../draft';
import type { EditorState, SavedByOther } from './editor-state';
import type { EditorStore } from './editor-store';
import { forgetEdits } from './kept-edits';

/** Milliseconds without an edit until the draft is saved by itself, and at most since the first one. */
const PAUSE = 1500;
const LONGEST_WAIT = 15_000;

/** Milliseconds between two looks at whether somebody else has saved. */
const LOOK_EVERY = 5000;

/** Milliseconds until a save that got no answer is tried again, by the number of tries; the last for all further ones. */
const TRY_AFTER = [2000, 4000, 8000, 15_000, 30_000];

/** No answer, or one that a server gives which is down or overrun: to try again is all there is to do. */
function isOffline(error: unknown): boolean {
  return isProblem(error) && (error.status === 0 || error.status >= 500 || error.status === 429);
}

function savedByOther(error: unknown): SavedByOther | null {
  return isProblem(error, 'DRAFT-REVISION-CONFLICT')
    ? ((error.problem['current'] as SavedByOther | undefined) ?? null)
    : null;
}

interface DraftSaving {
  readonly store: EditorStore;
  /** The state on screen. */
  readonly state: EditorState;
  readonly userId: string;
  readonly unsaved: boolean;
  /** The document may be saved without being asked: it can be read, and nothing stands against it. */
  readonly mayAutosave: boolean;
  readonly readOnly: boolean;
}

/**
 * The way of a draft to the server and back: saves it after a pause, tries again while nothing answers, and hears of what others save.
 * Returns the saving by hand.
 */
export function useDraftSaving(saving: DraftSaving): (occasion?: SaveOccasion) => Promise<void> {
  const { store, state, userId, unsaved, mayAutosave, readOnly } = saving;
  const { progress, theirs, draft } = state;
  const { id } = draft;
  const document = state.history.present.document;
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const save = useCallback(
    async (occasion: SaveOccasion = 'manual') => {
      const now = store.get();
      if (now.progress.kind === 'saving' || now.theirs) return;
      const sent: PolicyDocument = now.history.present.document;
      store.dispatch({ kind: 'saving' });
      try {
        const saved = await saveDraft(id, sent, now.draft.revision, now.occasion ?? occasion);
        store.dispatch({ kind: 'saved', draft: saved, sent });
        // Nobody is there any more who would notice that the edits kept in this browser have arrived.
        if (left.current) forgetEdits(id, userId);
      } catch (error) {
        const other = savedByOther(error);
        if (other) store.dispatch({ kind: 'theirs', saved: other });
        else store.dispatch({ kind: 'failed', error, isOffline: isOffline(error) });
      }
    },
    [store, id, userId],
  );

  const waitsSince = useRef<number | null>(null);
  const isIdle = progress.kind === 'idle' && theirs === null;
  useEffect(() => {
    if (!unsaved) waitsSince.current = null;
    if (!unsaved || !mayAutosave || !isIdle || readOnly) return undefined;
    waitsSince.current ??= Date.now();
    const wait = Math.min(PAUSE, Math.max(0, waitsSince.current + LONGEST_WAIT - Date.now()));
    const timer = setTimeout(() => {
      waitsSince.current = null;
      void save('automatic');
    }, wait);
    return () => clearTimeout(timer);
  }, [document, isIdle, mayAutosave, readOnly, save, unsaved]);

  const tries = progress.kind === 'offline' ? progress.tries : 0;
  useEffect(() => {
    if (tries === 0) return undefined;
    const again = (): void => void save('automatic');
    const timer = setTimeout(again, TRY_AFTER[Math.min(tries, TRY_AFTER.length) - 1]);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [save, tries]);

  useEffect(() => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const look = async (): Promise<void> => {
      const { progress: doing } = store.get();
      if (window.document.visibilityState === 'hidden' || doing.kind === 'saving') return;
      const head = await getDraftHead(id, signal);
      const { draft: known, theirs: open, progress: then } = store.get();
      const isNews = head.revision > Math.max(known.revision, open?.revision ?? 0) || head.state !== known.state;
      if (then.kind === 'saving' || !isNews) return;
      const other = await getDraft(id, signal);
      if (!signal.aborted) store.dispatch({ kind: 'theirs', saved: other });
    };
    // A look that fails says nothing; whether the server is there shows when there is something to save.
    const lookNow = (): void => void look().catch(() => undefined);
    const timer = setInterval(lookNow, LOOK_EVERY);
    window.document.addEventListener('visibilitychange', lookNow);
    return () => {
      clearInterval(timer);
      window.document.removeEventListener('visibilitychange', lookNow);
      stopped.abort();
    };
  }, [store, id]);

  return save;
}
