import {
  type CompiledPolicy,
  compilePolicy,
  libraryOf,
  type PersonScore,
  type PolicyDocument,
  scorePerson,
} from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data-provider';
import { includedPolicies } from '../../policies/included-policies';
import type { RunSubject } from '../../simulations/run';
import type { Comparison } from '../comparison';

/** One side: the policy as it was compared, and what it makes of the person. */
export interface SideScore {
  readonly policy: CompiledPolicy;
  readonly score: PersonScore;
}

/** A person as a population holds them. */
interface Person {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Why the person cannot be shown: the population has another in that row, or a policy is not what was compared. */
export type Unshown = 'person' | 'policy';

/** A person under A and under B, or why not. */
export type BothScores = { readonly a: SideScore; readonly b: SideScore } | { readonly unshown: Unshown };

async function documentOf({ kind, id, revision }: RunSubject, signal: AbortSignal): Promise<PolicyDocument> {
  const path =
    kind === 'version'
      ? `versions/${encodeURIComponent(id)}`
      : `policies/${encodeURIComponent(id)}/revisions/${revision ?? 1}`;
  return (await request<{ readonly document: PolicyDocument }>(path, { signal })).document;
}

async function sideOf(
  subject: RunSubject,
  person: Person,
  asOf: string,
  signal: AbortSignal,
): Promise<SideScore | null> {
  const document = await documentOf(subject, signal);
  const { policy } = compilePolicy(document, libraryOf(await includedPolicies(document, signal)));
  if (policy?.identity.contentHash !== subject.contentHash) return null;
  const declared = new Set(policy.facts.facts.map(({ id }) => id));
  const known = Object.fromEntries(Object.entries(person.facts).filter(([fact]) => declared.has(fact)));
  const { score } = scorePerson(policy, known, asOf);
  return score && { policy, score };
}

/** Scores one person of a comparison again, here, under both policies, with every step. */
export function useBothScores({ id, manifest }: Comparison, row: number, personId: string) {
  const { a, b, population, asOf } = manifest;
  return useQuery({
    queryKey: ['both-scores', id, row],
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<BothScores> => {
      const path = `populations/${encodeURIComponent(population.id)}/persons`;
      const { data } = await request<{ readonly data: readonly Person[] }>(path, {
        query: { page: row + 1, perPage: 1 },
        signal,
      });
      const [person] = data;
      if (person?.id !== personId) return { unshown: 'person' };
      const [before, after] = await Promise.all([sideOf(a, person, asOf, signal), sideOf(b, person, asOf, signal)]);
      return before && after ? { a: before, b: after } : { unshown: 'policy' };
    },
  });
}
