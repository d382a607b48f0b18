import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../src/config/start-error.js';
import { DirectoryLock } from '../src/database/embedded/directory-lock.js';
import { processBirth } from '../src/database/embedded/process-birth.js';
import { openDataSource } from '../src/database/open-data-source.js';
import { createEmbedded } from './databases.js';

const scenario = (name: string): string => fileURLToPath(new URL(`./scenarios/${name}`, import.meta.url));

/** More by `KILLS=60`, e.g. before a release. */
const KILLS = Number(process.env['KILLS'] ?? 6);

describe('the embedded database', () => {
  it('has what was written before, when it is opened again', async () => {
    const { config, remove } = await createEmbedded('empty');
    const first = await openDataSource(config, []);
    await first.query('CREATE TABLE kept (id integer, text text)');
    await first.query(`INSERT INTO kept VALUES (1, '留下')`);
    await first.destroy();
    expect(existsSync(join(config.dataDir, 'database.lock'))).toBe(false);
    const second = await openDataSource(config, []);
    expect(await second.query('SELECT * FROM kept')).toEqual([{ id: 1, text: '留下' }]);
    await second.destroy();
    await remove();
  });

  it('takes a cluster whose creation was interrupted for none', async () => {
    const { config, remove } = await createEmbedded('empty');
    rmSync(join(config.dataDir, 'database'), { recursive: true });
    mkdirSync(join(config.dataDir, 'database.unfinished', 'base'), { recursive: true });
    writeFileSync(join(config.dataDir, 'database.unfinished', 'PG_VERSION'), '18\n');
    const source = await openDataSource(config, []);
    expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await source.destroy();
    expect(existsSync(join(config.dataDir, 'database.unfinished'))).toBe(false);
    await remove();
  });

  it('cuts its connections when its thread dies, rolls back what was open, and goes on with another thread', async () => {
    const { config, remove } = await createEmbedded('empty');
    const { stdout, stderr } = spawnSync(process.execPath, [scenario('dying-thread.mjs'), config.dataDir], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ inTheMiddle: 'refused', failures: 1, kept: [1] });
    await remove();
  });

  it(
    `loses no acknowledged commit and keeps no half one in ${KILLS} kills with signal 9`,
    async () => {
      const seed = Number(process.env['KILL_SEED'] ?? 20_221);
      const random = randomFrom(seed);
      const { config, remove } = await createEmbedded('empty');
      const acknowledged = new Set<number>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await writeUntilKilled(config.dataDir, 50 + Math.floor(random() * 700), acknowledged);
      }

      const source = await openDataSource(config, []);
      const written = await source.query<{ id: number; complete: boolean | null; lines: string }[]>(
        `SELECT id, (body->>'complete')::boolean AS complete, (SELECT count(*) FROM line WHERE line.id = written.id) AS lines
       FROM written`,
      );
      const kept = new Set(written.map(({ id }) => id));
      const orphans = await source.query(`SELECT id FROM line WHERE id NOT IN (SELECT id FROM written)`);
      await source.query('REINDEX TABLE written');
      await source.query('REINDEX TABLE line');
      await source.destroy();
      await remove();

      console.log(`seed ${seed}: ${KILLS} kills, ${acknowledged.size} acknowledged commits, ${kept.size} kept`);
      expect(acknowledged.size).toBeGreaterThan(0);
      expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
      expect(written.filter(({ complete, lines }) => !complete || lines !== '3')).toEqual([]);
      expect(orphans).toEqual([]);
    },
    60_000 + KILLS * 60_000,
  );
});

