import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { StartError } from '../../config/start-error.js';
import { codeOf } from '../../errors/thrown.js';
import { isAlive, processBirth } from './process-birth.js';

const Holder = z.object({ pid: z.number().int().positive(), birth: z.string().nullable(), host: z.string() });
type Holder = z.infer<typeof Holder>;

/** An unreadable lock is being written, or its writer died at it; after this many milliseconds it is taken for the latter. */
const WRITING = 5000;

/** Milliseconds between two looks at a lock that is held. */
const PAUSE = 50;

const heldHere = new Set<string>();

/**
 * A lock file that keeps two processes from one database folder; PGlite itself would let both write and lose rows. A lock
 * whose process is dead is removed.
 */
export class DirectoryLock {
  private constructor(private readonly file: string) {}

  /**
   * Takes the lock. Waits a moment for a holder that is just ending, as at a restart.
   *
   * @param patience milliseconds to wait for a living holder
   * @throws {StartError} when a living process holds it
   */
  static async take(file: string, patience = 3000): Promise<DirectoryLock> {
    const wanted: Holder = { pid: process.pid, birth: processBirth(process.pid), host: hostname() };
    if (heldHere.has(file)) throw refusal(file, wanted);
    const end = Date.now() + patience;
    while (!create(file, wanted) && !(removeIfStale(file) && create(file, wanted))) {
      if (Date.now() >= end) throw refusal(file, read(file));
      await setTimeout(PAUSE);
    }
    heldHere.add(file);
    return new DirectoryLock(file);
  }

  /** Gives the folder free. */
  release(): void {
    if (!heldHere.delete(this.file)) return;
    rmSync(this.file, { force: true });
  }
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Two processes that find the same dead lock must not both remove it: the second would remove the first one's new lock. So
 * whoever looks at a lock to remove it does so inside a folder that only one can make.
 *
 * @returns true when there is no lock any more
 */
function removeIfStale(file: string): boolean {
  const guard = `${file}.check`;
  try {
    mkdirSync(guard);
  } catch {
    // Another process is looking, or died while it did.
    if (age(guard) > WRITING) rmSync(guard, { recursive: true, force: true });
    return false;
  }
  try {
    const holder = read(file);
    const stale = holder ? isStale(holder) : age(file) > WRITING;
    if (stale) rmSync(file, { force: true });
    return stale;
  } finally {
    rmdirSync(guard);
  }
}

/** Milliseconds since the last change; infinite where there is no such file. */
function age(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Infinity;
  }
}

function isStale({ pid, birth, host }: Holder): boolean {
  // Of another machine's processes nothing is known here.
  if (host !== hostname()) return false;
  if (pid === process.pid) return true;
  if (!isAlive(pid)) return true;
  const now = processBirth(pid);
  return birth !== null && now !== null && birth !== now;
}

function refusal(file: string, holder: Holder | null): StartError {
  const who = holder ? `${holder.pid} @ ${holder.host}` : '?';
  return new StartError({
    zh:
      `数据目录正被另一个进程使用（进程 ${who}）。请先停止它，或用 DATA_DIR 指定另一个目录。\n` +
      `如果能确定没有服务在使用该目录，删除文件 ${file} 后重试。`,
    en:
      `Another process uses this data folder (process ${who}). Stop it first, or name another folder by DATA_DIR.\n` +
      `If you are certain that no server uses it, delete the file ${file} and try again.`,
  });
}
