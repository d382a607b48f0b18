import type { AuthProvider } from 'react-admin';
import { may } from './access';
import { signIn, signOut, whoAmI } from './api';
import type { Me } from './me';
import { session } from './session';

/** What the login page hands to react-admin's `useLogin`. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

let asking: Promise<Me> | null = null;

/** The person signed in, asked of the server once; a 401 rejects. */
async function currentPerson(): Promise<Me> {
  const { me } = session.snapshot();
  if (me !== null) return me;
  asking ??= whoAmI().finally(() => {
    asking = null;
  });
  const person = await asking;
  session.open(person);
  return person;
}

/**
 * react-admin's door to the sign-in. A session that ends while someone works is not handled here: requests wait for the
 * dialog (see session.ts), so that neither the place nor the text on screen is lost.
 */
export const authProvider: AuthProvider = {
  login: async ({ username, password }: Credentials) => {
    session.open(await signIn(username, password));
  },
  logout: async () => {
    const wasOpen = session.signedIn;
    session.close();
    // A session that the server no longer knows needs no sign-out.
    if (wasOpen) await signOut().catch(() => undefined);
  },
  checkAuth: async () => {
    await currentPerson().catch(() => {
      // react-admin shows the login page and returns here afterwards; the login page needs no reproach.
      throw Object.assign(new Error(), { message: false });
    });
  },
  checkError: async () => undefined,
  getIdentity: async () => {
    const me = await currentPerson();
    return { id: me.id, fullName: me.displayName };
  },
  getPermissions: async () => session.snapshot().me?.role ?? null,
  canAccess: async ({ action, resource }) => may((await currentPerson()).role, action, resource),
};
