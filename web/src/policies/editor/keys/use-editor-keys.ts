import { useEffect, useRef } from 'react';
import { focusNextPane } from '../panes/pane-ids';
import { TREE_SEARCH_ID } from '../tree/TreeSearch';
import type { RuleView } from '../NodePanel';

/** What the keys of the editor reach; absent: the draft can only be looked at. */
export interface EditorActions {
  readonly setView: (view: RuleView) => void;
  readonly showKeys: () => void;
  readonly save?: () => void;
  readonly undo?: () => void;
  readonly redo?: () => void;
  readonly fix?: () => void;
}

const VIEWS: Readonly<Record<string, RuleView>> = { '1': 'form', '2': 'readback', '3': 'json' };

function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, .monaco-editor') !== null;
}

/** The action behind Ctrl and a key. A text field undoes what was typed into it itself. */
function withControl(event: KeyboardEvent, actions: EditorActions): (() => void) | undefined {
  const key = event.key.toLowerCase();
  const view = VIEWS[key];
  if (view) return () => actions.setView(view);
  if (key === 's') return actions.save;
  if (inText(event.target)) return undefined;
  if (key === 'z') return event.shiftKey ? actions.redo : actions.undo;
  if (key === 'y') return actions.redo;
  return key === '.' ? actions.fix : undefined;
}

function plain(event: KeyboardEvent, actions: EditorActions): (() => void) | undefined {
  if (event.key === 'F6') return () => focusNextPane(event.shiftKey);
  if (inText(event.target) || event.altKey) return undefined;
  if (event.key === '/') return () => document.getElementById(TREE_SEARCH_ID)?.focus();
  return event.key === '?' ? actions.showKeys : undefined;
}

/** Listens to the keys that work everywhere in the draft editor. A dialog has the keys to itself. */
export function useEditorKeys(actions: EditorActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"]')) return;
      const action = event.ctrlKey || event.metaKey ? withControl(event, latest.current) : plain(event, latest.current);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
