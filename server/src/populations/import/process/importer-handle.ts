import { type Finding } from '@jifen/policies';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerScript } from '../../../workers/worker-script.js';
import { type FromImporter, type ImportProgress, type ToImporter } from './importer-messages.js';

/** Megabytes of objects that a process may hold; columns and buffers lie beside them. */
const MOST_MEGABYTES = 1536;

/** What came of a step. `cancelled` is also what a process is that was ended from outside. */
export type ImporterOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly finding: Finding }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: Error };

/** One step of an import in a process of its own. */
export interface ImporterRun {
  /** Never rejects. */
  readonly outcome: Promise<ImporterOutcome>;
  /** Ends the process at once. */
  cancel(): void;
}

/**
 * Starts a step.
 *
 * @param onProgress is told a few times a second how far it is
 */
export function runImporter(message: ToImporter, onProgress: (progress: ImportProgress) => void): ImporterRun {
  const child = fork(fileURLToPath(workerScript(import.meta.url, './importer.js')), {
    // Nothing of this process's environment is meant for the file's reader.
    env: {},
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let isCancelled = false;
  let told: FromImporter | undefined;
  const outcome = new Promise<ImporterOutcome>((resolve) => {
    child.on('message', (received: FromImporter) => {
      if (received.kind === 'progress') onProgress(received.progress);
      else told = received;
    });
    child.once('error', (error) => resolve({ kind: 'failed', error }));
    child.once('close', (code, signal) => {
      if (isCancelled) resolve({ kind: 'cancelled' });
      else if (told?.kind === 'done') resolve(told);
      else if (told?.kind === 'refused') resolve(told);
      else resolve({ kind: 'failed', error: failure(told, code, signal) });
    });
  });
  child.send(message);
  return {
    outcome,
    cancel: () => {
      isCancelled = true;
      child.kill('SIGKILL');
    },
  };
}

function failure(told: FromImporter | undefined, code: number | null, signal: string | null): Error {
  if (told?.kind !== 'failed') return new Error(`An importing process ended (${code ?? signal})`);
  const error = new Error(told.message);
  error.stack = told.stack;
  return error;
}