/** Runs the writer, kills it `after` milliseconds from its first words, and collects the ids it has said. */
async function writeUntilKilled(dataDir: string, after: number, acknowledged: Set<number>): Promise<void> {
  const writer = spawn(process.execPath, [scenario('writer.mjs'), dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => writer.kill('SIGKILL'), after);
    said += text;
  });
  const signal = await new Promise((resolve) => writer.once('close', (_code, name) => resolve(name)));
  expect(signal).toBe('SIGKILL');
  // The last line may be cut: what was not said to its end was not acknowledged to anybody.
  const lines = said.split('\n').slice(1, -1);
  for (const line of lines) acknowledged.add(Number(line));
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('the lock of the data folder', () => {
  const withFolder = async (work: (file: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'jifen-lock-'));
    await work(join(folder, 'database.lock'));
    rmSync(folder, { recursive: true });
  };
  const holder = (pid: number, birth: string | null, host = hostname()): string => JSON.stringify({ pid, birth, host });
  const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid;
  const otherProcess = process.ppid;

  it('is taken once, and again when it was given back', () =>
    withFolder(async (file) => {
      const lock = await DirectoryLock.take(file, 0);
      await expect(DirectoryLock.take(file, 0)).rejects.toThrow(StartError);
      lock.release();
      expect(existsSync(file)).toBe(false);
      (await DirectoryLock.take(file, 0)).release();
    }));

  it('of a living process is respected, and the refusal names process and file in both languages', () =>
    withFolder(async (file) => {
      writeFileSync(file, holder(otherProcess, processBirth(otherProcess)));
      const error: unknown = await DirectoryLock.take(file, 0).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StartError);
      const { zh, en } = (error as StartError).text;
      for (const text of [zh, en]) {
        expect(text).toContain(String(otherProcess));
        expect(text).toContain(file);
      }
      expect(existsSync(file)).toBe(true);
    }));

  it('of a dead process, or of an earlier process with the same number, is taken over', () =>
    withFolder(async (file) => {
      const stale = [holder(endedProcess(), null), holder(process.pid, null)];
      if (processBirth(otherProcess) !== null) stale.push(holder(otherProcess, 'another-boot:1'));
      for (const text of stale) {
        writeFileSync(file, text);
        const lock = await DirectoryLock.take(file, 0);
        expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
        lock.release();
      }
    }));

  it('of another machine is respected, because nothing is known of its processes', () =>
    withFolder(async (file) => {
      writeFileSync(file, holder(endedProcess(), null, 'another-machine'));
      await expect(DirectoryLock.take(file, 0)).rejects.toThrow('another-machine');
    }));

  it('that is unreadable is respected while it may still be being written', () =>
    withFolder(async (file) => {
      writeFileSync(file, '{"pid":');
      await expect(DirectoryLock.take(file, 0)).rejects.toThrow(StartError);
      const longAgo = new Date(Date.now() - 60_000);
      utimesSync(file, longAgo, longAgo);
      (await DirectoryLock.take(file, 0)).release();
    }));

  it('is waited for while its holder is just ending', () =>
    withFolder(async (file) => {
      const ending = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 400)']);
      // That the process has ended shows in its lock file's holder before it is told here.
      const ended = once(ending, 'exit');
      const pid = ending.pid ?? 0;
      writeFileSync(file, holder(pid, processBirth(pid)));
      (await DirectoryLock.take(file, 20_000)).release();
      expect(await ended).toEqual([0, null]);
    }));

  it('goes to exactly one of many who find a dead one', () =>
    withFolder(async (file) => {
      writeFileSync(file, holder(endedProcess(), null));
      const script = `
        import { DirectoryLock } from ${JSON.stringify(compiledLock)};
        await DirectoryLock.take(process.argv[1], 0).then(() => console.log('taken'), () => console.log('refused'));
        setTimeout(() => {}, 4000);`;
      const contenders = Array.from({ length: 6 }, () => firstWord(['--input-type=module', '-e', script, '--', file]));
      const words = await Promise.all(contenders);
      expect(words.sort()).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'taken']);
    }));
});

const compiledLock = new URL('../node_modules/.cache/compiled/database/embedded/directory-lock.js', import.meta.url)
  .href;

/** What a process says first; it goes on living for a while. */
async function firstWord(args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const word = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    child.once('exit', () => resolve('nothing'));
  });
  return word;
}
