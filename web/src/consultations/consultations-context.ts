import { createContext, useContext } from 'react';
import type { Consultation } from './consultation';
import type { OpinionCount } from './opinion-rows';

/** The consultations on the draft that is open. */
export interface DraftConsultations {
  /** The newest round first; none while they are not known. */
  readonly rounds: readonly Consultation[];
  /** Opinions by the row of the tree that they are about. */
  readonly counts: ReadonlyMap<string, OpinionCount>;
  readonly error: unknown;
  readonly refetch: () => void;
  /** Takes what the server says a consultation has become. */
  readonly accept: (consultation: Consultation) => void;
}

const NONE: DraftConsultations = {
  rounds: [],
  counts: new Map(),
  error: null,
  refetch: () => undefined,
  accept: () => undefined,
};

export const ConsultationsContext = createContext<DraftConsultations>(NONE);

/** The consultations on the draft that is open; outside of a draft there are none. */
export function useConsultations(): DraftConsultations {
  return useContext(ConsultationsContext);
}
