import type { PolicyDocument } from '@jifen/policies';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { analyse, type Analysis } from './analysis';

/** A check that takes no longer than this, in milliseconds, may run between two keystrokes. */
const UNNOTICED = 30;

/** Longest wait for a pause in typing before a slow check, in milliseconds. */
const LONGEST_WAIT = 400;

/** An analysis, and how long it took. */
function timed(
  document: PolicyDocument,
  included: readonly PolicyDocument[],
): { readonly analysis: Analysis; readonly milliseconds: number } {
  const start = performance.now();
  const analysis = analyse(document, included);
  return { analysis, milliseconds: performance.now() - start };
}

/**
 * What the checker says of a document that is being edited. A small one is checked as it is typed; a large one in the pauses, so that no
 * keystroke waits for it: the longer a check takes on this machine, the longer the pause that it waits for. Until then the last
 * analysis stands.
 */
export function useAnalysis(document: PolicyDocument, included: readonly PolicyDocument[]): Analysis {
  const [paused, setPaused] = useState(document);
  const took = useRef(0);
  useEffect(() => {
    if (took.current <= UNNOTICED) {
      setPaused(document);
      return undefined;
    }
    const timer = setTimeout(() => setPaused(document), Math.min(took.current, LONGEST_WAIT));
    return () => clearTimeout(timer);
  }, [document]);
  const shown = useDeferredValue(paused);
  const { analysis, milliseconds } = useMemo(() => timed(shown, included), [shown, included]);
  useEffect(() => {
    took.current = milliseconds;
  }, [milliseconds]);
  return analysis;
}
