/*
 * The thread that is the embedded database. PGlite computes synchronously; in a thread of its own a slow query delays other
 * queries, but not the server's other work.
 */
import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';
import { tooManyConnections } from './refusal-message.js';
import { type FromThread, type ThreadTask, type ToThread } from './thread-messages.js';

/** First byte of the message by which a client takes its leave. */
const TERMINATE = 'X'.charCodeAt(0);

if (!parentPort) throw new Error('This script runs as a worker thread only');
const port = parentPort;
const { directory, task } = workerData as ThreadTask;

const send = (message: FromThread): void => {
  if (message.kind === 'bytes') port.postMessage(message, [message.bytes.buffer]);
  else port.postMessage(message);
};

const database = await PGlite.create(directory, {
  // The default of 128 MB would be touched page by page and never given back.
  postgresqlconf: ['shared_buffers=16MB', 'timezone=UTC'],
});

/** PGlite has one session; this is the connection that owns it. */
let owner: number | null = null;

async function endSession(): Promise<void> {
  owner = null;
  await database.exec('ROLLBACK');
  await database.exec('DISCARD ALL');
}

async function answer(message: ToThread): Promise<void> {
  switch (message.kind) {
    case 'open':
      if (owner === null) owner = message.connection;
      else {
        send({ kind: 'bytes', connection: message.connection, bytes: tooManyConnections() });
        send({ kind: 'closed', connection: message.connection });
      }
      return;
    case 'bytes': {
      if (message.connection !== owner) return;
      if (message.bytes[0] === TERMINATE) {
        await endSession();
        send({ kind: 'closed', connection: message.connection });
        return;
      }
      const { connection } = message;
      await database.execProtocolRawStream(message.bytes, {
        // What is handed out lies in the database's own memory and is overwritten by the next message.
        onRawData: (bytes) => send({ kind: 'bytes', connection, bytes: bytes.slice() }),
      });
      return;
    }
    case 'close':
      if (message.connection === owner) await endSession();
      return;
    case 'stop':
      await stop();
      return;
  }
}

async function stop(): Promise<void> {
  await database.close();
  send({ kind: 'stopped' });
  port.close();
}

if (task === 'create') {
  await stop();
} else {
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToThread) => {
    // One after another. A failure is not caught: it ends the thread, and with it every connection.
    last = last.then(() => answer(message));
  });
  send({ kind: 'ready' });
}
