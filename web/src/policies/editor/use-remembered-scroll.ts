import { type RefObject, useLayoutEffect, useRef } from 'react';
import { rememberedPlace, rememberPlace } from './editor-place';

/** A pane that comes back to where it was scrolled to at the same node, after a reload as well; give the ref to its element. */
export function useRememberedScroll<Pane extends HTMLElement>(draftId: string, node: string): RefObject<Pane | null> {
  const pane = useRef<Pane>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    const [at, top] = (rememberedPlace(draftId, 'scroll') ?? '').split(' ');
    element.scrollTop = at === node ? Number(top) || 0 : 0;
    const remember = (): void => rememberPlace(draftId, 'scroll', `${node} ${Math.round(element.scrollTop)}`);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [draftId, node]);
  return pane;
}
