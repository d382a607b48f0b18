import { type Finding, type PolicyDocument, policyHash, withValueAt } from '@jifen/policies';
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { saveDraft } from '../../data-provider/drafts';
import { isProblem } from '../../data-provider/problem-error';
import type { Draft } from '../draft';
import { analyse, type Analysis } from './analysis';
import { edited, editedAt, type EditHistory, historyOf, redone, undone } from './edit-history';
import { forgetEdits, keepEdits, keptEdits } from './kept-edits';

/** Where the edits stand: on the server, only here, on the way, or refused. */
export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' }
  /** Refused or unreachable; the text is still here, and kept in this browser. */
  | { readonly kind: 'refused'; readonly error: unknown }
  /** Somebody else saved in between. */
  | { readonly kind: 'conflict'; readonly error: unknown; readonly theirs: Draft };

/** A draft being edited: its document with undo, what the checker says, and its way to the server. */
export interface DraftEditor {
  /** The draft as the server has it. */
  readonly draft: Draft;
  readonly document: PolicyDocument;
  /** Of the document as it is on screen; lags behind fast typing by a moment. */
  readonly analysis: Analysis;
  /** The last document without errors, for everything that needs one that can be executed. */
  readonly lastGood: Analysis;
  readonly base: Analysis | null;
  readonly readOnly: boolean;
  readonly save: SaveState;
  /** Texts that are no JSON yet, by pointer of the rule that they are meant to become; the rule keeps its last content. */
  readonly texts: Readonly<Record<string, string>>;
  /** Edits were found in this browser that the server did not have. */
  readonly recovered: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes the value at a pointer. Edits with the same key that follow each other undo as one. */
  readonly change: (pointer: string, value: unknown, key?: string) => void;
  readonly applyFix: (finding: Finding) => void;
  /** Keeps a text that is no JSON yet; null once it is one again. */
  readonly keepText: (pointer: string, text: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly saveNow: () => Promise<void>;
  /** After a conflict: go on from their revision with what is on screen here, or with theirs. */
  readonly resolveConflict: (keep: 'mine' | 'theirs') => void;
  /** Gives up the edits that the server does not have. */
  readonly discard: () => void;
  /** The draft has been moved or saved elsewhere. */
  readonly accept: (draft: Draft) => void;
}

type Action =
  | { readonly kind: 'change'; readonly pointer: string; readonly value: unknown; readonly key: string }
  | { readonly kind: 'replace'; readonly document: PolicyDocument }
  | { readonly kind: 'undo' | 'redo' };

function reduce(history: EditHistory<PolicyDocument>, action: Action): EditHistory<PolicyDocument> {
  switch (action.kind) {
    case 'change':
      return editedAt(history, action.pointer, action.value, action.key);
    case 'replace':
      return edited(history, action.document, '');
    case 'undo':
      return undone(history);
    case 'redo':
      return redone(history);
  }
}

/** Milliseconds after an edit until it is kept in the browser. */
const KEEP_AFTER = 300;

/** What a draft is compared with: the version it started from. */
export interface BasePolicy {
  readonly document: PolicyDocument;
  readonly included: readonly PolicyDocument[];
}

/** Edits a draft. `initial` is what the server had when the page opened. */
export function useDraftEditor(
  initial: Draft,
  included: readonly PolicyDocument[],
  basePolicy: BasePolicy | null,
  userId: string,
  readOnly: boolean,
): DraftEditor {
  const [draft, setDraft] = useState(initial);
  const [kept] = useState(() => {
    const found = readOnly ? null : keptEdits(initial.id, userId);
    const differs =
      found && (policyHash(found.document) !== policyHash(initial.document) || Object.keys(found.texts).length > 0);
    return differs ? found : null;
  });
  const [recovered, setRecovered] = useState(kept?.at ?? null);
  // What was kept comes back as an edit, so that undo still leads to what the server has.
  const [history, dispatch] = useReducer(reduce, initial.document, (document) =>
    kept ? edited(historyOf(document), kept.document, '') : historyOf(document),
  );
  const [texts, setTexts] = useState(kept?.texts ?? {});
  const [progress, setProgress] = useState<SaveState>({ kind: 'saved' });
  const document = history.present.document;
  const baseRevision = useRef(kept?.baseRevision ?? initial.revision);

  // Not the draft's own hash: a document of an older format is shown in today's.
  const saved = useMemo(() => policyHash(draft.document), [draft.document]);
  const unsaved = useMemo(
    () => policyHash(document) !== saved || Object.keys(texts).length > 0,
    [document, saved, texts],
  );
  useEffect(() => {
    if (readOnly) return undefined;
    if (!unsaved) {
      forgetEdits(draft.id, userId);
      return undefined;
    }
    const timer = setTimeout(() => {
      const at = new Date().toISOString();
      keepEdits(draft.id, userId, { document, texts, baseRevision: baseRevision.current, at });
    }, KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [document, draft.id, readOnly, texts, unsaved, userId]);

  const shown = useDeferredValue(document);
  const analysis = useMemo(() => analyse(shown, included), [shown, included]);
  const base = useMemo(() => basePolicy && analyse(basePolicy.document, basePolicy.included), [basePolicy]);
  // A broken rule must not take the last good result off the screen.
  const [lastGood, setLastGood] = useState(analysis);
  if (analysis.policy && analysis !== lastGood) setLastGood(analysis);

  const accept = useCallback((next: Draft) => {
    setDraft(next);
    baseRevision.current = next.revision;
    setProgress({ kind: 'saved' });
    setRecovered(null);
  }, []);

  const saveNow = useCallback(async () => {
    setProgress({ kind: 'saving' });
    try {
      accept(await saveDraft(draft.id, document, baseRevision.current));
    } catch (error) {
      const theirs = isProblem(error, 'DRAFT-REVISION-CONFLICT')
        ? (error.problem['current'] as Draft | undefined)
        : undefined;
      setProgress(theirs ? { kind: 'conflict', error, theirs } : { kind: 'refused', error });
    }
  }, [accept, document, draft.id]);

  const change = useCallback((pointer: string, value: unknown, key = '') => {
    dispatch({ kind: 'change', pointer, value, key });
    setProgress((state) => (state.kind === 'refused' ? { kind: 'unsaved' } : state));
  }, []);

  const resolveConflict = useCallback(
    (keep: 'mine' | 'theirs') => {
      if (progress.kind !== 'conflict') return;
      const { theirs } = progress;
      baseRevision.current = theirs.revision;
      setDraft((own) => ({ ...own, ...theirs, contentHash: policyHash(theirs.document) }));
      if (keep === 'theirs') dispatch({ kind: 'replace', document: theirs.document });
      setProgress({ kind: 'unsaved' });
    },
    [progress],
  );

  const settled = progress.kind === 'saved' || progress.kind === 'unsaved';
  return {
    draft,
    document,
    analysis,
    lastGood,
    base,
    readOnly,
    texts,
    save: settled ? { kind: unsaved ? 'unsaved' : 'saved' } : progress,
    recovered,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    applyFix: useCallback(
      (finding: Finding) => {
        if (finding.fix)
          dispatch({ kind: 'replace', document: withValueAt(document, finding.fix.pointer, finding.fix.value) });
      },
      [document],
    ),
    keepText: useCallback((pointer: string, text: string | null) => {
      setTexts(({ [pointer]: old, ...others }) => {
        if (text === null) return old === undefined ? { ...others } : others;
        return { ...others, [pointer]: text };
      });
    }, []),
    undo: useCallback(() => dispatch({ kind: 'undo' }), []),
    redo: useCallback(() => dispatch({ kind: 'redo' }), []),
    saveNow,
    resolveConflict,
    discard: useCallback(() => {
      dispatch({ kind: 'replace', document: draft.document });
      setTexts({});
      setRecovered(null);
    }, [draft.document]),
    accept,
  };
}
