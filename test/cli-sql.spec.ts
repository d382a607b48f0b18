import { jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
// eslint-disable-next-line import-x/no-relative-packages -- one way to start a server for tests is enough
import { startPostgres } from '../server/test/set-up/postgres-server.mjs';
import { jifen, packs } from './cli-run.js';

// Each test starts the command a few times; on a busy machine a start takes seconds.
jest.setTimeout(240_000);

const AS_OF = '2026-06-18';
const PRACTICE = join(packs, 'yongjia-practice');
const PROVINCE = join(packs, 'zhejiang-common-2023');

const { url, stop, missing } = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'jifen-sql-'));
const population = join(folder, 'residents.ndjson');
const database = `${url}/postgres`;
const client = new pg.Client({ connectionString: database });

beforeAll(async () => {
  if (url === undefined) return;
  await client.connect();
  await jifen('population', '--persons', '400', '--seed', '7', '--as-of', AS_OF, '--out', population);
  await load(PROVINCE, 'loaded');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (url === undefined) return;
  await client.end();
  await stop?.();
});

function load(policy: string, table: string, ...more: readonly string[]) {
  return jifen(
    'population',
    'load',
    policy,
    '--population',
    population,
    '--database',
    database,
    '--table',
    table,
    ...more,
  );
}

/** A table of the same persons, made by the database: starting the command takes longer. */
function copy(table: string) {
  return client.query(`CREATE TABLE "${table}" AS TABLE loaded`);
}

function simulate(policy: string, table: string, ...more: readonly string[]) {
  const where = ['--engine', 'sql', '--database', database, '--table', table, '--as-of', AS_OF];
  return jifen('simulate', policy, ...where, ...more);
}

const codes = (stdout: string): string[] =>
  (JSON.parse(stdout) as { findings: { code: string }[] }).findings.map(({ code }) => code);

const reason = url === undefined ? ` [skip: ${missing}]` : '';

