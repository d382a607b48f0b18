import { useQuery } from '@tanstack/react-query';
import type { Scope } from '../auth-provider';
import { request } from '../data-provider';

/** The province and its counties. */
export function useCounties() {
  return useQuery({
    queryKey: ['counties'],
    queryFn: ({ signal }) => request<Scope[]>('counties', { signal }),
    staleTime: Infinity,
  });
}
