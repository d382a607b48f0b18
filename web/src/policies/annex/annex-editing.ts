import type { AnnexName, AnnexSubject, AnnexValue, Finding } from '@jifen/policies';
import { createContext, useContext } from 'react';

/** What the text offers besides being read. */
export interface AnnexEditing {
  /** Changes a value to what the text is to say; absent where nothing may be changed. */
  readonly change?: (value: AnnexValue, said: number | string) => void;
  /** Has a name read otherwise in the language on screen; the reason where it is refused. Absent where nothing may be changed. */
  readonly rename?: (name: AnnexName, said: string) => Finding | null;
  /** Leads to what a row or article is about; absent where there is no editor. */
  readonly open?: (subject: AnnexSubject) => void;
  readonly showNotes: boolean;
}

const READ_ONLY: AnnexEditing = { showNotes: true };

export const AnnexEditingContext = createContext<AnnexEditing>(READ_ONLY);

export function useAnnexEditing(): AnnexEditing {
  return useContext(AnnexEditingContext);
}
