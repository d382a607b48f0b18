import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './data-provider';

/** Further tries of a question that got no answer; a refusal is an answer and stands. */
const RETRIES = 2;

/** Caches what the API answered. Never asks again because a window got the focus: figures must not move under the eyes. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < RETRIES && (!(error instanceof ProblemError) || error.status >= 502),
      },
    },
  });
}
