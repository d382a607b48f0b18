import { readFileSync } from 'node:fs';
import { codeOf } from '../../errors/thrown.js';

/**
 * Something that tells a process from a later one with the same number: the machine's boot and the start within it.
 *
 * @returns null where the system does not tell, or there is no such process
 */
export function processBirth(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const started = afterName(pid)[19];
    return started === undefined ? null : `${boot}:${started}`;
  } catch {
    return null;
  }
}

/** The fields of the system's status line after the process's name, which may hold spaces and brackets itself. */
function afterName(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** True when a process of this number runs; one that has ended and only waits to be noticed by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // Not allowed to signal it: it exists.
    return codeOf(error) === 'EPERM';
  }
}

function isZombie(pid: number): boolean {
  try {
    return afterName(pid)[0] === 'Z';
  } catch {
    return false;
  }
}
