import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbedded, type TestDatabase } from '../databases.js';
import { practiceDraft } from '../policy-story.js';
import { type Client, TestApp } from '../test-app.js';

interface Guess {
  readonly use: { readonly use: string; readonly fact?: string };
}

const LIST =
  '身份证号,姓名,出生日期,学历,社保月数,志愿服务次数,备注\n' +
  '11010519491231002X,张三丰,1949-12-31,本科,36,3,好\n' +
  '330302199001010010,李四光,1990/1/1,大专,120,无,\n' +
  '330302199103070018,王五岳,1991-03-07,高中,十二,4,\n';

describe('an import', () => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let draft: string;

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test, { importLimitBytes: 1024 * 1024 });
    officer = await running.signIn('chenjing');
    draft = (await practiceDraft(officer)).id;
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const folders = (): string[] => {
    const root = join(test.config.dataDir, 'imports');
    return existsSync(root) ? readdirSync(root) : [];
  };

  async function upload(content: string | Buffer, fileName = '名单.csv') {
    const { body } = await officer
      .post(`/api/population-imports?fileName=${encodeURIComponent(fileName)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(content))
      .expect(201);
    return body as { id: string; state: string };
  }

  /** The import once nothing is being done with it. */
  async function settled(id: string) {
    for (;;) {
      const { body } = await officer.get(`/api/population-imports/${id}`).expect(200);
      if (body.activity === null) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The guessed mapping, with what was not guessed dropped and missing facts confirmed. */
  async function guessed(id: string, name: string, further: object = {}) {
    const { body } = await officer.get(`/api/population-imports/${id}/suggestion?kind=draft&id=${draft}`).expect(200);
    const columns = (body.columns as Guess[]).map(({ use }) => (use.use === 'undecided' ? { use: 'drop' } : use));
    const mapped = new Set(columns.map((use) => ('fact' in use ? use.fact : null)));
    const notCollected = (body.facts as { id: string }[]).map((fact) => fact.id).filter((fact) => !mapped.has(fact));
    return { dictionary: { kind: 'draft', id: draft }, name, asOf: '2026-06-18', columns, notCollected, ...further };
  }

  async function mapped(content: string, name: string, further: object = {}): Promise<string> {
    const { id } = await upload(content);
    await settled(id);
    const { body } = await officer
      .put(`/api/population-imports/${id}/mapping`)
      .send(await guessed(id, name, further))
      .expect(200);
    expect(body).toMatchObject({ findings: [], import: { state: 'mapped' } });
    return id;
  }

  async function checked(content: string, name: string, further: object = {}): Promise<string> {
    const id = await mapped(content, name, further);
    await officer.post(`/api/population-imports/${id}/check`).expect(202);
    expect(await settled(id)).toMatchObject({ state: 'checked' });
    return id;
  }

  it('becomes a population when it has been mapped, checked and confirmed', async () => {
    const id = await checked(LIST, '导入的人', { faulty: 'unknown' });
    const { body: report } = await officer.get(`/api/population-imports/${id}/report`).expect(200);
    expect(report).toMatchObject({ rows: 3, persons: 3, leftOut: 0, canConfirm: true, errors: { total: 1 } });
    expect(report.errors.first).toMatchObject([
      { row: 4, heading: '社保月数', code: 'CELL-NOT-NUMBER', shown: '某某' },
    ]);
    const { text } = await officer.get(`/api/population-imports/${id}/errors.csv`).expect(200);
    expect(text.split('\r\n')[1]).toMatch(/^4,社保月数,/);

    const { body } = await officer.post(`/api/population-imports/${id}/confirm`).expect(200);
    expect(body).toMatchObject({ state: 'confirmed', counts: { persons: 3 } });
    const persons = (await officer.get(`/api/populations/${body.populationId}/persons`).expect(200)).body;
    expect(persons.total).toBe(3);
    expect(persons.data[0]).toMatchObject({
      id: expect.stringMatching(/^P[0-9a-f]{24}$/),
      facts: { birth_date: '1949-12-31', education: 'bachelor', pension_months: 36, volunteer_count: 3 },
    });
    expect(folders()).not.toContain(id);
    await officer.post(`/api/population-imports/${id}/confirm`).expect(409);
  });

  it('leaves nothing that identifies anybody in the database', async () => {
    const { body } = await officer.get('/api/audit?perPage=200').expect((answer) => answer.status);
    const database = join(test.config.dataDir, 'database');
    const found = readdirSync(database, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        return ['11010519491231002X', '张三丰', '李四光'].some((secret) => bytes.includes(secret));
      });
    expect(found).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/张三丰|11010519491231002X/);
  });

  it('gives the same person the same pseudonym, and remembers what columns were', async () => {
    const [first] = (await officer.get('/api/populations?filter={"county":"yanlian"}&perPage=50').expect(200)).body
      .data;
    const before = (await officer.get(`/api/populations/${first.id}/persons`)).body.data[0].id;
    const { id } = await upload('身份证号,社保月数,备注\n11010519491231002x,48,好\n');
    await settled(id);
    const { body } = await officer.get(`/api/population-imports/${id}/suggestion?kind=draft&id=${draft}`).expect(200);
    expect(body.columns).toMatchObject([
      { use: { use: 'person', as: 'pseudonym' }, isRemembered: true },
      { use: { use: 'fact', fact: 'pension_months' }, isRemembered: true },
      { use: { use: 'drop' }, isRemembered: true },
    ]);
    await officer
      .put(`/api/population-imports/${id}/mapping`)
      .send(await guessed(id, '第二次'))
      .expect(200);
    await officer.post(`/api/population-imports/${id}/check`).expect(202);
    await settled(id);
    const { preview } = (await officer.get(`/api/population-imports/${id}/report`).expect(200)).body;
    expect(preview[0].id).toBe(before);
  });

  it('is not confirmed over errors, nor under a name that is taken', async () => {
    const faulty = await checked(LIST, '有错误');
    const { body } = await officer.post(`/api/population-imports/${faulty}/confirm`).expect(422);
    expect(body.code).toBe('IMPORT-BLOCKED');
    const twice = await checked('编号,社保月数\n1,2\n', '导入的人');
    const taken = (await officer.post(`/api/population-imports/${twice}/confirm`).expect(409)).body;
    expect(taken.code).toBe('POPULATION-NAME-TAKEN');
    expect(await settled(twice)).toMatchObject({ state: 'checked', populationId: null });
  });

  it('says by name what a mapping lacks, keeps it, and does not check it', async () => {
    const { id } = await upload(LIST);
    await settled(id);
    const mapping = await guessed(id, '不完整', { notCollected: [] });
    mapping.columns[6] = { use: 'undecided' };
    const { body } = await officer.put(`/api/population-imports/${id}/mapping`).send(mapping).expect(200);
    const messages = (body.findings as { message: { zh: string } }[]).map(({ message }) => message.zh);
    expect(messages).toContain('列「备注」没有对应');
    expect(messages).toContain('文件没有「职称级别」（title_level）');
    const columns = (await officer.get(`/api/population-imports/${id}/columns`).expect(200)).body;
    expect(columns.mapping.columns[6]).toEqual({ use: 'undecided' });
    expect((await officer.post(`/api/population-imports/${id}/check`).expect(422)).body.code).toBe('IMPORT-MAPPING');
  });

  it.each([
    ['NUL bytes', 'a,b\n1,\0\n', 'IMPORT-NUL-BYTES'],
    ['headings only', 'a,b\n', 'IMPORT-NO-ROWS'],
    ['an archive that is none', Buffer.from('504b030400', 'hex'), 'IMPORT-XLSX-DAMAGED'],
    [
      'persons where headings should stand',
      '张三丰,11010519491231002X\n李四光,330302199001010010\n',
      'IMPORT-NO-HEADINGS',
    ],
  ])('refuses a file with %s, and removes it', async (_, content, code) => {
    const { id } = await upload(content);
    expect(await settled(id)).toMatchObject({ state: 'refused', problem: { code } });
    expect(folders()).not.toContain(id);
  });

  it('refuses a file that is too large, and leaves nothing of it', async () => {
    const before = folders();
    const { body } = await officer
      .post('/api/population-imports?fileName=a.csv')
      .set('Content-Type', 'text/csv')
      .send('a'.repeat(2 * 1024 * 1024))
      .expect(413);
    expect(body.code).toBe('BODY-TOO-LARGE');
    expect(folders()).toEqual(before);
  });

  it('belongs to its county and to officers', async () => {
    const { id } = await upload(LIST);
    for (const [who, status] of [
      ['liumin', 403],
      ['lintao', 403],
      ['zhoulan', 403],
    ] as const) {
      const other = await running.signIn(who);
      await other.get(`/api/population-imports/${id}`).expect(status);
      await other.delete(`/api/population-imports/${id}`).expect(status);
    }
    await officer.delete(`/api/population-imports/${id}`).expect(200);
    expect(folders()).not.toContain(id);
    await officer.post(`/api/population-imports/${id}/check`).expect(409);
  });

  it('can be stopped while it is being checked, and checked again', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `P${index},${index % 700}`).join('\n');
    const id = await mapped(`编号,社保月数\n${rows}\n`, '停下的');
    await officer.post(`/api/population-imports/${id}/check`).expect(202);
    const { body } = await officer.post(`/api/population-imports/${id}/cancel`).expect(200);
    expect(body).toMatchObject({ activity: null });
    if (body.state === 'mapped') expect(body.isInterrupted).toBe(true);
    await officer.delete(`/api/population-imports/${id}`).expect(200);
  });

  it('tells how far it is stored, can be stopped then with nothing imported, and confirmed again', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `P${index},${index % 700}`).join('\n');
    const id = await checked(`编号,社保月数\n${rows}\n`, '保存时停下');
    const stored = () => {
      const root = join(test.config.dataDir, 'populations');
      return existsSync(root) ? readdirSync(root).sort() : [];
    };
    const before = stored();
    const confirm = () => officer.post(`/api/population-imports/${id}/confirm`).set('Prefer', 'respond-async');
    expect((await confirm().expect(202)).body).toMatchObject({ state: 'checked', activity: 'storing' });
    await officer.post(`/api/population-imports/${id}/confirm`).expect(409);
    const { body: stopped } = await officer.post(`/api/population-imports/${id}/cancel`).expect(200);
    expect(stopped).toMatchObject({ state: 'checked', activity: null, isInterrupted: true, populationId: null });
    expect(stored()).toEqual(before);
    const named = async () =>
      (await officer.get('/api/populations?perPage=100').expect(200)).body.data.filter(
        ({ name }: { name: string }) => name === '保存时停下',
      );
    expect(await named()).toEqual([]);

    await confirm().expect(202);
    const seen: number[] = [];
    for (;;) {
      const { body } = await officer.get(`/api/population-imports/${id}`).expect(200);
      if (body.activity === null) break;
      if (body.progress) {
        expect(body.progress).toMatchObject({ phase: 'storing', of: 1000 });
        seen.push(body.progress.done);
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(await settled(id)).toMatchObject({ state: 'confirmed', isInterrupted: false });
    expect(await named()).toHaveLength(1);
    expect(stored()).toHaveLength(before.length + 2);
  });

  it('survives a restart with its file and mapping, and expires when nobody goes on with it', async () => {
    const id = await mapped(LIST, '重启', { faulty: 'unknown' });
    await running.stop();
    running = await TestApp.start(test, { importLimitBytes: 1024 * 1024 });
    officer = await running.signIn('chenjing');
    await officer.post(`/api/population-imports/${id}/check`).expect(202);
    expect(await settled(id)).toMatchObject({ state: 'checked', counts: { persons: 3 } });
    await running.stop();
    running = await TestApp.start(test, {}, 25 * 60 * 60 * 1000);
    officer = await running.signIn('chenjing');
    expect(await settled(id)).toMatchObject({ state: 'expired' });
    expect(folders()).toEqual([]);
  });
});
