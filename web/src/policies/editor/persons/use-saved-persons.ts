import { type Finding, type PersonScore, scorePerson } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../../../data-provider/http';
import { type Analysis } from '../analysis';

/** A person kept with a policy, to see what an edit does to them. */
export interface SavedPerson {
  readonly id: string;
  readonly policyId: string;
  readonly name: string;
  readonly note: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  /** Hundredths of a point; the person is then a case that must keep this total. */
  readonly expectedTotalHundredths: number | null;
}

/** What a person is called for short: the name up to the first blank, without what is remarkable about them. */
export function shortName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** A person's scores by the draft and by what it is compared with. */
export interface BothScores {
  readonly score: PersonScore | null;
  readonly baseScore: PersonScore | null;
  /** Why the person cannot be scored by the draft. */
  readonly findings: readonly Finding[];
}

/** A saved person scored by the draft and by what it is compared with. */
export interface ScoredPerson extends BothScores {
  readonly person: SavedPerson;
}

const baseScores = new WeakMap<Analysis, WeakMap<SavedPerson['facts'], Map<string, PersonScore | null>>>();

/** The score by the base with the facts that it knows; worked out once, since no edit changes it. */
function scoreByBase(base: Analysis, { facts, asOf }: Pick<SavedPerson, 'facts' | 'asOf'>): PersonScore | null {
  if (!base.policy) return null;
  const ofBase = baseScores.get(base) ?? new WeakMap<SavedPerson['facts'], Map<string, PersonScore | null>>();
  baseScores.set(base, ofBase);
  const byDay = ofBase.get(facts) ?? new Map<string, PersonScore | null>();
  ofBase.set(facts, byDay);
  const known = byDay.get(asOf);
  if (known !== undefined) return known;
  const { score } = scorePerson(base.policy, factsKnownTo(base, facts), asOf);
  byDay.set(asOf, score);
  return score;
}

/** Scores a person by the draft, and by the base with the facts that it knows. */
export function scoreBoth(
  person: Pick<SavedPerson, 'facts' | 'asOf'>,
  draft: Analysis,
  base: Analysis | null,
): BothScores {
  const now = draft.policy ? scorePerson(draft.policy, person.facts, person.asOf) : null;
  return {
    score: now?.score ?? null,
    findings: now?.findings ?? [],
    baseScore: base && scoreByBase(base, person),
  };
}

/** The facts that the base policy knows; a fact that only the draft uses says nothing to it. */
function factsKnownTo(base: Analysis, facts: SavedPerson['facts']): Record<string, unknown> {
  const known = new Set(base.resolved?.document.facts.map(({ id }) => id));
  return Object.fromEntries(Object.entries(facts).filter(([id]) => known.has(id)));
}

/** The key under which the saved persons of a policy are held in memory. */
export function personsKey(policyId: string): readonly [string, string] {
  return ['persons', policyId];
}

/** The persons saved with a policy; none before they are known. */
export function usePersonsOf(policyId: string) {
  const query = useQuery({
    queryKey: personsKey(policyId),
    queryFn: ({ signal }) =>
      request<{ data: SavedPerson[]; total: number }>('persons', {
        query: { page: 1, perPage: 100, filter: JSON.stringify({ policyId }) },
        signal,
      }),
  });
  const { error, isPending, refetch } = query;
  return { persons: query.data?.data ?? NOBODY, error, isPending, refetch };
}

const NOBODY: readonly SavedPerson[] = [];

/** The persons saved with a policy, scored by the draft on screen. */
export function useSavedPersons(policyId: string, draft: Analysis, base: Analysis | null) {
  const { persons, ...query } = usePersonsOf(policyId);
  const rows = useMemo(
    () => persons.map((person): ScoredPerson => ({ person, ...scoreBoth(person, draft, base) })),
    [persons, draft, base],
  );
  return { rows, ...query };
}
