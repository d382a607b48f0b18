import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Finding } from '@jifen/policies';
import type { Analysis } from '../analysis';
import type { PersonEdit } from './person-edit';
import { type BothScores, scoreBoth } from './use-saved-persons';

/** A person who is being written, with what they score as it is written. */
export interface TriedPerson {
  readonly edit: PersonEdit;
  readonly change: (part: Partial<PersonEdit>) => void;
  /** Sets one fact; null is unknown, undefined takes the name away. */
  readonly setFact: (id: string, value: unknown) => void;
  /** What the check says about the person as they stand. */
  readonly findings: readonly Finding[];
  /** Scores of the last content that could be scored. */
  readonly scores: BothScores | null;
  /** The scores are not those of what is on screen. */
  readonly isStale: boolean;
}

/** Writes a person, and scores them by the draft and its base with every change. */
export function useTriedPerson(initial: PersonEdit, draft: Analysis, base: Analysis | null): TriedPerson {
  const [edit, setEdit] = useState(initial);
  const { facts, asOf } = edit;
  // A slider moves at once; the tree of points follows when there is time.
  const settled = useDeferredValue(facts);
  const both = useMemo(() => scoreBoth({ facts: settled, asOf }, draft, base), [settled, asOf, draft, base]);
  const [lastGood, setLastGood] = useState<BothScores | null>(null);
  if (both.score && both !== lastGood) setLastGood(both);
  return {
    edit,
    change: useCallback((part) => setEdit((before) => ({ ...before, ...part })), []),
    setFact: useCallback(
      (id, value) =>
        setEdit((before) => {
          const { [id]: _gone, ...others } = before.facts;
          return { ...before, facts: value === undefined ? others : { ...before.facts, [id]: value } };
        }),
      [],
    ),
    findings: both.findings,
    scores: both.score ? both : lastGood,
    isStale: !both.score,
  };
}
