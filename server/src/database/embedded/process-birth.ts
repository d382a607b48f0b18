import { readFileSync } from 'node:fs';

/**
 * Something that tells a process from a later one with the same number: the machine's boot and the start within it.
 *
 * @returns null where the system does not tell, or there is no such process
 */
export function processBirth(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The second field is a name that may hold spaces and brackets; the start time is the 20th after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? null : `${boot}:${started}`;
  } catch {
    return null;
  }
}

/** True when a process of this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it exists.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
