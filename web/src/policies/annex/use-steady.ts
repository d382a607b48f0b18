import { sameContent } from '@jifen/policies';
import { useCallback, useEffect, useRef, useState } from 'react';

/** The value of an earlier time as long as the new one says the same, so that nothing that reads it is drawn again. */
export function useSteady<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || sameContent(kept, value)) return kept;
  setKept(value);
  return value;
}

/** A function that is the same for good, and does what was given last. */
export function useLatest<Given extends unknown[]>(given: (...values: Given) => void): (...values: Given) => void {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  return useCallback((...values: Given) => latest.current(...values), []);
}
