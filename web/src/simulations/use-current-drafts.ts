import { useQueries } from '@tanstack/react-query';
import { request } from '../data-provider';
import type { DraftRow } from '../policies/draft';
import type { RunSubject } from './run';

/** The drafts of a run as they are now, in the order of its subjects; undefined for versions, and while it is not known. */
export function useCurrentDrafts(subjects: readonly RunSubject[]): (DraftRow | undefined)[] {
  const found = useQueries({
    queries: subjects.map(({ kind, id }) => ({
      queryKey: ['draft-row', id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const query = { page: 1, perPage: 1, filter: JSON.stringify({ id: [id] }) };
        const { data: rows } = await request<{ data: DraftRow[] }>('policies', { query, signal });
        return rows[0] ?? null;
      },
      enabled: kind === 'draft',
      // Somebody may be editing the draft in another window.
      refetchOnMount: 'always' as const,
    })),
  });
  return found.map(({ data }) => data ?? undefined);
}
