// Once per test run: the worker threads' scripts compiled, and on each kind of database a seeded one to copy from.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres-server.mjs';

const server = fileURLToPath(new URL('../..', import.meta.url));
const compiled = join(server, 'node_modules', '.cache', 'compiled');

export default async function setUp() {
  compile();
  const { createApp } = await import(join(compiled, 'app.js'));
  const { readConfig } = await import(join(compiled, 'config', 'read-config.js'));
  const seed = async (environment) => {
    const { app } = await createApp(readConfig(environment, server));
    await app.close();
  };

  const folder = mkdtempSync(join(tmpdir(), 'jifen-test-'));
  await createEmpty(join(folder, 'empty'));
  cpSync(join(folder, 'empty'), join(folder, 'seeded'), { recursive: true });
  await seed({ DATA_DIR: join(folder, 'seeded') });
  process.env.JIFEN_TEST_EMBEDDED = folder;

  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? { url: given.replace(/\/[^/]*$/, ''), stop: async () => undefined } : await startPostgres();
  if (postgres.url) {
    await createSeeded(postgres.url);
    await seed({ DATABASE_URL: `${postgres.url}/jifen_test_seeded`, DATA_DIR: join(folder, 'seeded-postgres') });
    process.env.JIFEN_TEST_POSTGRES = postgres.url;
  } else {
    process.env.JIFEN_TEST_POSTGRES_MISSING = postgres.missing;
    console.log(`\nTests against PostgreSQL are skipped: ${postgres.missing}`);
  }

  globalThis.tearDownTests = async () => {
    await postgres.stop?.();
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * Several runs may be going on: a file is replaced only when it has changed, and in one step, so that nobody loads half of it.
 */
function compile() {
  const staging = mkdtempSync(join(cache(), 'compiling-'));
  const swc = fileURLToPath(import.meta.resolve('@swc/cli/package.json')).replace('package.json', 'bin/swc.js');
  const options = ['src', '-d', staging, '--strip-leading-paths', '--ignore', '**/*.spec.ts', '--quiet'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [swc, ...options], { cwd: server, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The sources do not compile:\n${stdout}${stderr}`);
  writeFileSync(join(staging, 'package.json'), '{ "type": "module" }\n');
  for (const entry of readdirSync(staging, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath ?? entry.path, entry.name);
    const target = join(compiled, relative(staging, source));
    if (existsSync(target) && readFileSync(source).equals(readFileSync(target))) continue;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(source, target);
  }
  rmSync(staging, { recursive: true });
}

function cache() {
  const folder = dirname(compiled);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function createEmpty(directory) {
  const { EmbeddedDatabase } = await import(join(compiled, 'database', 'embedded', 'embedded-database.js'));
  const database = await EmbeddedDatabase.open(directory, (error) => console.error(error));
  await database.close();
}

async function createSeeded(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS jifen_test_seeded WITH (FORCE)');
  await client.query(`CREATE DATABASE jifen_test_seeded TEMPLATE template0 ENCODING 'UTF8'`);
  await client.end();
}
