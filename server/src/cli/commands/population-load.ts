import { type CompiledPolicy, createTableSql, type Fact, PostgresPrinter, quotedIdentifier } from '@jifen/policies';
import type pg from 'pg';
import { CommandFailure, failure } from '../failure.js';
import { loadPolicy } from '../input/policy-file.js';
import { type PopulationOptions, populationSource } from '../input/population-source.js';
import { shortHash } from '../output/policy-line.js';
import { type Terminal } from '../output/terminal.js';
import { copyIn } from '../warehouse/copy-in.js';
import { databaseFailure } from '../warehouse/database-failure.js';
import { isDuckDb } from '../warehouse/is-duckdb.js';
import { loadedComment } from '../warehouse/loaded-population.js';
import { headerOf, PersonRows } from '../warehouse/person-rows.js';
import { connectPostgres, rowsSeenSql, SESSION } from '../warehouse/postgres-warehouse.js';
import { tableIdentifier } from '../warehouse/table-name.js';

/** What is loaded, and into which table. */
export interface LoadOptions extends PopulationOptions {
  readonly library?: string;
  readonly database?: string;
  readonly table?: string;
  /** Replace a table of that name that an earlier load made. */
  readonly replace?: boolean;
}

function required(value: string | undefined, option: string): string {
  if (value !== undefined) return value;
  throw failure(
    'CLI-OPTION-MISSING',
    { zh: `缺少选项 ${option}`, en: `The option ${option} is missing` },
    { zh: '加 --help 查看用法', en: 'Add --help to see the usage' },
  );
}

/** Makes room for the table. One that was not made by a load is never dropped. */
async function makeRoom(client: pg.Client, table: string, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ found: string | null; comment: string | null }>(
    "SELECT to_regclass($1) AS found, obj_description(to_regclass($1), 'pg_class') AS comment",
    [table],
  );
  const [{ found, comment } = { found: null, comment: null }] = rows;
  if (found === null) return;
  if (!replace || !comment?.startsWith('points-population/')) {
    throw failure(
      'SQL-TABLE-EXISTS',
      { zh: `表 ${table} 已存在`, en: `The table ${table} exists` },
      replace
        ? {
            zh: '它不是由 population load 建的，换一个表名',
            en: 'It was not made by population load: choose another name',
          }
        : { zh: '换一个表名，或加 --replace 替换', en: 'Choose another name, or replace it with --replace' },
    );
  }
  await client.query(`DROP TABLE ${table}`);
}

/** Everything in one transaction: a table is there with all its persons, or not at all. */
async function load(
  client: pg.Client,
  table: string,
  create: string,
  columns: string,
  rows: PersonRows,
): Promise<string> {
  await client.query(create);
  await copyIn(client, `${table} (${columns})`, rows.chunks());
  const hash = rows.contentHash();
  const seen = (await client.query<{ persons: string; first: string; second: string }>(rowsSeenSql('t', table)))
    .rows[0];
  if (seen) await client.query(`COMMENT ON TABLE ${table} IS '${loadedComment(hash, seen)}'`);
  return hash;
}

/** The facts that the population has and the policy declares, with those that only one of them has. */
function sharedFacts(policy: CompiledPolicy, collected: readonly string[]): { facts: Fact[]; left: string[] } {
  const facts = policy.facts.facts.filter(({ id }) => collected.includes(id));
  return { facts, left: collected.filter((id) => !facts.some((fact) => fact.id === id)) };
}

/** All persons in one transaction; gives the content hash of the population. */
async function loadIntoPostgres(
  database: string,
  table: string,
  { facts, rows, replace }: { readonly facts: readonly Fact[]; readonly rows: PersonRows; readonly replace: boolean },
): Promise<string> {
  const create = createTableSql(facts, new PostgresPrinter(), table);
  const columns = ['id', 'household', ...facts.map(({ id }) => id)].map(quotedIdentifier).join(', ');
  const client = await connectPostgres(database);
  try {
    await client.query('BEGIN');
    for (const setting of SESSION) await client.query(setting);
    await makeRoom(client, table, replace);
    const contentHash = await load(client, table, create, columns, rows);
    await client.query('COMMIT');
    return contentHash;
  } catch (error) {
    throw error instanceof CommandFailure ? error : databaseFailure(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** `jifen population load`: puts a population into a table of PostgreSQL or of a file of DuckDB, for trials and tests. */
export async function populationLoad(policyPath: string, options: LoadOptions, terminal: Terminal): Promise<boolean> {
  const source = populationSource(options);
  const [database, name] = [required(options.database, '--database'), required(options.table, '--table')];
  const table = tableIdentifier(name, isDuckDb(database) ? 'main' : 'public');
  const policy = await loadPolicy(policyPath, options.library);
  const { facts, left } = sharedFacts(policy, (await headerOf(source)).facts);
  const rows = new PersonRows(source, facts);
  const replace = options.replace === true;
  const contentHash = isDuckDb(database)
    ? await (await import('../warehouse/load-duckdb.js')).loadIntoDuckDb(database, table, { facts, rows, replace })
    : await loadIntoPostgres(database, table, { facts, rows, replace });
  if (left.length > 0) {
    terminal.note({
      zh: `政策没有声明、未写入的数据项：${left.join('、')}`,
      en: `Facts that the policy does not declare and that were not written: ${left.join(', ')}`,
    });
  }
  const { persons } = rows;
  terminal.result({ table, persons, columns: facts.length, contentHash }, () => [
    terminal.say({
      zh: `${table}：${persons} 人，${facts.length} 个数据项，${shortHash(contentHash)}`,
      en: `${table}: ${persons} persons, ${facts.length} facts, ${shortHash(contentHash)}`,
    }),
  ]);
  return true;
}
