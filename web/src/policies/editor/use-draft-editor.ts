import {
  hasErrors,
  type MergeChoices,
  mergeDocuments,
  type MergeConflict,
  type PolicyDocument,
  sameContent,
  type Three,
} from '@jifen/policies';
import { useMemo, useState } from 'react';
import type { Draft } from '../draft';
import { analyse, type Analysis } from './analysis';
import { edited, historyOf } from './edit-history';
import { liveTexts } from './live-texts';
import { type EditorState, reduceEditor, type SavedByOther, type TakenIn, threeOf } from './editor-state';
import { createEditorStore } from './editor-store';
import type { KeptEdits } from './kept-edits';
import type { KeysInHand } from './typing/keys-in-hand';
import { useDrawnState } from './typing/use-drawn-state';
import { type CheckedAnalysis, useAnalysis } from './use-analysis';
import { type DraftActions, useDraftActions } from './use-draft-actions';
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

/**
 * The part of an editor that stays the same object until an edit has been worked out, a moment after the key: what is drawn from it alone is
 * not drawn with every key.
 */
export interface SteadyEditor extends DraftActions {
  /** Of the document as it is on screen; lags behind fast typing by a moment. */
  readonly analysis: CheckedAnalysis;
  /** The last document without errors, for everything that needs one that can be executed. */
  readonly lastGood: Analysis;
  /** The document as it is cannot be executed: what is shown of {@link lastGood} is of an earlier one. */
  readonly isStale: boolean;
  readonly base: Analysis | null;
  readonly readOnly: boolean;
}

/** The draft as a whole, for what stands around the form: it stays the same object from the second key on until something of it changes. */
export interface FrameEditor extends SteadyEditor {
  /** The draft as the server has it. */
  readonly draft: Draft;
  /** Documents of the policies that it includes. */
  readonly included: readonly PolicyDocument[];
  readonly save: SaveState;
  /** False: this browser has no room for what the server does not have yet. */
  readonly isKept: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A draft being edited: its document with undo, what the checker says, and its way to the server. */
export interface DraftEditor extends FrameEditor {
  readonly steady: SteadyEditor;
  readonly frame: FrameEditor;
  readonly document: PolicyDocument;
  readonly keys: KeysInHand;
  /** Texts that are no JSON yet, by the rule that they are meant to become; the rule keeps its last content. */
  readonly texts: Readonly<Record<string, string>>;
  /** Edits were found in this browser that the server did not have. */
  readonly recovered: string | null;
  /** What came into the document from others, oldest first, until it is acknowledged. */
  readonly taken: readonly TakenIn[];
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
  const [store] = useState(() => createEditorStore(begin({ draft: initial, found })));
  const state = useDrawnState(store);
  const { draft, history, progress } = state;
  const document = history.present.document;
  const readOnly = !draft.allowedActions.includes('save');
  const texts = useMemo(() => liveTexts(state.texts, document), [state.texts, document]);
  const hasTexts = Object.keys(texts).length > 0;
  const unsaved = useMemo(
    () => !sameContent(document, draft.document) || hasTexts,
    [document, draft.document, hasTexts],
  );

  const analysis = useAnalysis(document, included, history.present.key !== '');
  const { lastGood } = analysis;
  const base = useMemo(() => basePolicy && analyse(basePolicy.document, basePolicy.included), [basePolicy]);

  const isChecked = analysis.isChecked && analysis.document === document;
  const isBroken = isChecked && hasErrors(analysis.findings);
  const isKept = useKeptEdits({
    store,
    draftId: draft.id,
    userId,
    document,
    texts: state.texts,
    baseRevision: draft.revision,
    unsaved,
    readOnly,
  });
  const saveNow = useDraftSaving({
    store,
    state,
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

  const actions = useDraftActions(store, { document, analysed: analysis.document }, saveNow);
  const steady = useMemo(
    (): SteadyEditor => ({
      ...actions,
      analysis,
      lastGood,
      isStale: analysis.policy !== lastGood.policy,
      base,
      readOnly,
    }),
    [actions, analysis, lastGood, base, readOnly],
  );
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  const frame = useMemo(
    (): FrameEditor => ({ ...steady, draft, included, save, isKept, canUndo, canRedo }),
    [steady, draft, included, save, isKept, canUndo, canRedo],
  );
  const { keys } = store;
  return { ...frame, steady, frame, document, keys, texts, recovered: state.recovered, taken: state.taken };
}
