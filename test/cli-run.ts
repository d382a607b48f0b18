import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command as people install it. */
export const bin = fileURLToPath(new URL('../server/bin/jifen.mjs', import.meta.url));

/** Folder of the packs. */
export const packs = fileURLToPath(new URL('../policies/packs', import.meta.url));

/** What a run of the command left behind. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command with these arguments. */
export function jifen(...argv: readonly string[]): Promise<CliRun> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...argv], { maxBuffer: 1 << 28, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}
