import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { sqlState } from './sql-state.js';

/** `embedded`: PGlite inside this process, one connection. `postgres`: a PostgreSQL server, several connections. */
export type DatabaseMode = 'embedded' | 'postgres';

/** Two transactions got into each other's way and PostgreSQL gave one up; the same work may succeed when it is done again. */
const REPEATABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * The way to the tables. Feature code uses this and neither `DataSource` nor injected repositories:
 *
 * - `database.manager` is the manager of the transaction that the caller runs in, or the ordinary one outside of any.
 * - `database.inTransaction(async (manager) => …)` commits when the callback returns and rolls back when it throws. Inside
 *   another transaction it is a savepoint of that one.
 *
 * The embedded database has one connection. Code inside a transaction that asks for a second one would wait for itself; it is
 * refused at once, in both modes. For the same reason a transaction must be short and must not wait for anything but the database,
 * and its queries are awaited one by one.
 */
@Injectable()
export class Database {
  readonly mode: DatabaseMode;
  readonly #current = new AsyncLocalStorage<EntityManager>();

  constructor(
    private readonly dataSource: DataSource,
    config: AppConfig,
  ) {
    this.mode = config.databaseUrl === null ? 'embedded' : 'postgres';
    this.#refuseSecondConnection();
  }

  /** The manager to query with: the current transaction's, or the ordinary one. */
  get manager(): EntityManager {
    return this.#current.getStore() ?? this.dataSource.manager;
  }

  /**
   * Runs `work` in a transaction. Where PostgreSQL gives up one of two conflicting transactions, `work` is run again from its
   * beginning, so it must change nothing but the database.
   */
  async inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.#current.getStore();
    if (outer) return outer.transaction(work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => this.#current.run(manager, () => work(manager)));
      } catch (error) {
        const state = sqlState(error);
        if (attempt === ATTEMPTS || state === null || !REPEATABLE.has(state)) throw error;
      }
    }
  }

  #refuseSecondConnection(): void {
    const create = this.dataSource.createQueryRunner.bind(this.dataSource);
    this.dataSource.createQueryRunner = (mode) => {
      if (this.#current.getStore()) {
        throw new Error('Inside a transaction only its own manager may be used: take it from Database');
      }
      return create(mode);
    };
  }
}
