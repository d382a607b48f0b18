import {
  type Finding,
  hasErrors,
  type MergeChoices,
  mergeDocuments,
  type MergeConflict,
  type PolicyDocument,
  sameContent,
  type Three,
  withValueAt,
} from '@jifen/policies';
import { useCallback, useMemo, useReducer, useState } from 'react';
import type { Draft, SaveOccasion } from '../draft';
import { analyse, type Analysis } from './analysis';
import { edited, historyOf } from './edit-history';
import { liveTexts } from './live-texts';
import { type EditorState, reduceEditor, type SavedByOther, type TakenIn, threeOf } from './editor-state';
import type { KeptEdits } from './kept-edits';
import { type CheckedAnalysis, useAnalysis } from './use-analysis';
import { useDraftSaving } from './use-draft-saving';
import { useKeptEdits } from './use-kept-edits';

/** Where the edits stand: on the server, only here, on the way, or refused. */
export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  /** Not saved by itself: a text is no JSON, or the document has errors. Absent: it is about to be saved. */
  | { readonly kind: 'unsaved'; readonly because?: 'text' | 'errors' }
  /** Nothing answers; it is tried again by itself. The text is still here, and kept in this browser. */
  | { readonly kind: 'offline' }
  /** Refused; the text is still here, and kept in this browser. */
  | { readonly kind: 'refused'; readonly error: unknown }
  /** Somebody else saved in between, and both changed the same thing. */
  | { readonly kind: 'conflict'; readonly conflict: OpenConflict };

/** Two people's work that cannot be put together without a choice. */
export interface OpenConflict {
  readonly theirs: SavedByOther;
  readonly documents: Three<PolicyDocument>;
  readonly conflicts: readonly MergeConflict[];
  readonly choices: MergeChoices;
}

