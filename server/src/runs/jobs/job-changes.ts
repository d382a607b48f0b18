import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventEmitter } from 'node:events';

const EVERY_JOB = 'every job';

/** Tells, inside this process, that something about a job has changed. What it is now stands in the table. */
@Injectable()
export class JobChanges implements OnModuleDestroy {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #isStopping = false;

  /** True when the server stops: whoever follows a job must let go. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  onModuleDestroy(): void {
    this.#isStopping = true;
    for (const name of this.#emitter.eventNames()) this.#emitter.emit(name);
  }

  tell(jobId: string): void {
    this.#emitter.emit(jobId);
    this.#emitter.emit(EVERY_JOB);
  }

  /** Listens from now on, to one job or (null) to all of them. */
  listen(jobId: string | null): Changes {
    return new Changes(this.#emitter, jobId ?? EVERY_JOB);
  }
}

/** Changes since somebody began to listen. None is lost between reading the table and waiting for the next. */
export class Changes {
  #changed = false;
  #wake: (() => void) | undefined;
  readonly #hear = (): void => {
    this.#changed = true;
    this.#wake?.();
  };

  constructor(
    private readonly emitter: EventEmitter,
    private readonly name: string,
  ) {
    emitter.on(name, this.#hear);
  }

  /** Until something has changed since the last call, the milliseconds are over, or the signal is aborted. */
  async next(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#changed && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          this.#wake = undefined;
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        this.#wake = wake;
        signal.addEventListener('abort', wake);
      });
    }
    this.#changed = false;
  }

  close(): void {
    this.emitter.off(this.name, this.#hear);
  }
}
