// Commits one transaction after another until it is killed. Says each id only when its commit was acknowledged.
import { openDataSource } from '../../node_modules/.cache/compiled/database/open-data-source.js';
import { readConfig } from '../../node_modules/.cache/compiled/config/read-config.js';
import { Database } from '../../node_modules/.cache/compiled/database/database.js';

const config = readConfig({ DATA_DIR: process.argv[2] }, '/');
const dataSource = await openDataSource(config, []);
const database = new Database(dataSource, config);
await database.manager.query('CREATE TABLE IF NOT EXISTS written (id integer PRIMARY KEY, body jsonb NOT NULL)');
await database.manager.query('CREATE TABLE IF NOT EXISTS line (id integer, n integer, PRIMARY KEY (id, n))');
const [{ last }] = await database.manager.query('SELECT coalesce(max(id), 0) AS last FROM written');

let next = last + 1;
async function write() {
  for (;;) {
    const id = next++;
    await database.inTransaction(async (manager) => {
      await manager.query('INSERT INTO written VALUES ($1, $2)', [id, { text: '积分'.repeat(200), id }]);
      for (let n = 0; n < 3; n += 1) await manager.query('INSERT INTO line VALUES ($1, $2)', [id, n]);
      await manager.query('UPDATE written SET body = body || $2 WHERE id = $1', [id, { complete: true }]);
    });
    process.stdout.write(`${id}\n`);
  }
}
process.stdout.write('ready\n');
await Promise.all([write(), write(), write()]);