/** A draft being edited: its document with undo, what the checker says, and its way to the server. */
export interface DraftEditor {
  /** The draft as the server has it. */
  readonly draft: Draft;
  readonly document: PolicyDocument;
  /** Documents of the policies that it includes. */
  readonly included: readonly PolicyDocument[];
  /** Of the document as it is on screen; lags behind fast typing by a moment. */
  readonly analysis: CheckedAnalysis;
  /** The last document without errors, for everything that needs one that can be executed. */
  readonly lastGood: Analysis;
  /** The document as it is cannot be executed: what is shown of {@link lastGood} is of an earlier one. */
  readonly isStale: boolean;
  readonly base: Analysis | null;
  readonly readOnly: boolean;
  readonly save: SaveState;
  /** False: this browser has no room for what the server does not have yet. */
  readonly isKept: boolean;
  /** Texts that are no JSON yet, by the rule that they are meant to become; the rule keeps its last content. */
  readonly texts: Readonly<Record<string, string>>;
  /** Edits were found in this browser that the server did not have. */
  readonly recovered: string | null;
  /** What came into the document from others, oldest first, until it is acknowledged. */
  readonly taken: readonly TakenIn[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes the value at a pointer. Edits with the same key that follow each other undo as one. */
  readonly change: (pointer: string, value: unknown, key?: string) => void;
  /** Goes back to an earlier save, as an edit like any other. */
  readonly restore: (document: PolicyDocument) => void;
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

/** What a draft is compared with: the version it started from. */
export interface BasePolicy {
  readonly document: PolicyDocument;
  readonly included: readonly PolicyDocument[];
}

/** Edits that were found in this browser, and the revision on which they were made. */
export interface FoundEdits {
  readonly edits: KeptEdits;
  /** Content of `edits.baseRevision`. */
  readonly base: PolicyDocument;
}

function begin({ draft, found }: { draft: Draft; found: FoundEdits | null }): EditorState {
  const state: EditorState = {
    draft,
    history: historyOf(draft.document),
    texts: {},
    progress: { kind: 'idle' },
    theirs: null,
    choices: {},
    taken: [],
    occasion: null,
    recovered: null,
  };
  const readOnly = !draft.allowedActions.includes('save');
  if (!found || readOnly) return state;
  const { edits, base } = found;
  if (sameContent(edits.document, draft.document) && Object.keys(edits.texts).length === 0) return state;
  // What was kept comes back as an edit, so that undo still leads to what the server has; and what others saved since is put into it.
  const onItsBase: EditorState = {
    ...state,
    draft: { ...draft, revision: edits.baseRevision, document: base },
    history: edited(historyOf(base), edits.document, ''),
    texts: edits.texts,
    recovered: edits.at,
  };
  return reduceEditor(onItsBase, { kind: 'theirs', saved: draft });
}

/** Edits a draft. `initial` is what the server had when the page opened. */
export function useDraftEditor(
  initial: Draft,
  included: readonly PolicyDocument[],
  basePolicy: BasePolicy | null,
  userId: string,
  found: FoundEdits | null,
): DraftEditor {
  const [state, dispatch] = useReducer(reduceEditor, { draft: initial, found }, begin);
  const { draft, history, progress } = state;
  const document = history.present.document;
  const readOnly = !draft.allowedActions.includes('save');
  const texts = useMemo(() => liveTexts(state.texts, document), [state.texts, document]);
  const hasTexts = Object.keys(texts).length > 0;
  const unsaved = useMemo(
    () => !sameContent(document, draft.document) || hasTexts,
    [document, draft.document, hasTexts],
  );

  const analysis = useAnalysis(document, included);
  const base = useMemo(() => basePolicy && analyse(basePolicy.document, basePolicy.included), [basePolicy]);
  // A broken rule must not take the last good result off the screen.
  const [lastGood, setLastGood] = useState<Analysis>(analysis);
  if (analysis.policy && analysis.policy !== lastGood.policy) setLastGood(analysis);

  const isChecked = analysis.isChecked && analysis.document === document;
  const isBroken = isChecked && hasErrors(analysis.findings);
  const isKept = useKeptEdits({
    draftId: draft.id,
    userId,
    document,
    texts: state.texts,
    baseRevision: draft.revision,
    unsaved,
    readOnly,
  });
  const saveNow = useDraftSaving({
    state,
    dispatch,
    userId,
    unsaved,
    mayAutosave: isChecked && !isBroken && !hasTexts,
    readOnly,
  });

  const conflict = useMemo((): OpenConflict | null => {
    if (!state.theirs) return null;
    const documents = threeOf({ draft, history }, state.theirs);
    const { conflicts } = mergeDocuments(documents.base, documents.mine, documents.theirs, state.choices);
    return { theirs: state.theirs, documents, conflicts, choices: state.choices };
  }, [draft, history, state.choices, state.theirs]);

  const save = useMemo((): SaveState => {
    if (conflict) return { kind: 'conflict', conflict };
    if (progress.kind === 'refused') return progress;
    if (progress.kind === 'offline' || (progress.kind === 'saving' && progress.tries > 0)) return { kind: 'offline' };
    if (progress.kind === 'saving') return { kind: 'saving' };
    if (!unsaved) return { kind: 'saved' };
    return { kind: 'unsaved', ...(hasTexts ? { because: 'text' } : isBroken ? { because: 'errors' } : {}) };
  }, [conflict, hasTexts, isBroken, progress, unsaved]);

  return {
    draft,
    document,
    included,
    analysis,
    lastGood,
    isStale: analysis.policy !== lastGood.policy,
    base,
    readOnly,
    texts,
    save,
    isKept,
    recovered: state.recovered,
    taken: state.taken,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: useCallback((pointer, value, key = '') => dispatch({ kind: 'change', pointer, value, key }), []),
    restore: useCallback((past) => dispatch({ kind: 'replace', document: past, occasion: 'restore' }), []),
    applyFix: useCallback(
      (finding: Finding) => {
        const { fix } = finding;
        if (fix) dispatch({ kind: 'replace', document: withValueAt(document, fix.pointer, fix.value) });
      },
      [document],
    ),
    keepText: useCallback((key, text) => dispatch({ kind: 'text', key, text }), []),
    undo: useCallback(() => dispatch({ kind: 'undo' }), []),
    redo: useCallback(() => dispatch({ kind: 'redo' }), []),
    saveNow,
    choose: useCallback((choices) => dispatch({ kind: 'choose', choices }), []),
    settle: useCallback(() => dispatch({ kind: 'settle' }), []),
    acknowledge: useCallback(() => dispatch({ kind: 'acknowledge' }), []),
    discard: useCallback(() => dispatch({ kind: 'discard' }), []),
    accept: useCallback((next) => dispatch({ kind: 'accept', draft: next }), []),
  };
}
