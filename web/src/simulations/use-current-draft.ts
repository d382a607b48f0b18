import { useQuery } from '@tanstack/react-query';
import { request } from '../data-provider';
import type { DraftRow } from '../policies/draft';
import type { RunSubject } from './run';

/** The draft of a run as it is now; undefined for versions, and while it is not known. */
export function useCurrentDraft({ kind, id }: RunSubject): DraftRow | undefined {
  const { data } = useQuery({
    queryKey: ['draft-row', id],
    queryFn: async ({ signal }) => {
      const query = { page: 1, perPage: 1, filter: JSON.stringify({ id: [id] }) };
      const { data: rows } = await request<{ data: DraftRow[] }>('policies', { query, signal });
      return rows[0] ?? null;
    },
    enabled: kind === 'draft',
    // Somebody may be editing the draft in another window.
    refetchOnMount: 'always',
  });
  return data ?? undefined;
}
