import type { IdChange } from '@jifen/policies';
import { type ReactNode, useMemo, useState } from 'react';
import { type RevealedInRule, UsesDeskContext, type UsesQuestion } from './uses-desk';

/** Keeps what is asked about facts and nodes of one draft, and where that led. `UsesDialogs` answers. */
export function UsesDeskProvider({ children }: { children: ReactNode }) {
  const [asked, ask] = useState<UsesQuestion | null>(null);
  const [revealed, reveal] = useState<RevealedInRule | null>(null);
  const [caseShown, setCaseShown] = useState<{ readonly id: string } | null>(null);
  const [changes, setChanges] = useState<readonly IdChange[]>([]);
  const desk = useMemo(
    () => ({
      asked,
      ask,
      revealed,
      reveal,
      caseShown,
      showCase: (id: string) => setCaseShown({ id }),
      changes,
      noteRenamed: (change: IdChange) => setChanges((before) => [...before, change]),
    }),
    [asked, revealed, caseShown, changes],
  );
  return <UsesDeskContext value={desk}>{children}</UsesDeskContext>;
}
