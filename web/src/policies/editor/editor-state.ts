import {
  type Merge,
  type MergeChoices,
  mergeDocuments,
  type PolicyDocument,
  sameContent,
  type Three,
} from '@jifen/policies';
import type { Draft, Person } from '../draft';
import { edited, editedAt, type EditHistory, redone, type TakeIn, tookIn, undone } from './edit-history';
import { liveTexts } from './live-texts';

/** A draft as somebody else saved it: its content, and as much about it as is known. */
export type SavedByOther = Pick<Draft, 'revision' | 'contentHash' | 'updatedAt' | 'updatedBy' | 'document'> &
  Partial<Draft>;

/** What came into the document from somebody else's save. */
export interface TakenIn {
  readonly by: Person | null;
  readonly at: string;
  readonly revision: number;
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
}

/** Where the way to the server stands. */
export type Progress =
  | { readonly kind: 'idle' }
  /** On the way; after so many tries in a row without answer. */
  | { readonly kind: 'saving'; readonly tries: number }
  /** No answer after so many tries in a row; it is tried again by itself. */
  | { readonly kind: 'offline'; readonly error: unknown; readonly tries: number }
  /** The server answered no; the text is still here. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** A draft that is being edited. */
export interface EditorState {
  /** The last revision that both this page and the server have. */
  readonly draft: Draft;
  readonly history: EditHistory<PolicyDocument>;
  /** Texts that are no JSON yet, by the rule that they are meant to become. */
  readonly texts: Readonly<Record<string, string>>;
  readonly progress: Progress;
  /** Saved by somebody else, and not to be put together without a choice. */
  readonly theirs: SavedByOther | null;
  readonly choices: MergeChoices;
  /** What came in from others, by itself or by choice, until it is acknowledged; oldest first. */
  readonly taken: readonly TakenIn[];
  /** What the next save is of, beyond what was typed: two people's work put together, or an earlier save restored. */
  readonly occasion: 'merge' | 'restore' | null;
  /** When the edits were made that were found in this browser and that the server did not have. */
  readonly recovered: string | null;
}

export type EditorAction =
  | { readonly kind: 'change'; readonly pointer: string; readonly value: unknown; readonly key: string }
  /** What made `to` of `from` is made of the document as it is now, which may be a later one. */
  | { readonly kind: 'edit'; readonly from: PolicyDocument; readonly to: PolicyDocument; readonly key: string }
  | { readonly kind: 'restore'; readonly document: PolicyDocument }
  | { readonly kind: 'text'; readonly key: string; readonly text: string | null }
  | { readonly kind: 'undo' | 'redo' | 'saving' | 'settle' | 'discard' | 'acknowledge' }
  | { readonly kind: 'saved'; readonly draft: Draft; readonly sent: PolicyDocument }
  | { readonly kind: 'failed'; readonly error: unknown; readonly isOffline: boolean }
  | { readonly kind: 'theirs'; readonly saved: SavedByOther }
  | { readonly kind: 'choose'; readonly choices: MergeChoices }
  | { readonly kind: 'accept'; readonly draft: Draft };

/** Whether the server does not have everything that has been written. */
export function isUnsaved({ draft, history, texts }: EditorState): boolean {
  const { document } = history.present;
  return !sameContent(document, draft.document) || Object.keys(liveTexts(texts, document)).length > 0;
}

/** Saves of others that are told of at once. */
const MOST_TAKEN = 10;

/** The three states that are to be put together; `base` is the last that both had. */
export function threeOf(state: Pick<EditorState, 'draft' | 'history'>, theirs: SavedByOther): Three<PolicyDocument> {
  return { base: state.draft.document, mine: state.history.present.document, theirs: theirs.document };
}

/** Puts what made `theirs` of `base` into another state of the document; where that state says otherwise, `theirs` stays. */
function takeInOf(base: PolicyDocument, theirs: PolicyDocument): TakeIn<PolicyDocument> {
  return (document) => {
    const { document: merged, conflicts } = mergeDocuments(base, document, theirs);
    if (conflicts.length === 0) return merged;
    const choices = Object.fromEntries(conflicts.map(({ id }) => [id, 'theirs' as const]));
    return mergeDocuments(base, document, theirs, choices).document;
  };
}

