// Ends the thread of the embedded database in the middle of the work and prints what the connections saw.
import pg from 'pg';
import { EmbeddedDatabase } from '../../node_modules/.cache/compiled/database/embedded/embedded-database.js';

let thread;
process.on('worker', (worker) => (thread = worker));

const failures = [];
const database = await EmbeddedDatabase.open(process.argv[2], (error) => failures.push(error.message));
const pool = new pg.Pool({
  max: 1,
  user: 'postgres',
  database: 'postgres',
  idleTimeoutMillis: 0,
  connectionTimeoutMillis: 20_000,
  stream: () => database.connect(),
});
pool.on('error', () => undefined);

await pool.query('CREATE TABLE kept (id integer)');
await pool.query('INSERT INTO kept VALUES (1)');

const client = await pool.connect();
client.on('error', () => undefined);
await client.query('BEGIN');
await client.query('INSERT INTO kept VALUES (2)');
const slow = client.query('SELECT pg_sleep(5)').then(
  () => 'answered',
  () => 'refused',
);
setTimeout(() => void thread.terminate(), 300);
const inTheMiddle = await slow;
client.release(true);

const { rows } = await pool.query('SELECT id FROM kept ORDER BY id');
await pool.end();
await database.close();
console.log(JSON.stringify({ inTheMiddle, failures: failures.length, kept: rows.map(({ id }) => id) }));
