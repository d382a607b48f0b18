import { useSyncExternalStore } from 'react';
import type { Me } from './me';
import { session, type SessionState } from './session';

/** The sign-in, kept up to date. */
export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/**
 * The person signed in. For pages inside the frame, which only exist while someone is; during sign-out it still answers
 * with the person who is leaving.
 */
export function useMe(): Me {
  const { last } = useSession();
  if (last === null) throw new Error('useMe is for pages that need a sign-in');
  return last;
}
