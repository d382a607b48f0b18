import type { Me } from './me';

interface Waiting {
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** What the page knows of the sign-in. */
export interface SessionState {
  readonly me: Me | null;
  /** The last person who was signed in since the page loaded; stays while a page is being left. */
  readonly last: Me | null;
  /** The server refuses, and the person has not signed in again yet. */
  readonly expired: boolean;
}

/**
 * The sign-in as the page knows it; the proof itself is an httpOnly cookie that scripts cannot see.
 * When the server says that it expired, requests wait here until the person has signed in again.
 */
class Session {
  private state: SessionState = { me: null, last: null, expired: false };
  private waiting: { reason: unknown; calls: Waiting[] } = { reason: undefined, calls: [] };
  private readonly listeners = new Set<() => void>();

  get signedIn(): boolean {
    return this.state.me !== null;
  }

  readonly snapshot = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Someone signed in; requests that waited for it go on. */
  open(me: Me): void {
    this.change({ me, last: me, expired: false });
    const { calls } = this.waiting;
    this.waiting = { reason: undefined, calls: [] };
    for (const call of calls) call.resolve();
  }

  /** Signed out; requests that waited fail with the refusal they got. */
  close(): void {
    const { reason, calls } = this.waiting;
    this.waiting = { reason: undefined, calls: [] };
    this.change({ ...this.state, me: null, expired: false });
    for (const call of calls) call.reject(reason);
  }

  /** Resolves when the person has signed in again; rejects with `reason` if they sign out instead. */
  renewal(reason: unknown): Promise<void> {
    this.waiting.reason = reason;
    this.change({ ...this.state, expired: true });
    return new Promise((resolve, reject) => this.waiting.calls.push({ resolve, reject }));
  }

  private change(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export const session = new Session();
