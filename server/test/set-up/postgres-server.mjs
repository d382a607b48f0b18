// A PostgreSQL server for one test run, from the binaries of this machine, in a folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Starts a server. Resolves to its URL and how to stop it, or to the reason why there is none. */
export async function startPostgres() {
  const bin = findBinaries();
  if (!bin) return { missing: 'no PostgreSQL binaries, and TEST_DATABASE_URL is not set' };
  const owner = ownerOfFiles();
  if (owner === undefined) return { missing: 'PostgreSQL does not run as root, and there is no user postgres' };

  const directory = mkdtempSync(join(tmpdir(), 'jifen-postgres-'));
  if (owner) chownSync(directory, owner.uid, owner.gid);
  const remove = () => rmSync(directory, { recursive: true, force: true });
  const data = join(directory, 'data');
  const identity = { cwd: directory, ...owner };

  const created = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...identity, encoding: 'utf8' },
  );
  if (created.status !== 0) {
    remove();
    return { missing: `initdb failed: ${created.stderr || created.error?.message}` };
  }

  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${directory}`,
    'fsync=off',
    'max_connections=60',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...identity, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const log = await readiness(server);
  if (log !== null) {
    remove();
    return { missing: `PostgreSQL did not start: ${log}` };
  }
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // A fast shutdown: cuts what is still connected.
    server.kill('SIGINT');
    await ended;
    remove();
  };
  return { url: `postgres://postgres@127.0.0.1:${port}`, stop };
}

function findBinaries() {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(installed, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => folder && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL refuses root: null where we are not, undefined where there is nobody else to be. */
function ownerOfFiles() {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Resolves to null when the server accepts connections, or to what it said before it gave up. */
function readiness(server) {
  return new Promise((resolve) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve(null);
    });
    server.once('error', (error) => resolve(error.message));
    server.once('exit', () => resolve(log));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
