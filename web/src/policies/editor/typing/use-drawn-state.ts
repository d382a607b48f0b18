import { useEffect, useInsertionEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EditorState } from '../editor-state';
import type { EditorStore } from '../editor-store';

/** What somebody does on the page, or with it: each may have to do with the document. */
const DOINGS = [
  'keydown',
  'beforeinput',
  'input',
  'change',
  'paste',
  'cut',
  'drop',
  'dragstart',
  'pointerdown',
  'mousedown',
  'click',
  'submit',
  'popstate',
  'hashchange',
  'beforeunload',
  'pagehide',
  'visibilitychange',
] as const;

const TYPING = new Set(['beforeinput', 'input', 'change']);
/** Keys that change the text of a field, or nothing. */
const EDITING = new Set(['Backspace', 'Delete', 'Shift', 'Process', 'Dead', 'Unidentified']);

/** Whether the event goes on typing in the field that it comes from. */
function isTyping(event: Event): boolean {
  if (TYPING.has(event.type)) return true;
  if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.key.length === 1 || EDITING.has(event.key);
}

/** Told when the field already has the new text or choice. */
const DONE = new Set(['input', 'change', 'click']);

function put(field: Element, member: 'value' | 'checked', answer: string | boolean): void {
  // React watches the member of the field itself; what a person does goes past it.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), member)?.set?.call(field, answer);
}

/** Does something that draws fields; the text or choice that `field` has, and that nobody has heard of yet, stays in it. */
function keepingAnswer(field: EventTarget | null, act: () => void): void {
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
  if (!isText && !(field instanceof HTMLInputElement)) return act();
  const { value } = field;
  const checked = field instanceof HTMLInputElement && field.checked;
  act();
  if (field.value !== value) put(field, 'value', value);
  if (field instanceof HTMLInputElement && field.checked !== checked) put(field, 'checked', checked);
  return undefined;
}

/**
 * The state of a draft as it is drawn. It may be behind the store for a moment after a key; before anything else is done on the page what was
 * typed is in the document, and drawn.
 */
export function useDrawnState({ peek, subscribe, keys }: EditorStore): EditorState {
  const [state, draw] = useState(peek);
  useLayoutEffect(() => {
    const drawLatest = (): void => draw(peek());
    // Something may have happened before it could be heard of.
    drawLatest();
    return subscribe(drawLatest);
  }, [peek, subscribe]);
  // Before anything else that comes with a picture, such as the focus in a new field.
  useInsertionEffect(() => {
    keys.drawnBy({
      isUpToDate: () => peek() === state,
      drawNow: (act) =>
        flushSync(() => {
          act();
          draw(peek());
        }),
    });
  }, [keys, peek, state]);
  useEffect(() => {
    const settle = (event: Event): void => {
      if (keys.lastFrom(event.target) && isTyping(event)) return;
      if (DONE.has(event.type)) keepingAnswer(event.target, () => keys.settle());
      else keys.settle();
    };
    for (const doing of DOINGS) window.addEventListener(doing, settle, { capture: true });
    return () => {
      for (const doing of DOINGS) window.removeEventListener(doing, settle, { capture: true });
    };
  }, [keys]);
  return state;
}
