import { useQuery } from '@tanstack/react-query';
import { request } from '../data-provider/http';
import type { Bilingual } from '../i18n/language';
import type { Role } from './me';

/** An account that the server made for practice and tells everyone about. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
  readonly place: Bilingual;
}

/** The demonstration accounts, when the server runs as a demonstration; none otherwise, or while nothing is known. */
export function useDemoAccounts(): readonly DemoAccount[] {
  const { data } = useQuery({
    queryKey: ['health', 'demo'],
    queryFn: ({ signal }) => request<{ demo?: readonly DemoAccount[] }>('health', { whenExpired: 'fail', signal }),
  });
  return data?.demo ?? [];
}
