import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../problems/problem-error.js';

/** Failures of one user name from one address before it has to wait. */
export const MOST_FAILURES = 5;
/** Failures from one address, whatever the user names, before it has to wait. */
export const MOST_FAILURES_OF_ADDRESS = 50;
/** Milliseconds from the first failure until counting starts again. */
export const FAILURE_WINDOW = 15 * 60_000;

/** Bounds the guessing of passwords. Counted in the database, so that neither a restart nor a second server forgets. */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt as failed before the password is looked at, so that many at once do not slip through.
   *
   * @returns true for exactly that attempt with which the limit is reached
   * @throws {ProblemError} `AUTH-LOGIN-BLOCKED` once the limit was reached, with `Retry-After`
   */
  async count(username: string, address: string): Promise<boolean> {
    const now = this.clock.now();
    const oldest = new Date(now.getTime() - FAILURE_WINDOW);
    const { manager } = this.database;
    await manager.query('DELETE FROM login_attempt WHERE since <= $1', [oldest]);
    const [own] = await manager.query<{ failures: number; since: Date }[]>(
      `INSERT INTO login_attempt (username, address, failures, since) VALUES ($1, $2, 1, $3)
       ON CONFLICT (username, address) DO UPDATE SET failures = login_attempt.failures + 1
       RETURNING failures, since`,
      [username, address, now],
    );
    const [all] = await manager.query<{ failures: number }[]>(
      'SELECT sum(failures)::int AS failures FROM login_attempt WHERE address = $1',
      [address],
    );
    if (!own || !all) throw new Error('The attempt was not counted');
    if (own.failures > MOST_FAILURES || all.failures > MOST_FAILURES_OF_ADDRESS) {
      throw this.#blocked(own.since.getTime() + FAILURE_WINDOW - now.getTime());
    }
    return own.failures === MOST_FAILURES;
  }

  /** Forgets the failures of a user name from an address, after the right password. */
  async forget(username: string, address: string): Promise<void> {
    await this.database.manager.query('DELETE FROM login_attempt WHERE username = $1 AND address = $2', [
      username,
      address,
    ]);
  }

  #blocked(milliseconds: number): ProblemError {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
    const minutes = Math.ceil(seconds / 60);
    return new ProblemError('AUTH-LOGIN-BLOCKED', {
      detail: {
        zh: `登录失败次数过多，请在 ${minutes} 分钟后再试。`,
        en: `There were too many failed attempts. Try again in ${minutes} minute(s).`,
      },
      headers: { 'Retry-After': String(seconds) },
    });
  }
}
