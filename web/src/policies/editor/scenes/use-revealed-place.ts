import { type RefObject, useEffect, useRef } from 'react';
import type { RuleView } from '../NodePanel';
import { useUsesDesk } from '../uses/uses-desk';

/** Places that somebody has been led to; nobody is led there a second time when the scene is opened again. */
const LED = new WeakSet<object>();

const FIELDS = 'input, select, textarea, button';

/** The part of the form that is the closest around a pointer into the scene. */
function partAt(form: HTMLElement, pointer: string): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  let length = -1;
  for (const part of form.querySelectorAll<HTMLElement>('[data-scene-places]')) {
    for (const place of part.dataset['scenePlaces']?.split(' ') ?? []) {
      const isAround = pointer === place || pointer.startsWith(`${place}/`);
      if (isAround && place.length > length) [found, length] = [part, place.length];
    }
  }
  return found;
}

/** Leads to the field of a scene that was asked for at the desk of the editor. Returns where to look for the fields. */
export function useRevealedPlace(
  rowId: string,
  view: RuleView,
  onView: (view: RuleView) => void,
): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const revealed = useUsesDesk()?.revealed;
  useEffect(() => {
    if (!revealed || revealed.rowId !== rowId || LED.has(revealed)) return;
    if (view !== 'form') return onView('form');
    const part = ref.current && partAt(ref.current, revealed.pointer);
    LED.add(revealed);
    if (!part) return;
    part.scrollIntoView({ block: 'start' });
    (part.querySelector<HTMLElement>(FIELDS) ?? part).focus({ preventScroll: true });
  }, [revealed, rowId, view, onView]);
  return ref;
}
