import type { Annex } from '@jifen/policies';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Where the focus stands: in the text that says what `own` holds, the first, second, … of all that do. */
interface Held {
  readonly element: Element;
  readonly own: string;
  readonly nth: number;
}

function placesOf(sheet: HTMLElement, own: string): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>('[data-own]')].filter((place) => place.dataset['own'] === own);
}

/**
 * Keeps the focus at what somebody has just changed. A sentence that reads otherwise since is told anew, and what had the focus in it has
 * gone with the old one.
 */
export function useKeptFocus(annex: Annex): RefObject<HTMLElement | null> {
  const sheet = useRef<HTMLElement>(null);
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const { current } = sheet;
    const follow = ({ target }: FocusEvent): void => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-own]') : null;
      const own = element?.dataset['own'];
      held.current =
        current && element && own !== undefined ? { element, own, nth: placesOf(current, own).indexOf(element) } : null;
    };
    current?.addEventListener('focusin', follow);
    return () => current?.removeEventListener('focusin', follow);
  }, []);
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current || !held.current || held.current.element.isConnected) return;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    const places = placesOf(current, held.current.own);
    (places[held.current.nth] ?? places.at(-1))?.focus();
  }, [annex]);
  return sheet;
}
