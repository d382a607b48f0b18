import type { Fact, Scene } from '@jifen/policies';
import { createContext, use } from 'react';
import type { DraftEditor } from '../use-draft-editor';

/** What every field of a scene needs to know of the whole. */
export interface SceneFrame {
  readonly editor: DraftEditor;
  readonly scene: Scene;
  /** Pointer to the scene. */
  readonly pointer: string;
  /** The same in the document in which the findings were found. */
  readonly foundAt: string;
  readonly readOnly: boolean;
  readonly facts: readonly Fact[];
  /** A value at a pointer into the scene; undefined takes it away. `key` names a field whose keystrokes undo together. */
  readonly set: (at: string, value: unknown, key?: string) => void;
  /** Another scene in its place, as one step of undo. */
  readonly replace: (scene: Scene, key?: string) => void;
  /** Opens the rule at that pointer into the scene as JSON-Logic. */
  readonly openRule: (at: string) => void;
}

export const SceneFrameContext = createContext<SceneFrame | null>(null);

/** The scene around. */
export function useScene(): SceneFrame {
  const frame = use(SceneFrameContext);
  if (!frame) throw new Error('A field of a scene stands outside of one.');
  return frame;
}
