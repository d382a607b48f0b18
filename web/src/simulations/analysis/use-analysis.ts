import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fetchFacts, type GroupableFact } from './analysis';

/** The facts by which a run can be grouped. What a run comes to never changes, so nothing here is asked for twice. */
export function useGroupableFacts(id: string) {
  return useQuery({
    queryKey: ['simulation-facts', id],
    queryFn: ({ signal }) => fetchFacts(id, signal),
    staleTime: Infinity,
  });
}

/** The answer to a question about a run; the one before stays until the new one has come. */
export function useAnalysis<Answer>(
  key: readonly (string | undefined)[],
  ask: (signal: AbortSignal) => Promise<Answer>,
  enabled = true,
) {
  return useQuery({
    queryKey: ['simulation-analysis', ...key],
    queryFn: ({ signal }) => ask(signal),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The fact that is wanted if there is one, else the first of `usual` that there is, else the first of all. */
export function chosenFact(
  facts: readonly GroupableFact[],
  wanted: string | null,
  usual: readonly string[],
): GroupableFact | undefined {
  const known = (id: string | null) => facts.find((fact) => fact.id === id);
  return known(wanted) ?? usual.map(known).find((fact) => fact !== undefined) ?? facts[0];
}
