import { DuckDBInstance } from '@duckdb/node-api';
import { jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jifen, packs } from './cli-run.js';

// Each test starts the command a few times; on a busy machine a start takes seconds.
jest.setTimeout(240_000);

const AS_OF = '2026-06-18';
const PRACTICE = join(packs, 'yongjia-practice');
const PROVINCE = join(packs, 'zhejiang-common-2023');

const folder = mkdtempSync(join(tmpdir(), 'jifen-duckdb-'));
const population = join(folder, 'residents.ndjson');
const file = join(folder, 'residents.duckdb');
const database = `duckdb:${file}`;

beforeAll(async () => {
  await jifen('population', '--persons', '300', '--seed', '7', '--as-of', AS_OF, '--out', population);
  const loaded = await load(PRACTICE, 'loaded');
  expect(loaded.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function load(policy: string, table: string, ...more: readonly string[]) {
  const where = ['--population', population, '--database', database, '--table', table];
  return jifen('population', 'load', policy, ...where, ...more);
}

function simulate(policy: string, table: string, ...more: readonly string[]) {
  const where = ['--engine', 'sql', '--database', database, '--table', table, '--as-of', AS_OF];
  return jifen('simulate', policy, ...where, ...more);
}

/** Changes the file as another program would. */
async function change(...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

const codes = (stdout: string): string[] =>
  (JSON.parse(stdout) as { findings: { code: string }[] }).findings.map(({ code }) => code);

describe('a policy run inside a file of DuckDB', () => {
  it.each([
    ['of a county', PRACTICE],
    ['of the province', PROVINCE],
  ])('gives the bytes that the engine gives: %s', async (_, policy) => {
    const here = await jifen('simulate', policy, '--population', population, '--as-of', AS_OF, '--json');
    const there = await simulate(policy, 'loaded', '--json');
    expect([here.code, there.code]).toEqual([0, 0]);
    expect(there.stdout).toBe(here.stdout);
  });

  it('changes nothing in the file, and knows rows again that somebody changed', async () => {
    await change('CREATE TABLE changed AS SELECT * FROM loaded', 'CREATE VIEW shown AS SELECT * FROM loaded');
    const before = readFileSync(file);
    const known = JSON.parse((await simulate(PROVINCE, 'loaded', '--json')).stdout);
    const copied = JSON.parse((await simulate(PROVINCE, 'changed', '--json')).stdout);
    const shown = JSON.parse((await simulate(PROVINCE, 'main.shown', '--json')).stdout);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(known.manifest.population.contentHash).toMatch(/^sha256:/);
    expect(copied.manifest.population.contentHash).toMatch(/^rows:[0-9a-f]{64}$/);
    expect([copied.nodes, shown.nodes]).toEqual([known.nodes, known.nodes]);
    expect(shown.manifest.population.contentHash).toBe(copied.manifest.population.contentHash);
    await change('UPDATE changed SET pension_months = 1 WHERE id = (SELECT min(id) FROM changed)');
    const after = JSON.parse((await simulate(PROVINCE, 'changed', '--json')).stdout);
    expect(after.manifest.population.contentHash).not.toBe(copied.manifest.population.contentHash);
  });

  it('names columns and values that do not fit, and never what stands in them', async () => {
    await change(
      'CREATE TABLE "values" AS SELECT * FROM loaded',
      'ALTER TABLE "values" ALTER COLUMN education TYPE VARCHAR',
      `UPDATE "values" SET education = 'guessed' WHERE id = (SELECT min(id) FROM "values")`,
      'UPDATE "values" SET pension_months = -1 WHERE id = (SELECT max(id) FROM "values")',
      'CREATE TABLE "columns" AS SELECT * EXCLUDE (education) FROM loaded',
      'ALTER TABLE "columns" ALTER COLUMN pension_months TYPE DOUBLE',
    );
    const values = await simulate(PROVINCE, 'values', '--json');
    expect([values.code, codes(values.stdout)]).toEqual([1, ['SQL-VALUE-REFUSED', 'SQL-VALUE-REFUSED']]);
    expect(values.stdout).toMatch(/rowid \d+/);
    expect(values.stdout).not.toContain('guessed');
    const columns = await simulate(PROVINCE, 'columns', '--json');
    expect([columns.code, codes(columns.stdout)]).toEqual([1, ['SQL-COLUMN-MISSING', 'SQL-COLUMN-TYPE']]);
  });

  it('says what is wrong with the file or the table', async () => {
    expect(codes((await simulate(PROVINCE, 'nowhere', '--json')).stdout)).toEqual(['SQL-NO-TABLE']);
    const text = join(folder, 'text.duckdb');
    writeFileSync(text, 'no database');
    for (const wrong of [join(folder, 'missing.duckdb'), text, folder, '', ':memory:']) {
      const where = ['--engine', 'sql', '--database', `duckdb:${wrong}`, '--table', 't', '--as-of', AS_OF, '--json'];
      const { code, stdout } = await jifen('simulate', PROVINCE, ...where);
      expect([wrong, code, codes(stdout)]).toEqual([wrong, 1, ['SQL-CONNECTION']]);
    }
    expect(codes((await load(PROVINCE, 'loaded', '--json')).stdout)).toEqual(['SQL-TABLE-EXISTS']);
    await change('CREATE TABLE theirs (id TEXT)');
    expect(codes((await load(PROVINCE, 'theirs', '--json', '--replace')).stdout)).toEqual(['SQL-TABLE-EXISTS']);
    expect((await load(PRACTICE, 'loaded', '--replace')).code).toBe(0);
  });
});