(url === undefined ? describe.skip : describe)(`a policy run inside PostgreSQL${reason}`, () => {
  it.each([
    ['yongjia-practice', PRACTICE, '--json'],
    ['yongjia-old', join(packs, 'yongjia-old'), '--json'],
    ['zhejiang-common-2023', PROVINCE, '--lang=en'],
  ])('gives for %s the bytes that the engine gives', async (name, policy, form) => {
    const loaded = await load(policy, `public.${name}`);
    expect([loaded.code, loaded.stderr.includes('SQL-')]).toEqual([0, false]);
    const here = await jifen('simulate', policy, '--population', population, '--as-of', AS_OF, form);
    const there = await simulate(policy, `public.${name}`, form);
    expect([there.code, there.stdout]).toEqual([0, here.stdout]);
  });

  it('names another set of rows by their own hash, once somebody has changed the table', async () => {
    await load(PROVINCE, 'changed');
    await client.query(
      'UPDATE changed SET pension_months = coalesce(pension_months, 0) % 100 + 1 WHERE id = (SELECT min(id) FROM changed)',
    );
    const after = JSON.parse((await simulate(PROVINCE, 'changed', '--json')).stdout);
    expect(after.manifest.population.contentHash).toMatch(/^rows:/);
    await client.query('COMMENT ON TABLE changed IS NULL');
    const without = JSON.parse((await simulate(PROVINCE, 'changed', '--json')).stdout);
    expect(without.manifest).toEqual(after.manifest);
  });

  it('names missing columns and wrong types before anything is computed, and lists what it does not read', async () => {
    await copy('columns');
    await client.query('ALTER TABLE columns ADD COLUMN "phone; DROP" TEXT DEFAULT \'x\'');
    const fine = await simulate(PROVINCE, 'columns');
    expect([fine.code, fine.stderr.includes('phone; DROP')]).toEqual([0, true]);
    await client.query('ALTER TABLE columns DROP COLUMN education');
    await client.query('ALTER TABLE columns ALTER COLUMN pension_months TYPE DOUBLE PRECISION');
    const { code, stdout } = await simulate(PROVINCE, 'columns', '--json');
    expect([code, codes(stdout)]).toEqual([1, ['SQL-COLUMN-MISSING', 'SQL-COLUMN-TYPE']]);
    expect(stdout).toContain('double precision');
    expect(stdout).toContain('BIGINT');
  });

  it('takes other names of columns from a mapping, and a fact that is not there when that is said', async () => {
    await copy('mapped');
    const whole = JSON.parse((await simulate(PROVINCE, 'mapped', '--json')).stdout);
    await client.query('ALTER TABLE mapped RENAME COLUMN education TO "学历 ""最高"""');
    const mapping = join(folder, 'mapping.json');
    writeFileSync(mapping, JSON.stringify({ education: '学历 "最高"' }));
    const renamed = JSON.parse((await simulate(PROVINCE, 'mapped', '--json', '--columns', mapping)).stdout);
    expect(renamed.nodes).toEqual(whole.nodes);
    const without = JSON.parse((await simulate(PROVINCE, 'mapped', '--json', '--without', 'education')).stdout);
    expect(without.nodes.find(({ id }: { id: string }) => id === 'education').unknown).toBe(400);
    writeFileSync(mapping, JSON.stringify({ educaton: 'x', education: 7 }));
    const { code, stdout } = await simulate(PROVINCE, 'mapped', '--json', '--columns', mapping);
    expect([code, codes(stdout)]).toEqual([1, ['SQL-MAPPING-UNKNOWN-FACT', 'SQL-MAPPING-INVALID']]);
  });

  it('counts values that the dictionary does not allow, and says where they stand but not what they are', async () => {
    const values = {
      education: ["'guessed'"],
      pension_months: ['100000', "'NaN'", '1.5', '-1'],
      birth_date: ["'infinity'", "'0044-03-15 BC'"],
      residence_periods: [
        "'{}'",
        "'null'",
        '\'["2025-01-01"]\'',
        '\'[{"from":"2025-02-29","to":null}]\'',
        '\'[{"from":"2025-01-01T00:00","to":null}]\'',
        '\'[{"from":20250101,"to":null}]\'',
        '\'[{"to":null}]\'',
        '\'[{"from":"2025-01-01","to":null,"name":"王"}]\'',
      ],
    };
    await copy('values');
    await client.query('ALTER TABLE "values" ALTER COLUMN pension_months TYPE NUMERIC');
    const fine = await simulate(PROVINCE, 'values', '--json');
    expect(fine.code).toBe(0);
    for (const [column, list] of Object.entries(values)) {
      for (const [row, value] of list.entries()) {
        const id = `(SELECT id FROM loaded ORDER BY id OFFSET ${row} LIMIT 1)`;
        await client.query(`UPDATE "values" SET ${column} = ${value} WHERE id = ${id}`);
      }
    }
    const { code, stdout } = await simulate(PROVINCE, 'values', '--json');
    const { findings } = JSON.parse(stdout) as { findings: { code: string; message: { en: string } }[] };
    expect(code).toBe(1);
    expect(
      findings.map((finding) => [
        finding.code,
        /"(\w+)".* has (\d+) rows.*ctid \(\d+,\d+\)/.exec(finding.message.en)?.slice(1),
      ]),
    ).toEqual(
      ['birth_date', 'education', 'pension_months', 'residence_periods'].map((column) => [
        'SQL-VALUE-REFUSED',
        [column, String(values[column as keyof typeof values].length)],
      ]),
    );
    expect(stdout).not.toMatch(/guessed|NaN|王|2025/);
  });

  it('runs nothing but reading, on a view and for an account that may do nothing else', async () => {
    await copy('kept');
    await client.query('CREATE VIEW shown AS SELECT * FROM kept');
    await client.query("CREATE ROLE reader LOGIN PASSWORD 'x'");
    await client.query('GRANT SELECT ON shown TO reader');
    const reader = database.replace('//postgres@', '//reader@');
    const asReader = ['--engine', 'sql', '--database', reader, '--as-of', AS_OF, '--json'];
    const allowed = await jifen('simulate', PROVINCE, ...asReader, '--table', 'shown');
    expect([allowed.code, JSON.parse(allowed.stdout).persons]).toEqual([0, 400]);
    const denied = await jifen('simulate', PROVINCE, ...asReader, '--table', 'kept');
    expect([denied.code, codes(denied.stdout)]).toEqual([1, ['SQL-REFUSED']]);
    expect(denied.stdout).toContain('42501');
  });

  it('says what is wrong with database, table, time or options, without repeating the address', async () => {
    const secret = 'postgres://reader:hidden@127.0.0.1:1/none';
    const unreachable = await jifen(
      ...['simulate', PROVINCE, '--engine', 'sql', '--database', secret, '--table', 't', '--as-of', AS_OF, '--json'],
    );
    expect([unreachable.code, codes(unreachable.stdout)]).toEqual([1, ['SQL-CONNECTION']]);
    expect(unreachable.stdout + unreachable.stderr).not.toContain('hidden');
    expect(codes((await simulate(PROVINCE, 'nowhere', '--json')).stdout)).toEqual(['SQL-NO-TABLE']);
    expect(codes((await simulate(PROVINCE, 'a.b.c.d', '--json')).stdout)).toEqual(['SQL-TABLE-NAME']);
    expect(codes((await simulate(PROVINCE, 't', '--json', '--timeout', '0')).stdout)).toEqual(['CLI-TIMEOUT']);
    expect(codes((await simulate(PROVINCE, 't', '--json', '--persons', '5')).stdout)).toEqual(['CLI-ENGINE']);
    expect(codes((await jifen('simulate', PROVINCE, '--json', '--database', database)).stdout)).toEqual(['CLI-ENGINE']);
    expect(codes((await load(PROVINCE, 'loaded', '--json')).stdout)).toEqual(['SQL-TABLE-EXISTS']);
    await client.query('CREATE TABLE theirs (id TEXT)');
    expect(codes((await load(PROVINCE, 'theirs', '--json', '--replace')).stdout)).toEqual(['SQL-TABLE-EXISTS']);
    await client.query('CREATE TABLE nobody (LIKE loaded)');
    expect(codes((await simulate(PROVINCE, 'nobody', '--json')).stdout)).toEqual(['POPULATION-NO-PERSONS']);
  });

  it('loads generated persons too', async () => {
    const request = ['--persons', '3', '--seed', '7', '--as-of', AS_OF, '--table', 'made', '--json'];
    const { stdout } = await jifen('population', 'load', PROVINCE, ...request, '--database', database);
    const file = join(folder, 'three.ndjson');
    await jifen('population', '--persons', '3', '--seed', '7', '--as-of', AS_OF, '--out', file);
    const { files } = JSON.parse((await jifen('hash', file, '--json')).stdout);
    expect(JSON.parse(stdout)).toMatchObject({ persons: 3, contentHash: files[0].contentHash });
  });

  it('loads all persons of a population or none', async () => {
    const broken = join(folder, 'broken.ndjson');
    const header = { asOf: AS_OF, facts: ['education'], format: 'points-population/1' };
    const person = (id: string, education: string) => ({ facts: { education }, household: 'H1', id, kind: 'person' });
    const lines = [header, person('P1', 'college'), person('P2', 'guessed')];
    writeFileSync(broken, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const where = ['--database', database, '--table', 'broken', '--json'];
    const { code, stdout } = await jifen('population', 'load', PROVINCE, '--population', broken, ...where);
    expect([code, codes(stdout)]).toEqual([1, ['PERSON-WRONG-TYPE']]);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ file: broken, line: 3, pointer: '/facts/education' });
    expect((await client.query("SELECT to_regclass('broken') AS found")).rows).toEqual([{ found: null }]);
  });

  it('shows a table that fits and the SQL that would run, both of which run', async () => {
    const table = await jifen('simulate', PRACTICE, '--engine', 'sql', '--print-table', '--table', 'public.printed');
    await client.query(table.stdout);
    await client.query('INSERT INTO printed (id, birth_date) VALUES ($1, $2)', ['P1', '1990-01-01']);
    const shown = await simulate(PRACTICE, 'public.printed', '--print-sql');
    const answers = (await client.query(shown.stdout)) as unknown as { rows: Record<string, string>[] }[];
    expect(answers.map(({ rows }) => rows[0]?.['persons'])).toEqual(['1', '1']);
    expect((await simulate(PRACTICE, 'public.printed')).code).toBe(0);
  });
});
