import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../problems/problem-error.js';
import { User } from '../users/user.entity.js';
import { type Language } from './language.js';
import { LoginAttempts } from './login-attempts.js';
import { hashPassword, isWeak, verifyPassword } from './password.js';
import { SessionService } from './session.service.js';
import { type SignedIn, type SignedInUser, signedInUser } from './signed-in-user.js';

/** Signs users in and changes their passwords. */
@Injectable()
export class AuthService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly attempts: LoginAttempts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs a user in. Whether the name, the password or a disabled account is the reason of a refusal cannot be told from the
   * answer, nor from the time it takes.
   *
   * @param address of the client, for counting failures
   */
  async login(name: string, password: string, address: string): Promise<{ user: SignedInUser; token: string }> {
    const username = name.trim().toLowerCase();
    const isLast = await this.attempts.count(username, address);
    const user = await this.#withPassword({ username });
    const isRight = await verifyPassword(password, user?.passwordHash ?? null);
    if (!user || !isRight || user.disabled) {
      if (isLast && user) await this.#recordBlock(user, address);
      throw new ProblemError('AUTH-LOGIN-REFUSED');
    }
    await this.attempts.forget(username, address);
    const token = await this.database.inTransaction(async (manager) => {
      const started = await this.sessions.start(manager, user.id);
      await this.#record(manager, user, 'user.signed-in', { zh: '登录', en: 'signed in' }, { address });
      return started;
    });
    return { user: signedInUser(user), token };
  }

  /**
   * Changes the user's own password and ends their other sessions.
   *
   * @throws {ProblemError} `PASSWORD-WRONG`, `PASSWORD-TOO-WEAK`; `AUTH-LOGIN-BLOCKED` after too many wrong ones
   */
  async changePassword(who: SignedIn, current: string, wanted: string, address: string): Promise<void> {
    const { username, id } = who.user;
    const isLast = await this.attempts.count(username, address);
    const user = await this.#withPassword({ id });
    if (!user || !(await verifyPassword(current, user.passwordHash))) {
      if (isLast && user) await this.#recordBlock(user, address);
      throw new ProblemError('PASSWORD-WRONG', { pointer: '/currentPassword' });
    }
    await this.attempts.forget(username, address);
    requireStrong(wanted, username, '/newPassword');
    const passwordHash = await hashPassword(wanted);
    await this.database.inTransaction(async (manager) => {
      await manager.update(User, { id }, { passwordHash, demonstration: false, updatedAt: this.clock.now() });
      await this.sessions.endAll(manager, id, who.tokenHash);
      await this.#record(manager, user, 'user.password-changed', {
        zh: '修改了自己的密码',
        en: 'changed their password',
      });
    });
  }

  /** Sets the language of the user's screen. */
  async setLanguage(user: SignedInUser, language: Language): Promise<SignedInUser> {
    await this.database.manager.update(User, { id: user.id }, { language });
    return { ...user, language };
  }

  async #withPassword(where: { username: string } | { id: string }): Promise<User | null> {
    return this.database.manager
      .createQueryBuilder(User, 'user')
      .addSelect('user.passwordHash')
      .innerJoinAndSelect('user.county', 'county')
      .where(where)
      .getOne();
  }

  async #recordBlock(user: User, address: string): Promise<void> {
    await this.database.inTransaction((manager) =>
      this.#record(
        manager,
        user,
        'user.sign-in-blocked',
        { zh: '多次输错密码，暂停登录', en: 'gave wrong passwords and has to wait' },
        { address },
      ),
    );
  }

  async #record(
    manager: EntityManager,
    user: User,
    action: string,
    what: { zh: string; en: string },
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    await this.audit.append(manager, {
      actor: { id: user.id, displayName: user.displayName },
      action,
      target: { kind: 'user', id: user.id },
      county: user.countyCode,
      summary: { zh: `${user.displayName}${what.zh}`, en: `${user.displayName} ${what.en}` },
      detail,
    });
  }
}

/** @throws {ProblemError} `PASSWORD-TOO-WEAK`, at `pointer` of the request's body */
export function requireStrong(password: string, username: string, pointer: string): void {
  if (isWeak(password, username)) throw new ProblemError('PASSWORD-TOO-WEAK', { pointer });
}
