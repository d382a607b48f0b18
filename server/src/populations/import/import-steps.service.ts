import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { stackOf } from '../../errors/thrown.js';
import { ImportStore } from './import-store.js';
import { type ImportActivity, type PopulationImport } from './population-import.entity.js';
import { type ImporterOutcome, type ImporterRun, runImporter } from './process/importer-handle.js';
import { type ImportPhase, type ImportProgress, type ToImporter } from './process/importer-messages.js';

const noop = (): void => {};

/** Importing processes at a time; others wait their turn. */
const MOST_RUNNING = 2;

interface Step {
  readonly settled: Promise<void>;
  progress: ImportProgress | null;
  isCancelled: boolean;
  run: Pick<ImporterRun, 'cancel'> | null;
}

/** A step that this process does itself. */
export interface OwnStep {
  readonly signal: AbortSignal;
  readonly tell: (done: number, of: number) => void;
}

/** Runs the long steps of imports in processes of their own, tells how far they are, and ends them. */
@Injectable()
export class ImportSteps implements OnApplicationShutdown {
  readonly #logger = new Logger('Import');
  readonly #steps = new Map<string, Step>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #isStopping = false;
  /** A step outlives the request in which it is started. */
  readonly #outside = AsyncLocalStorage.snapshot();

  constructor(private readonly imports: ImportStore) {}

  /** Leaves unfinished steps to the next start. */
  async onApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    for (const id of this.#steps.keys()) this.cancel(id);
    await Promise.all([...this.#steps.values()].map(({ settled }) => settled));
  }

  /** How far the step is that is running for an import; null where there is none, or it is waiting. */
  progress(id: string): ImportProgress | null {
    return this.#steps.get(id)?.progress ?? null;
  }

  /** Ends the step that is running for an import; the import stays as it was before. */
  cancel(id: string): void {
    const step = this.#steps.get(id);
    if (!step) return;
    step.isCancelled = true;
    step.run?.cancel();
  }

  /** Waits until nothing is running for an import. */
  async settled(id: string): Promise<void> {
    await this.#steps.get(id)?.settled;
  }

  /**
   * Starts a step, or has it wait for its turn. It does not wait for its end.
   *
   * @param finish says what changes in the row when the step has come to its end
   */
  async start(
    id: string,
    activity: ImportActivity,
    message: ToImporter,
    finish: () => Partial<PopulationImport>,
  ): Promise<void> {
    await this.imports.change(id, { activity, isInterrupted: false });
    const step: Step = { settled: Promise.resolve(), progress: null, isCancelled: false, run: null };
    this.#steps.set(id, step);
    const settled = this.#outside(() => this.#run(id, step, message, finish));
    Object.assign(step, { settled });
  }

  /**
   * Does a step in this process and waits for its end; it is told of and ended as the others are. Whoever calls has set the activity.
   * Gives false where it was ended from outside: the import is then as it was before, and is marked as interrupted.
   *
   * @param work rejects when its signal is aborted, leaving nothing behind
   */
  async do(id: string, phase: ImportPhase, work: (step: OwnStep) => Promise<void>): Promise<boolean> {
    const ending = new AbortController();
    const cancel = (): void => ending.abort(new Error('The step was cancelled'));
    const step: Step = { settled: Promise.resolve(), progress: null, isCancelled: false, run: { cancel } };
    const tell = (done: number, of: number): void => void (step.progress = { phase, done, of });
    this.#steps.set(id, step);
    const doing = this.#do(id, step, () => work({ signal: ending.signal, tell }));
    // Whoever waits for the end of the step does not hear why it failed.
    Object.assign(step, { settled: doing.then(noop, noop) });
    return doing;
  }

  async #do(id: string, step: Step, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      // The next start finds the activity and marks the import.
      if (this.#isStopping) return false;
      await this.imports.change(id, { activity: null, isInterrupted: step.isCancelled });
      if (!step.isCancelled) throw error;
      return false;
    } finally {
      this.#steps.delete(id);
    }
  }

  async #run(id: string, step: Step, message: ToImporter, finish: () => Partial<PopulationImport>): Promise<void> {
    try {
      await this.#turn();
      const outcome = await this.#outcome(step, message);
      // The next start finds the activity and goes on.
      if (this.#isStopping) return;
      await this.imports.change(id, { ...this.#changes(id, outcome, finish), activity: null });
    } catch (error) {
      this.#logger.error(stackOf(error));
    } finally {
      this.#steps.delete(id);
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #outcome(step: Step, message: ToImporter): Promise<ImporterOutcome> {
    if (step.isCancelled) return { kind: 'cancelled' };
    const run = runImporter(message, (progress) => (step.progress = progress));
    step.run = run;
    return run.outcome;
  }

  #changes(id: string, outcome: ImporterOutcome, finish: () => Partial<PopulationImport>): Partial<PopulationImport> {
    switch (outcome.kind) {
      case 'done':
        return finish();
      case 'cancelled':
        return { isInterrupted: true };
      case 'refused':
        this.imports.folderOf(id).remove();
        return { state: 'refused', problem: outcome.finding };
      case 'failed':
        // What went wrong is the program's affair; the message of an error may hold what stands in the file.
        this.#logger.error(`A step of the import ${id} failed: ${outcome.error.name}`);
        return { isInterrupted: true };
    }
  }

  async #turn(): Promise<void> {
    if (this.#running >= MOST_RUNNING) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
  }
}
