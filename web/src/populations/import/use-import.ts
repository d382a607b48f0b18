import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../data-provider';
import type { PopulationImport } from './population-import';

/** How often an import is asked how far it is, in milliseconds. */
const ASK_EVERY = 700;

const keyOf = (id: string) => ['population-import', id];

/** An import, asked again for as long as something is being done with it. */
export function useImport(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request<PopulationImport>(`population-imports/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.activity ? ASK_EVERY : false),
  });
}

/** What can be done with an import; the answer takes the place of what the page knows of it. */
export function useImportAction(id: string, action: 'check' | 'cancel' | 'confirm' | 'sheet' | 'discard') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body?: object) =>
      request<PopulationImport>(
        `population-imports/${encodeURIComponent(id)}${action === 'discard' ? '' : `/${action}`}`,
        {
          method: action === 'discard' ? 'DELETE' : 'POST',
          body,
          // What takes long is told by the import itself.
          respondAsync: action === 'confirm',
        },
      ),
    onSuccess: async (changed) => {
      queries.setQueryData(keyOf(id), changed);
      await queries.invalidateQueries({ queryKey: ['population-imports'] });
    },
    // Somebody else may have gone on with it.
    onError: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
}
