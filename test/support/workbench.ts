import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A running workbench of its own, with its own data. */
export interface Workbench {
  readonly url: string;
  /** Folder of its data. */
  readonly data: string;
  /** Everything that the server has printed so far. */
  output(): string;
  /** Ends the process as `kill -9` does, without any warning; the data stay. */
  kill(): Promise<void>;
  /** Starts again on the same data and port, with other settings where they are given. */
  restart(settings?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends the process and removes its data. */
  dispose(): Promise<void>;
}

/** Longest wait for the first answer: the first start makes the database and the demonstration data. */
const START_TIMEOUT_MS = 180_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A server process, whether it runs or not. */
interface Server {
  start(settings?: Readonly<Record<string, string>>): Promise<void>;
  end(signal: NodeJS.Signals): Promise<void>;
  output(): string;
}

function serverOn(url: string, data: string, environment: Readonly<Record<string, string>>): Server {
  const main = fileURLToPath(import.meta.resolve('@jifen/server/main'));
  const { port } = new URL(url);
  let printed = '';
  let child: ChildProcess;
  return {
    output: () => printed,
    start: async (settings = {}) => {
      child = spawn(process.execPath, [main], {
        env: { ...process.env, NODE_OPTIONS: '', PORT: port, DATA_DIR: data, ...environment, ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
      const deadline = Date.now() + START_TIMEOUT_MS;
      for (;;) {
        if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${printed}`);
        const answer = await fetch(`${url}/api/health`).catch(() => null);
        if (answer?.ok) return;
        if (Date.now() > deadline) throw new Error(`The server did not answer in time:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await ended;
    },
  };
}

/**
 * The data that a first start makes, made once for all tests of a run; undefined while another test is making them, and where the run
 * has no place for them. Folder: see `seeded-data.mjs`.
 */
async function seededData(url: string): Promise<string | undefined> {
  const folder = process.env['WORKBENCH_SEEDED'];
  if (folder === undefined) return undefined;
  const data = join(folder, 'data');
  if (existsSync(join(folder, 'ready'))) return data;
  try {
    await mkdir(join(folder, 'begun'));
  } catch {
    return undefined;
  }
  const server = serverOn(url, data, {});
  await server.start();
  await server.end('SIGTERM');
  await writeFile(join(folder, 'ready'), '');
  return data;
}

/** Starts the built server as `npm start` does, on a free port and in a folder of its own, as after a first start. */
export async function startWorkbench(environment: Readonly<Record<string, string>> = {}): Promise<Workbench> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const data = await mkdtemp(join(tmpdir(), 'workbench-'));
  const seeded = await seededData(url);
  if (seeded !== undefined) await cp(seeded, data, { recursive: true });
  const { start, end, output } = serverOn(url, data, environment);
  await start();
  return {
    url,
    data,
    output,
    kill: () => end('SIGKILL'),
    restart: start,
    dispose: async () => {
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}
