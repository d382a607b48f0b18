import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allRows } from '../data-provider';
import type { FactRow } from '../facts/fact-row';

/** The facts of the visible policies by id, with their types and labels; empty until they have come. */
export function useFactDictionary(): ReadonlyMap<string, FactRow> {
  const { data } = useQuery({
    queryKey: ['facts', 'all'],
    queryFn: ({ signal }) => allRows<FactRow>('facts', signal),
  });
  return useMemo(() => new Map((data ?? []).map((fact) => [fact.id, fact])), [data]);
}
