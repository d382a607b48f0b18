import { describe } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type AppConfig } from '../src/config/app-config.js';
import { readConfig } from '../src/config/read-config.js';

/** A database of one test file: its own, thrown away afterwards. */
export interface TestDatabase {
  readonly kind: 'embedded' | 'postgres';
  /** Settings of a server on this database. */
  readonly config: AppConfig;
  /** The same settings as environment, for a server in a process of its own. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** What a new database holds: `seeded` is as after the first start of a demonstration, `empty` has no tables. */
export type Content = 'seeded' | 'empty';

const kinds = {
  embedded: { title: 'on the embedded database', create: createEmbedded, missing: undefined },
  postgres: { title: 'on PostgreSQL', create: createPostgres, missing: process.env['JIFEN_TEST_POSTGRES_MISSING'] },
};

/**
 * Describes behaviour that must be the same on both kinds of database: `body` is run for each, with a function that makes one.
 * Where there is no PostgreSQL, its half is skipped and says why.
 */
export function describeOnBoth(
  title: string,
  body: (create: (content?: Content) => Promise<TestDatabase>, kind: TestDatabase['kind']) => void,
): void {
  for (const kind of ['embedded', 'postgres'] as const) {
    const { title: where, create, missing } = kinds[kind];
    if (missing === undefined) describe(`${title} ${where}`, () => body(create, kind));
    else describe.skip(`${title} ${where} [skip: ${missing}]`, () => body(create, kind));
  }
}

/** An embedded database, for what only it does. */
export async function createEmbedded(content: Content = 'seeded'): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'jifen-embedded-'));
  cpSync(join(given('JIFEN_TEST_EMBEDDED'), content), folder, { recursive: true });
  const environment = { DATA_DIR: folder };
  return {
    kind: 'embedded',
    environment,
    config: testConfig(environment),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function createPostgres(content: Content = 'seeded'): Promise<TestDatabase> {
  const name = `jifen_test_${randomUUID().replaceAll('-', '')}`;
  const template = content === 'seeded' ? 'jifen_test_seeded' : 'template0';
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8'`);
  // What does not lie in the database: the files of populations.
  const folder = mkdtempSync(join(tmpdir(), 'jifen-postgres-'));
  if (content === 'seeded') cpSync(join(given('JIFEN_TEST_EMBEDDED'), 'seeded-postgres'), folder, { recursive: true });
  const environment = { DATABASE_URL: `${given('JIFEN_TEST_POSTGRES')}/${name}`, DATA_DIR: folder };
  return {
    kind: 'postgres',
    environment,
    config: testConfig(environment),
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function testConfig(environment: Readonly<Record<string, string>>): AppConfig {
  // Most tests compute nothing large: they wait for one thread less to start. What threads share has tests of its own.
  return readConfig({ ...environment, PORT: '0', COMPUTATION_THREADS: '1' }, tmpdir());
}

/** Copying a database needs that nobody else does so: one after another, over all test processes. */
async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${given('JIFEN_TEST_POSTGRES')}/postgres` });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the global set-up of the tests did not run`);
  return value;
}
