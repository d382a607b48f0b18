import {
  type CompiledPolicy,
  type Fact,
  type Finding,
  type PersonFacts,
  scoreCurve,
  type ScoreCurve,
} from '@jifen/policies';
import { useMemo } from 'react';
import type { SteadyEditor } from '../use-draft-editor';
import type { SavedPerson } from '../persons/use-saved-persons';

/** The curves of one person along one fact: by the draft, and by what it is compared with where that knows the fact. */
export interface PersonCurves {
  readonly fact: Fact;
  readonly current: ScoreCurve | null;
  readonly old: ScoreCurve | null;
  readonly findings: readonly Finding[];
}

function knownFacts(policy: CompiledPolicy, facts: PersonFacts): PersonFacts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => policy.facts.declares(id)));
}

/** Follows the person's total along the fact. Computed here: the policy is in the browser already. */
export function useScoreCurve(editor: SteadyEditor, person: SavedPerson, factId: string): PersonCurves | null {
  const { policy } = editor.lastGood;
  const base = editor.base?.policy ?? null;
  return useMemo(() => {
    const fact = policy?.facts.facts.find(({ id }) => id === factId);
    if (!policy || !fact) return null;
    const now = scoreCurve(policy, knownFacts(policy, person.facts), person.asOf, factId);
    const before =
      base && now.curve && base.facts.declares(factId)
        ? scoreCurve(base, knownFacts(base, person.facts), person.asOf, factId).curve
        : null;
    // A fact that the two declare in different units has no common axis.
    const comparable = before && JSON.stringify(before.measure) === JSON.stringify(now.curve?.measure);
    return { fact, current: now.curve, old: comparable ? before : null, findings: now.findings };
  }, [policy, base, person, factId]);
}
