import { type Finding, type MergeChoices, type PolicyDocument, withValueAt } from '@jifen/policies';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Draft, SaveOccasion } from '../draft';
import type { EditorStore } from './editor-store';
import { liveTexts } from './live-texts';

/** What can be done to a draft. Always the same functions, and every one of them starts from the draft as it is when it is called. */
export interface DraftActions {
  /** The document as it is now, which may be ahead of what is on screen. */
  readonly present: () => PolicyDocument;
  /** {@link present} without what is being typed at this moment: for what is drawn. */
  readonly settled: () => PolicyDocument;
  /** The texts that are no JSON yet, as they are now. */
  readonly presentTexts: () => Readonly<Record<string, string>>;
  /**
   * Changes the value at a pointer into the document on screen. Edits with the same key that follow each other undo as one.
   */
  readonly change: (pointer: string, value: unknown, key?: string) => void;
  /**
   * Makes of the document `from`, as somebody saw it, `to`. What has been done since stays; where both say something else of the same thing,
   * this edit holds.
   */
  readonly edit: (from: PolicyDocument, to: PolicyDocument) => void;
  /** Goes back to an earlier save, as an edit like any other. */
  readonly restore: (document: PolicyDocument) => void;
  /** Makes the quick fix of a finding on screen. */
  readonly applyFix: (finding: Finding) => void;
  /** Keeps a text that is no JSON yet; null once it is one again. */
  readonly keepText: (key: string, text: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly saveNow: (occasion?: SaveOccasion) => Promise<void>;
  /** In a conflict: whom to follow, by its id. */
  readonly choose: (choices: MergeChoices) => void;
  /** Puts both people's work together as was chosen; does nothing as long as a choice is open. */
  readonly settle: () => void;
  readonly acknowledge: () => void;
  /** Gives up the edits that the server does not have. */
  readonly discard: () => void;
  /** The draft has been moved or saved elsewhere. */
  readonly accept: (draft: Draft) => void;
}

/** The documents that are on screen. */
interface OnScreen {
  /** The one that the fields show. */
  readonly document: PolicyDocument;
  /** The one of which the findings speak. */
  readonly analysed: PolicyDocument;
}

/** The actions on the draft of a store. */
export function useDraftActions(
  store: EditorStore,
  { document, analysed }: OnScreen,
  saveNow: DraftActions['saveNow'],
): DraftActions {
  const screen = useRef<OnScreen>({ document, analysed });
  useLayoutEffect(() => {
    screen.current = { document, analysed };
  }, [document, analysed]);
  return useMemo((): DraftActions => {
    const { dispatch } = store;
    const present = (): PolicyDocument => store.get().history.present.document;
    const edit = (from: PolicyDocument, to: PolicyDocument, key = ''): void =>
      dispatch({ kind: 'edit', from, to, key });
    return {
      present,
      settled: () => store.peek().history.present.document,
      presentTexts: () => liveTexts(store.get().texts, present()),
      change: (pointer, value, key = '') => {
        const { document: shown } = screen.current;
        // A pointer says where something stands on screen; it may stand elsewhere by now.
        if (shown === present()) dispatch({ kind: 'change', pointer, value, key });
        else edit(shown, withValueAt(shown, pointer, value), key);
      },
      edit,
      restore: (past) => dispatch({ kind: 'restore', document: past }),
      applyFix: ({ fix }) => {
        const { analysed: found } = screen.current;
        if (fix) edit(found, withValueAt(found, fix.pointer, fix.value));
      },
      keepText: (key, text) => dispatch({ kind: 'text', key, text }),
      undo: () => dispatch({ kind: 'undo' }),
      redo: () => dispatch({ kind: 'redo' }),
      saveNow,
      choose: (choices) => dispatch({ kind: 'choose', choices }),
      settle: () => dispatch({ kind: 'settle' }),
      acknowledge: () => dispatch({ kind: 'acknowledge' }),
      discard: () => dispatch({ kind: 'discard' }),
      accept: (next) => dispatch({ kind: 'accept', draft: next }),
    };
  }, [store, saveNow]);
}
