import type { Finding } from '@jifen/policies';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../data-provider';
import { today } from '../../simulations/inputs/today';
import type { ImportColumns, ImportMapping, MappingSuggestion } from './population-import';

/** A pause in the work after which it is saved, in milliseconds. */
const SAVE_AFTER = 600;

/** The columns of the uploaded file, with the mapping that was saved. */
export function useColumns(id: string) {
  return useQuery({
    queryKey: ['population-import-columns', id],
    queryFn: ({ signal }) => request<ImportColumns>(`population-imports/${encodeURIComponent(id)}/columns`, { signal }),
    retry: false,
    // Another sheet has other columns.
    gcTime: 0,
  });
}

/** What the columns seem to be under a dictionary. */
export function useSuggestion(id: string, dictionary: ImportMapping['dictionary'] | null) {
  return useQuery({
    queryKey: ['population-import-suggestion', id, dictionary],
    queryFn: ({ signal }) =>
      request<MappingSuggestion>(`population-imports/${encodeURIComponent(id)}/suggestion`, {
        query: { ...dictionary },
        signal,
      }),
    enabled: dictionary !== null,
    staleTime: Infinity,
  });
}

/** The mapping that begins with a suggestion. Facts that are missing are not confirmed: somebody has to look. */
export function suggestedMapping(
  dictionary: ImportMapping['dictionary'],
  suggestion: MappingSuggestion,
  before: ImportMapping | null,
  name: string,
): ImportMapping {
  return {
    name,
    asOf: today(),
    emptyLists: 'unknown',
    faulty: 'refuse',
    acceptFormulas: false,
    unknownWords: suggestion.unknownWords,
    ...before,
    notCollected: [],
    dictionary,
    columns: suggestion.columns.map(({ use }) => use),
  };
}

/** The mapping that is being worked on: saved after each pause, so that nothing is lost by a reload. */
export function useMapping(id: string, saved: ImportMapping | null, lacking: readonly Finding[], onSaved: () => void) {
  const [mapping, setMapping] = useState(saved);
  const [findings, setFindings] = useState(lacking);
  const [isDirty, setIsDirty] = useState(false);
  const latest = useRef(mapping);
  const saving = useMutation({
    mutationFn: (body: ImportMapping) =>
      request<{ findings: Finding[] }>(`population-imports/${encodeURIComponent(id)}/mapping`, { method: 'PUT', body }),
    onSuccess: (answer, sent) => {
      if (sent !== latest.current) return;
      setFindings(answer.findings);
      setIsDirty(false);
      onSaved();
    },
  });
  const { mutate } = saving;
  useEffect(() => {
    if (!isDirty || mapping === null || mapping.name.trim() === '' || mapping.asOf === '') return undefined;
    const timer = setTimeout(() => mutate(mapping), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [isDirty, mapping, mutate]);
  const change = (next: ImportMapping) => {
    latest.current = next;
    setMapping(next);
    setIsDirty(true);
  };
  return { mapping, findings, isDirty, error: saving.error, change };
}
