import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AuditService, SYSTEM_ACTOR } from '../src/audit/audit.service.js';
import { Database } from '../src/database/database.js';
import { sqlState } from '../src/database/sql-state.js';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { type Client, TestApp } from './test-app.js';

describeOnBoth('the audit chain', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let database: Database;
  let audit: AuditService;
  let administrator: Client;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    database = running.app.get(Database);
    audit = running.app.get(AuditService, { strict: false });
    administrator = await running.signIn('admin');
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const event = (name: string, county: string | null = null, detail: Record<string, unknown> = {}) => ({
    actor: SYSTEM_ACTOR,
    action: 'test.happened',
    target: { kind: 'test', id: name },
    county,
    summary: { zh: `发生了 ${name}`, en: `${name} happened` },
    detail,
  });
  const verification = async () => (await administrator.get('/api/audit/verification').expect(200)).body;

  it('links every entry to the one before it, from the first', async () => {
    const entries: { id: number; digest: string; previous: string }[] = [];
    for (let page = 1, total = 1; entries.length < total; page += 1) {
      const { body } = await administrator.get(`/api/audit?order=ASC&perPage=200&page=${page}`).expect(200);
      entries.push(...body.data);
      total = body.total;
    }
    expect(entries.length).toBeGreaterThan(10);
    entries.forEach(({ id, previous }, index) => {
      expect(id).toBe(index + 1);
      expect(previous).toBe(entries[index - 1]?.digest ?? `sha256:${'0'.repeat(64)}`);
    });
    const head = entries.at(-1)?.digest;
    expect(await verification()).toEqual({ valid: true, entries: entries.length, head, broken: null });
  });

  it('stays one line when many append at once', async () => {
    const before = await verification();
    const appended = Array.from({ length: 20 }, (_, index) =>
      database.inTransaction((manager) => audit.append(manager, event(`at-once-${index}`))),
    );
    await Promise.all(appended);
    expect(await verification()).toMatchObject({ valid: true, entries: before.entries + 20 });
  });

  it('has the entry and the change, or neither', async () => {
    const before = await verification();
    const failing = database.inTransaction(async (manager) => {
      await audit.append(manager, event('rolled-back'));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await verification()).toEqual(before);
    await expect(audit.append(database.manager, event('outside'))).rejects.toThrow('belongs into a transaction');
  });

  it('keeps any JSON in the detail as it was when the digest was made', async () => {
    const detail = {
      text: '引号 " 反斜杠 \\ 表情 😀',
      numbers: [0, -0, 1.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER],
      nested: { b: 1, a: [null, true, { z: 0, y: '' }] },
      absent: undefined,
      at: new Date(0),
    };
    await database.inTransaction((manager) => audit.append(manager, event('json', null, detail)));
    expect(await verification()).toMatchObject({ valid: true });
  });

  it('cannot be changed, cut or emptied, not even past the program', async () => {
    const attacks = [
      `UPDATE audit_entry SET actor_name = '别人' WHERE position = 1`,
      `DELETE FROM audit_entry WHERE position = (SELECT max(position) FROM audit_entry)`,
      `TRUNCATE audit_entry`,
      `INSERT INTO audit_entry SELECT position + 100000, at, actor_id, actor_name, action, target_kind, target_id,
         county_code, summary_zh, summary_en, detail, previous, 'sha256:forged' FROM audit_entry WHERE position = 2`,
    ];
    const states: (string | null)[] = [];
    for (const attack of attacks) {
      states.push(sqlState(await database.manager.query(attack).catch((error: unknown) => error)));
    }
    expect(states).toEqual(['JF001', 'JF001', 'JF001', '23505']);
    expect(await verification()).toMatchObject({ valid: true });
  });

  it('shows where somebody with power over the database has changed it', async () => {
    const change = (statement: string) =>
      database.inTransaction(async (manager) => {
        await manager.query('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
        await manager.query(statement);
        await manager.query('ALTER TABLE audit_entry ENABLE TRIGGER ALL');
      });
    await change(`UPDATE audit_entry SET detail = '{"hidden":true}' WHERE position = 3`);
    expect(await verification()).toMatchObject({ valid: false, entries: 2, broken: { id: 3, reason: 'digest' } });
    await change(`UPDATE audit_entry SET previous = 'sha256:other' WHERE position = 3`);
    expect(await verification()).toMatchObject({ valid: false, entries: 2, broken: { id: 3, reason: 'previous' } });
    await change('DELETE FROM audit_entry WHERE position = 3');
    expect(await verification()).toMatchObject({ valid: false, entries: 2, broken: { id: 4, reason: 'position' } });
  });

  it('is read by administrators and leaders, each of what concerns their county', async () => {
    await database.inTransaction((manager) => audit.append(manager, event('in-yongjia', 'yongjia')));
    await database.inTransaction((manager) => audit.append(manager, event('in-yanlian', 'yanlian')));
    const targets = async (client: Client): Promise<string[]> => {
      const { body } = await client.get('/api/audit?perPage=200&filter={"action":"test.happened"}').expect(200);
      return body.data.map((entry: { target: { id: string } }) => entry.target.id);
    };
    const leader = await running.signIn('sunhao');
    expect(await targets(leader)).toEqual(['in-yongjia']);
    expect(await targets(administrator)).toEqual(expect.arrayContaining(['in-yongjia', 'in-yanlian', 'json']));
    const newest = (await administrator.get('/api/audit?perPage=1')).body.data[0];
    await administrator.get(`/api/audit/${newest.id}`).expect(200);
    await leader.get('/api/audit/1').expect(404);
    for (const username of ['chenjing', 'lintao', 'zhoulan']) {
      await (await running.signIn(username)).get('/api/audit').expect(403);
    }
  });
});
