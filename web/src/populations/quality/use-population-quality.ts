import type { QualityReport } from '@jifen/policies';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../data-provider';

/** How far the server is with a report, in persons and applications. */
export interface QualityProgress {
  readonly done: number;
  readonly of: number;
}

/** Seconds for which a request waits for the report before it hears how far it is. */
const WAIT = 1;

function isProgress(answer: QualityReport | QualityProgress | undefined): answer is QualityProgress {
  return answer !== undefined && 'done' in answer;
}

/**
 * What a population is like (GET /api/populations/:id/quality), how far that is while it is found out, and a way to stop it. Of no
 * population there is nothing.
 */
export function usePopulationQuality(id: string | null) {
  const queries = useQueryClient();
  const [stopped, setStopped] = useState<string | null>(null);
  const isStopped = id !== null && stopped === id;
  const path = `populations/${encodeURIComponent(id ?? '')}/quality`;
  const queryKey = ['population-quality', id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => request<QualityReport | QualityProgress>(path, { signal, waitSeconds: WAIT }),
    enabled: id !== null && !isStopped,
    // A population never changes; what is under way is asked for again.
    staleTime: ({ state }) => (isProgress(state.data) ? 0 : Infinity),
    refetchInterval: ({ state }) => (isProgress(state.data) && !isStopped ? 200 : false),
  });
  const stop = useMutation({
    mutationFn: async () => {
      setStopped(id);
      await queries.cancelQueries({ queryKey });
      await request<undefined>(path, { method: 'DELETE' });
    },
  });
  return {
    report: isProgress(data) ? undefined : data,
    progress: isProgress(data) ? data : undefined,
    error: stop.error ?? error,
    isStopped,
    stop: () => stop.mutate(),
    again: () => {
      stop.reset();
      setStopped(null);
      void refetch();
    },
  };
}
