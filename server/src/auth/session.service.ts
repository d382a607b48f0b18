import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { Session } from './session.entity.js';
import { type SignedIn, signedInUser } from './signed-in-user.js';

const HOUR = 3_600_000;

/** A session that was seen less than this many milliseconds ago is not written again: reading must not cost a write each time. */
const SEEN_RECENTLY = 60_000;

/** Starts, finds, extends and ends sessions. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Starts a session; the returned token is known to nobody else afterwards. */
  async start(manager: EntityManager, userId: string): Promise<string> {
    const now = this.clock.now();
    await manager.delete(Session, { expiresAt: LessThan(now) });
    const token = randomBytes(32).toString('base64url');
    await manager.insert(Session, {
      tokenHash: hashToken(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: this.#expiry(now, now),
    });
    return token;
  }

  /** Who signed in with the token, if the session lasts and the user is not disabled. Extends the session. */
  async find(token: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const tokenHash = hashToken(token);
    const session = await this.database.manager
      .createQueryBuilder(Session, 'session')
      .innerJoinAndSelect('session.user', 'user')
      .innerJoinAndSelect('user.county', 'county')
      .where('session.tokenHash = :tokenHash AND session.expiresAt > :now AND NOT user.disabled', { tokenHash, now })
      .getOne();
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > SEEN_RECENTLY) {
      const extended = { lastSeenAt: now, expiresAt: this.#expiry(session.createdAt, now) };
      await this.database.manager.update(Session, { tokenHash }, extended);
    }
    return { user: signedInUser(session.user), tokenHash };
  }

  /** Ends one session; a token that is none is ignored. */
  async end(token: string): Promise<void> {
    await this.database.manager.delete(Session, { tokenHash: hashToken(token) });
  }

  /** Ends the sessions of a user, but for the one with `exceptTokenHash`. */
  async endAll(manager: EntityManager, userId: string, exceptTokenHash?: string): Promise<void> {
    await manager
      .createQueryBuilder()
      .delete()
      .from(Session)
      .where('userId = :userId AND tokenHash <> :except', { userId, except: exceptTokenHash ?? '' })
      .execute();
  }

  #expiry(createdAt: Date, now: Date): Date {
    const idle = now.getTime() + this.config.sessionHours * HOUR;
    const absolute = createdAt.getTime() + this.config.sessionMaxHours * HOUR;
    return new Date(Math.min(idle, absolute));
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
