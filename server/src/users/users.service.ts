import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { requireStrong } from '../auth/auth.service.js';
import { hashPassword } from '../auth/password.js';
import { mayRead, onlyCounty, requireRead } from '../auth/county-scope.js';
import { SessionService } from '../auth/session.service.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { CountiesService } from '../counties/counties.service.js';
import { Database } from '../database/database.js';
import { brokenConstraint } from '../database/sql-state.js';
import { containing, listPage, type Page } from '../listing/list-page.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { type ChangedUser, type NewUser, type UserListQuery, type UserRow, userRow } from './user-row.js';
import { User } from './user.entity.js';

/** Changes of users wait for each other on this number, so that two cannot each take away the other's last administrator. */
const USERS_LOCK = 7_405_202_213;

/** Keeps the users. An administrator of a county keeps that county's, one of the province keeps all. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly counties: CountiesService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(administrator: SignedInUser, query: UserListQuery): Promise<Page<UserRow>> {
    const { filter } = query;
    const rows = this.#users(this.database.manager).where('true');
    const only = onlyCounty(administrator);
    if (only !== null) rows.andWhere('user.countyCode = :only', { only });
    if (filter.county !== undefined) rows.andWhere('user.countyCode = :county', { county: filter.county });
    if (filter.role !== undefined) rows.andWhere('user.role = :role', { role: filter.role });
    if (filter.disabled !== undefined) rows.andWhere('user.disabled = :disabled', { disabled: filter.disabled });
    if (filter.q !== undefined) {
      rows.andWhere('(user.username ILIKE :q OR user.displayName ILIKE :q)', { q: containing(filter.q) });
    }
    const columns = {
      username: 'user.username',
      displayName: 'user.displayName',
      role: 'user.role',
      county: 'user.countyCode',
      createdAt: 'user.createdAt',
      updatedAt: 'user.updatedAt',
    };
    return listPage(rows, query, columns, 'user.id', userRow);
  }

  async get(administrator: SignedInUser, id: string): Promise<UserRow> {
    return userRow(await this.#existing(this.database.manager, administrator, id));
  }

  async create(administrator: SignedInUser, wanted: NewUser): Promise<UserRow> {
    await this.#requireAllowed(administrator, wanted);
    requireStrong(wanted.password, wanted.username, '/password');
    const passwordHash = await hashPassword(wanted.password);
    try {
      return await this.database.inTransaction(async (manager) => {
        const now = this.clock.now();
        const { id } = await manager.save(User, {
          ...fields(wanted),
          username: wanted.username,
          passwordHash,
          demonstration: false,
          createdAt: now,
          updatedAt: now,
        });
        const user = await this.#existing(manager, administrator, id);
        await this.#record(manager, administrator, user, 'user.created', { zh: '新建了用户', en: 'created the user' });
        return userRow(user);
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'app_user_username_unique') throw error;
      throw new ProblemError('USER-NAME-TAKEN', {
        detail: { zh: `用户名“${wanted.username}”已被使用。`, en: `The user name "${wanted.username}" is taken.` },
        pointer: '/username',
      });
    }
  }

  async change(administrator: SignedInUser, id: string, wanted: ChangedUser): Promise<UserRow> {
    await this.#requireAllowed(administrator, wanted);
    const before = await this.#existing(this.database.manager, administrator, id);
    if (wanted.password !== undefined) requireStrong(wanted.password, before.username, '/password');
    const newHash = wanted.password === undefined ? null : await hashPassword(wanted.password);
    return this.database.inTransaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [USERS_LOCK]);
      await manager.update(
        User,
        { id },
        {
          ...fields(wanted),
          updatedAt: this.clock.now(),
          ...(newHash === null ? {} : { passwordHash: newHash, demonstration: false }),
        },
      );
      await this.#requireAdministrator(manager, administrator, id, wanted);
      if (wanted.disabled || newHash !== null) await this.sessions.endAll(manager, id);
      const after = await this.#existing(manager, administrator, id);
      await this.#record(
        manager,
        administrator,
        after,
        'user.changed',
        { zh: '修改了用户', en: 'changed the user' },
        { before: auditView(before), passwordChanged: newHash !== null },
      );
      return userRow(after);
    });
  }

  #users(manager: EntityManager) {
    return manager.createQueryBuilder(User, 'user').innerJoinAndSelect('user.county', 'county');
  }

  async #existing(manager: EntityManager, administrator: SignedInUser, id: string): Promise<User> {
    const user = await this.#users(manager).where('user.id = :id', { id }).getOne();
    if (!user || !mayRead(administrator, user.countyCode)) throw unknownResource({ zh: '用户', en: 'user' }, id);
    return user;
  }

  async #requireAllowed(administrator: SignedInUser, wanted: ChangedUser | NewUser): Promise<void> {
    const county = await this.counties.get(wanted.county);
    requireRead(administrator, county.code);
    if ((wanted.role === 'department') !== (wanted.departmentId !== null)) {
      throw new ProblemError('USER-DEPARTMENT', { pointer: '/departmentId' });
    }
  }

  /** Somebody must be left who can appoint administrators, and nobody takes the administration from themselves by mistake. */
  async #requireAdministrator(
    manager: EntityManager,
    administrator: SignedInUser,
    changedId: string,
    wanted: ChangedUser,
  ): Promise<void> {
    const left = await this.#users(manager)
      .where(`user.role = 'administrator' AND NOT user.disabled AND county.level = 'province'`)
      .getCount();
    const givesUpOwn =
      changedId === administrator.id &&
      (wanted.disabled || wanted.role !== 'administrator' || wanted.county !== administrator.county.code);
    if (left === 0 || givesUpOwn) throw new ProblemError('USER-LAST-ADMINISTRATOR');
  }

  async #record(
    manager: EntityManager,
    actor: SignedInUser,
    user: User,
    action: string,
    what: { zh: string; en: string },
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    await this.audit.append(manager, {
      actor,
      action,
      target: { kind: 'user', id: user.id },
      county: user.countyCode,
      summary: {
        zh: `${actor.displayName}${what.zh} ${user.displayName}（${user.username}）`,
        en: `${actor.displayName} ${what.en} ${user.displayName} (${user.username})`,
      },
      detail: { after: auditView(user), ...detail },
    });
  }
}

function fields({ displayName, role, county, departmentId, language, disabled }: ChangedUser) {
  return { displayName, role, countyCode: county, departmentId, language, disabled };
}

function auditView({ username, displayName, role, countyCode, departmentId, disabled }: User): Record<string, unknown> {
  return { username, displayName, role, county: countyCode, departmentId, disabled };
}
