import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { getConsultations } from '../data-provider/consultations';
import type { Consultation } from './consultation';
import { ConsultationsContext, type DraftConsultations } from './consultations-context';
import { consultationsKey } from './consultations-key';
import { opinionCounts } from './opinion-rows';

/** Asks what was said about a draft, for everything inside that shows it. */
export function ConsultationsProvider({ draftId, children }: { draftId: string; children: ReactNode }) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: consultationsKey(draftId),
    queryFn: ({ signal }) => getConsultations(draftId, signal),
    refetchOnMount: 'always',
    // Others answer while somebody reads; what is typed is kept apart from what is shown.
    refetchOnWindowFocus: true,
  });
  const value = useMemo(
    (): DraftConsultations => ({
      rounds: data ?? [],
      counts: opinionCounts(data ?? []),
      error,
      refetch: () => void refetch(),
      accept: (consultation) =>
        queries.setQueryData<readonly Consultation[]>(consultationsKey(draftId), (rounds = []) =>
          rounds.map((round) => (round.id === consultation.id ? consultation : round)),
        ),
    }),
    [data, error, refetch, queries, draftId],
  );
  return <ConsultationsContext value={value}>{children}</ConsultationsContext>;
}