function withMerge(state: EditorState, theirs: SavedByOther, { document }: Merge): EditorState {
  const before = state.history.present.document;
  const takeIn = takeInOf(state.draft.document, theirs.document);
  const isNews = !sameContent(before, document);
  const { updatedBy: by, updatedAt: at, revision } = theirs;
  return {
    ...state,
    draft: { ...state.draft, ...theirs },
    history: tookIn(state.history, document, takeIn),
    progress: { kind: 'idle' },
    theirs: null,
    choices: {},
    taken: isNews ? [...state.taken, { by, at, revision, before, after: document }].slice(-MOST_TAKEN) : state.taken,
    occasion: isNews && !sameContent(document, theirs.document) ? 'merge' : state.occasion,
  };
}

function takeTheirs(state: EditorState, saved: SavedByOther): EditorState {
  const { draft, theirs } = state;
  if (saved.revision < Math.max(draft.revision, theirs?.revision ?? 0)) return state;
  if (sameContent(saved.document, draft.document)) {
    return { ...state, draft: { ...draft, ...saved, document: draft.document }, theirs: null };
  }
  const { base, mine } = threeOf(state, saved);
  const merge = mergeDocuments(base, mine, saved.document);
  return merge.conflicts.length === 0
    ? withMerge(state, saved, merge)
    : { ...state, theirs: saved, progress: { kind: 'idle' } };
}

/** As long as somebody edits, an earlier refusal says nothing about the document as it is now. */
function afterEdit(state: EditorState, history: EditHistory<PolicyDocument>): EditorState {
  return { ...state, history, progress: state.progress.kind === 'refused' ? { kind: 'idle' } : state.progress };
}

/** The state after something happened. Pure, so that what comes back late is put into the document as it is then. */
export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  const { history, draft } = state;
  switch (action.kind) {
    case 'change':
      return afterEdit(state, editedAt(history, action.pointer, action.value, action.key));
    case 'edit': {
      const { from, to, key } = action;
      const now = history.present.document;
      return afterEdit(state, edited(history, now === from ? to : takeInOf(from, to)(now), key));
    }
    case 'restore':
      return { ...afterEdit(state, edited(history, action.document, '')), occasion: 'restore' };
    case 'undo':
      return afterEdit(state, undone(history));
    case 'redo':
      return afterEdit(state, redone(history));
    case 'text': {
      const { [action.key]: old, ...others } = state.texts;
      if (action.text === null) return old === undefined ? state : { ...state, texts: others };
      return { ...state, texts: { ...others, [action.key]: action.text } };
    }
    case 'saving':
      return {
        ...state,
        progress: { kind: 'saving', tries: state.progress.kind === 'offline' ? state.progress.tries : 0 },
      };
    case 'saved':
      // Somebody else's later save may have been heard of first.
      if (action.draft.revision < draft.revision) return { ...state, progress: { kind: 'idle' } };
      // What was sent is what the server has: it shares its parts with what is on screen, so that the two are compared quickly.
      return {
        ...state,
        draft: { ...action.draft, document: action.sent },
        progress: { kind: 'idle' },
        occasion: null,
        recovered: null,
      };
    case 'failed': {
      const { error, isOffline } = action;
      const tries = state.progress.kind === 'saving' ? state.progress.tries + 1 : 1;
      return { ...state, progress: isOffline ? { kind: 'offline', error, tries } : { kind: 'refused', error } };
    }
    case 'theirs':
      return takeTheirs(state, action.saved);
    case 'choose':
      return { ...state, choices: { ...state.choices, ...action.choices } };
    case 'settle': {
      if (!state.theirs) return state;
      const { base, mine, theirs } = threeOf(state, state.theirs);
      const merge = mergeDocuments(base, mine, theirs, state.choices);
      const isOpen = merge.conflicts.some(({ id }) => state.choices[id] === undefined);
      return isOpen ? state : withMerge(state, state.theirs, merge);
    }
    case 'discard':
      return { ...afterEdit(state, edited(history, draft.document, '')), texts: {}, recovered: null };
    case 'acknowledge':
      return { ...state, taken: [] };
    case 'accept':
      return takeTheirs(state, action.draft);
  }
}
