import { useEffect } from 'react';

/** How often it is looked for while the page is being drawn, in milliseconds. */
const EVERY = 300;

/** Marks what the selector finds on the page with `data-tour-here` for as long as it is pointed at. */
export function usePointer(selector: string | undefined): void {
  useEffect(() => {
    if (selector === undefined) return undefined;
    let marked: Element | null = null;
    const look = (): void => {
      const found = document.querySelector(selector);
      if (found === marked) return;
      marked?.removeAttribute('data-tour-here');
      found?.setAttribute('data-tour-here', '');
      marked = found;
    };
    look();
    const timer = setInterval(look, EVERY);
    return () => {
      clearInterval(timer);
      marked?.removeAttribute('data-tour-here');
    };
  }, [selector]);
}
