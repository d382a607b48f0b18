import { type EditorAction, type EditorState, reduceEditor } from './editor-state';
import { KeysInHand } from './typing/keys-in-hand';

/** Holds the state of a draft that is being edited. */
export interface EditorStore {
  /** The state as it is now: what has just been typed is in it, whether it has been drawn or not. */
  readonly get: () => EditorState;
  /** The state to be drawn; keys in hand are not in it yet. */
  readonly peek: () => EditorState;
  /** Does something to the draft, after the keys in hand. */
  readonly dispatch: (action: EditorAction) => void;
  /** Tells of every new state; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly keys: KeysInHand;
}

/**
 * A store that begins with a state. It stands outside of what React draws, so that an edit, a save and leaving the page never work from an
 * older state than the last key has made.
 */
export function createEditorStore(initial: EditorState): EditorStore {
  let state = initial;
  const listeners = new Set<() => void>();
  const keys = new KeysInHand();
  return {
    get: () => {
      keys.write();
      return state;
    },
    peek: () => state,
    dispatch: (action) => {
      keys.write();
      const next = reduceEditor(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keys,
  };
}
