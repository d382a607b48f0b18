import { type EditorAction, type EditorState, reduceEditor } from './editor-state';

/** Holds the state of a draft that is being edited. */
export interface EditorStore {
  /** The state as it is now: what has just happened is in it, whether it has been drawn or not. */
  readonly get: () => EditorState;
  readonly dispatch: (action: EditorAction) => void;
  /** Tells of every new state; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A store that begins with a state. It stands outside of what React draws, so that an edit, a save and leaving the page never work from an
 * older state than the last key has made.
 */
export function createEditorStore(initial: EditorState): EditorStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduceEditor(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
