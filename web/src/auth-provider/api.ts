import { request } from '../data-provider/http';
import type { Language } from '../i18n/language';
import type { Me } from './me';

/** Signs in; the server sets the session cookie. Rejects with a `ProblemError` on wrong name or password. */
export async function signIn(username: string, password: string): Promise<Me> {
  const { user } = await request<{ user: Me }>('auth/login', {
    method: 'POST',
    body: { username, password },
    whenExpired: 'fail',
  });
  return user;
}

/** Ends the session on the server. */
export async function signOut(): Promise<void> {
  await request<void>('auth/logout', { method: 'POST', whenExpired: 'fail' });
}

/** Who the session cookie belongs to; rejects with a 401 problem when there is none. */
export async function whoAmI(signal?: AbortSignal): Promise<Me> {
  return request<Me>('auth/me', { whenExpired: 'fail', signal });
}

/** Changes the own password; rejects when the current one is wrong or the new one too weak. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await request<void>('auth/password', { method: 'PUT', body: { currentPassword, newPassword } });
}

/** Keeps the language of the screen with the account, for the next device. */
export async function savePreferredLanguage(language: Language): Promise<void> {
  await request<Me>('auth/preferences', { method: 'PUT', body: { language } });
}
