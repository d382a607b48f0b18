import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { Database } from '../src/database/database.js';
import { openDataSource } from '../src/database/open-data-source.js';
import { sqlState } from '../src/database/sql-state.js';
import { describeOnBoth, type TestDatabase } from './databases.js';

describeOnBoth('transactions', (create) => {
  let test: TestDatabase;
  let dataSource: DataSource;
  let database: Database;

  beforeAll(async () => {
    test = await create();
    dataSource = await openDataSource(test.config, []);
    database = new Database(dataSource, test.config);
    await database.manager.query('CREATE TABLE note (id integer PRIMARY KEY, text text)');
    await database.manager.query('CREATE TABLE counter (value integer)');
    await database.manager.query('INSERT INTO counter VALUES (0)');
  });

  afterAll(async () => {
    await dataSource.destroy();
    await test.remove();
  });

  const ids = async (): Promise<number[]> =>
    (await database.manager.query<{ id: number }[]>('SELECT id FROM note ORDER BY id')).map(({ id }) => id);

  it('keep what 10 of 20 at once commit and nothing of the 10 that fail', async () => {
    const work = Array.from({ length: 20 }, (_, id) =>
      database.inTransaction(async (manager) => {
        await manager.query('INSERT INTO note VALUES ($1, $2)', [id, `第 ${id} 条`]);
        if (id % 2 === 1) throw new Error('changed my mind');
      }),
    );
    const results = await Promise.allSettled(work);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await ids()).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it('lose no update of 20 that lock the same row', async () => {
    const work = Array.from({ length: 20 }, () =>
      database.inTransaction(async (manager) => {
        const [row] = await manager.query<{ value: number }[]>('SELECT value FROM counter FOR UPDATE');
        await manager.query('UPDATE counter SET value = $1', [(row?.value ?? 0) + 1]);
      }),
    );
    await Promise.all(work);
    expect(await database.manager.query('SELECT value FROM counter')).toEqual([{ value: 20 }]);
  });

  it('are what database.manager belongs to while they run', async () => {
    await expect(
      database.inTransaction(async () => {
        await database.manager.query(`INSERT INTO note VALUES (100, 'by the way')`);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await ids()).not.toContain(100);
  });

  it('refuse a second connection at once, instead of waiting for themselves', async () => {
    await database.inTransaction(async (manager) => {
      await expect(dataSource.manager.query('SELECT 1')).rejects.toThrow('only its own manager');
      await expect(dataSource.transaction(async () => 1)).rejects.toThrow('only its own manager');
      expect(await manager.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  });

  it('inside a transaction are savepoints of it', async () => {
    await database.inTransaction(async (manager) => {
      await manager.query(`INSERT INTO note VALUES (200, 'outer')`);
      const inner = database.inTransaction(async () => {
        await database.manager.query(`INSERT INTO note VALUES (201, 'inner')`);
        throw new Error('changed my mind');
      });
      await expect(inner).rejects.toThrow('changed my mind');
      await database.manager.query(`INSERT INTO note VALUES (202, 'outer again')`);
    });
    const kept = await ids();
    expect(kept).toEqual(expect.arrayContaining([200, 202]));
    expect(kept).not.toContain(201);
  });

  it('are run again when the database gives one up to another', async () => {
    let runs = 0;
    const result = await database.inTransaction(async (manager) => {
      runs += 1;
      if (runs < 3) await manager.query(`DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$`);
      return runs;
    });
    expect(result).toBe(3);
  });

  it('are given up after three conflicts, with the cause', async () => {
    const work = database.inTransaction((manager) =>
      manager.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`),
    );
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(sqlState(error)).toBe('40001');
  });

  it('leave a usable connection after an error in the middle', async () => {
    await expect(database.inTransaction((manager) => manager.query('SELECT nonsense'))).rejects.toThrow('nonsense');
    expect(await database.manager.query(`SELECT '好' AS word`)).toEqual([{ word: '好' }]);
  });
});

describeOnBoth('migrations', (create, kind) => {
  it('make all tables from nothing, run once only, and take themselves back', async () => {
    const test = await create('empty');
    try {
      const first = await openDataSource(test.config, []);
      const tables = async (source: DataSource) =>
        source.query<{ name: string }[]>(
          `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
        );
      const names = (await tables(first)).map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(['app_user', 'audit_entry', 'county', 'login_attempt', 'session', 'seed_step']),
      );
      await first.destroy();

      const again = await openDataSource(test.config, []);
      expect(await again.showMigrations()).toBe(false);
      const count = again.migrations.length;
      for (let undone = 0; undone < count; undone += 1) await again.undoLastMigration();
      expect((await tables(again)).map(({ name }) => name)).toEqual(['migrations']);
      await again.destroy();
    } finally {
      await test.remove();
    }
  });

  if (kind === 'embedded') return;

  it('of several servers at once wait for each other', async () => {
    const test = await create('empty');
    try {
      const sources = await Promise.all([1, 2, 3].map(() => openDataSource(test.config, [])));
      for (const source of sources) expect(await source.showMigrations()).toBe(false);
      await Promise.all(sources.map((source) => source.destroy()));
    } finally {
      await test.remove();
    }
  });
});
