import { sameContent } from '@jifen/policies';
import { useState } from 'react';

/** The value of an earlier time as long as the new one says the same, so that nothing that reads it is drawn again. */
export function useSteady<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || sameContent(kept, value)) return kept;
  setKept(value);
  return value;
}
