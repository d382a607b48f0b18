import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that is the same for good, and does what was given last. */
export function useLatest<Given extends unknown[], Result>(
  given: (...values: Given) => Result,
): (...values: Given) => Result {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  return useCallback((...values: Given) => latest.current(...values), []);
}
