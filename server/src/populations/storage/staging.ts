import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { snapshotFolder } from './snapshot-file.js';

/** Names that folders of tasks begin with. */
const TASK = '.task-';

/** Milliseconds after which nothing can still be under way. */
const LONGEST = 24 * 60 * 60 * 1000;

/** This machine, as far as a name of a folder can say it. */
function machine(): string {
  return hostname().replaceAll(/[^A-Za-z0-9]/g, '_');
}

/** A folder for one task of this process, beside the snapshots, so that moving a file out of it is one step. */
export function stagingFolder(dataDir: string): string {
  return join(snapshotFolder(dataDir), `${TASK}${machine()}-${process.pid}-${randomUUID()}`);
}

/**
 * Removes what tasks have left that came to no end: of processes of this machine that are gone, and of whoever it was after a day. Gives
 * how many folders that were.
 */
export function clearStaging(dataDir: string, now: Date): number {
  const root = snapshotFolder(dataDir);
  if (!existsSync(root)) return 0;
  const left = readdirSync(root).filter((name) => name.startsWith(TASK) && isOver(join(root, name), name, now));
  for (const name of left) rmSync(join(root, name), { recursive: true, force: true });
  return left.length;
}

function isOver(folder: string, name: string, now: Date): boolean {
  const [host, pid] = name.slice(TASK.length).split('-');
  if (host === machine() && !isRunning(Number(pid))) return true;
  return now.getTime() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > LONGEST;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
