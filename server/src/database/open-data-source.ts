import { DataSource, type DataSourceOptions } from 'typeorm';
import { type AppConfig } from '../config/app-config.js';
import { StartError } from '../config/start-error.js';
import { messageOf } from '../errors/thrown.js';
import { type EmbeddedDatabase } from './embedded/embedded-database.js';
import { openEmbedded } from './embedded/open-embedded.js';
import { migrations } from './migrations/index.js';

type Entities = DataSourceOptions['entities'];

/** Milliseconds to wait for a connection of the pool; the embedded database's only one may be in a transaction. */
const CONNECTION_PATIENCE = 15_000;

/** Milliseconds after which PostgreSQL gives up on a statement. */
const STATEMENT_PATIENCE = 120_000;

/** Oldest PostgreSQL that has everything the migrations use, as `server_version_num` counts. */
const OLDEST_POSTGRES = 130_000;

/** Processes that migrate or seed the same PostgreSQL database wait for each other on this number. */
export const START_LOCK = 7_405_202_211;

/**
 * Connects to the database that the settings name, and brings its tables up to date.
 *
 * @param embedded the embedded database, where it is being opened already
 */
export async function openDataSource(
  config: AppConfig,
  entities: Entities,
  embedded: Promise<EmbeddedDatabase> | null = openEmbedded(config),
): Promise<DataSource> {
  const dataSource =
    embedded === null
      ? postgresDataSource(config.databaseUrl ?? '', config.databasePoolSize, entities)
      : embeddedDataSource(await embedded, entities);
  try {
    await connect(dataSource);
    await requireUsableServer(dataSource);
    await migrate(dataSource, embedded === null);
    return dataSource;
  } catch (error) {
    // What failed first is what matters; destroying a source that never connected fails too.
    await dataSource.destroy().catch(() => undefined);
    throw error;
  }
}

async function connect(dataSource: DataSource): Promise<void> {
  try {
    await dataSource.initialize();
  } catch (error) {
    const reason = messageOf(error);
    throw new StartError({
      zh: `无法连接数据库：${reason}。请检查 DATABASE_URL，并确认数据库服务正在运行。`,
      en: `The database cannot be reached: ${reason}. Check DATABASE_URL, and that the database server is running.`,
    });
  }
}

function postgresDataSource(url: string, poolSize: number, entities: Entities): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    entities,
    migrations,
    extra: {
      max: poolSize,
      connectionTimeoutMillis: CONNECTION_PATIENCE,
      statement_timeout: STATEMENT_PATIENCE,
    },
  });
}

function embeddedDataSource(database: EmbeddedDatabase, entities: Entities): DataSource {
  const dataSource = new DataSource({
    type: 'postgres',
    username: 'postgres',
    database: 'postgres',
    installExtensions: false,
    entities,
    migrations,
    extra: {
      max: 1,
      connectionTimeoutMillis: CONNECTION_PATIENCE,
      idleTimeoutMillis: 0,
      stream: () => database.connect(),
    },
  });
  const destroy = dataSource.destroy.bind(dataSource);
  dataSource.destroy = async () => {
    try {
      if (dataSource.isInitialized) await destroy();
    } finally {
      await database.close();
    }
  };
  return dataSource;
}

async function requireUsableServer(dataSource: DataSource): Promise<void> {
  const [server] = await dataSource.query<{ version: string; encoding: string }[]>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
  );
  if (!server || Number(server.version) < OLDEST_POSTGRES) {
    throw new StartError({
      zh: `数据库版本过旧（${server?.version}）。请使用 PostgreSQL 13 或更新的版本。`,
      en: `The database is too old (${server?.version}). Use PostgreSQL 13 or newer.`,
    });
  }
  if (server.encoding !== 'UTF8') {
    throw new StartError({
      zh: `数据库的编码是 ${server.encoding}，无法保存中文。请用 ENCODING 'UTF8' 新建数据库。`,
      en: `The database's encoding is ${server.encoding}, which cannot hold Chinese. Create it with ENCODING 'UTF8'.`,
    });
  }
}

async function migrate(dataSource: DataSource, shared: boolean): Promise<void> {
  if (!shared) {
    await dataSource.runMigrations({ transaction: 'each' });
    return;
  }
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [START_LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [START_LOCK]);
    await guard.release();
  }
}
