import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../data-provider';
import { type PublicList, type RankingAnswer, type Round, storedRanking, type TieDecision } from './round';

const path = (id: string) => `scenes/${encodeURIComponent(id)}`;

/** One round; its dates and its version never change. */
export function useRound(id: string) {
  return useQuery({
    queryKey: ['scenes', 'round', id],
    queryFn: ({ signal }) => request<Round>(path(id), { signal }),
  });
}

/** The ranking of a round as it was computed last; nothing is asked where the round says that there is none. */
export function useRanking(id: string, exists: boolean) {
  return useQuery({
    queryKey: ['scenes', 'ranking', id],
    queryFn: async ({ signal }) => storedRanking(await request<RankingAnswer>(`${path(id)}/ranking`, { signal })),
    enabled: exists,
    // A large answer that changes only when somebody ranks again.
    refetchOnWindowFocus: false,
  });
}

/** Ranks the applications of a round on the server, with the decision on equals at the line where one was taken. */
export function useRankRound(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (decision: TieDecision) =>
      storedRanking(await request<RankingAnswer>(`${path(id)}/ranking`, { method: 'POST', body: decision })),
    onSuccess: (ranking) => {
      queries.setQueryData(['scenes', 'ranking', id], ranking);
      void queries.invalidateQueries({ queryKey: ['scenes', 'round', id] });
    },
  });
}

/** The masked list of the latest ranking. */
export function getPublicList(id: string): Promise<PublicList> {
  return request<PublicList>(`${path(id)}/public-list`);
}
