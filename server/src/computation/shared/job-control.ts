import { type Bilingual } from '@jifen/policies';
import { Stopped } from './stopped.js';

const STOP = 0;
const DONE = 1;
const OF = 2;
const PHASE = 3;
const FIELDS = 4;

/** What a job is at, where that is worth a word; the first is what every job begins with. */
const PHASES = [null, { zh: '核验封印', en: 'Checking the seal' }] as const;

/** How far a job is. */
export interface JobProgress {
  readonly done: number;
  readonly of: number;
  /** What it is at, where that is worth a word. */
  readonly phase?: Bilingual;
}

/**
 * What the thread that answers requests and the threads that compute tell each other while a job runs: whether anybody still wants it,
 * and how far it is. Lies in shared memory, because a thread that computes reads no messages.
 */
export class JobControl {
  readonly #fields: Int32Array;

  /** `memory` is what another thread gave; without it a new job begins. */
  constructor(readonly memory = new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT)) {
    this.#fields = new Int32Array(memory);
  }

  /** Nobody wants the result any more. */
  stop(): void {
    Atomics.store(this.#fields, STOP, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.#fields, STOP) === 1;
  }

  /** @throws {Stopped} where nobody wants the result any more */
  check(): void {
    if (this.isStopped) throw new Stopped();
  }

  /** Says how much there will be to do, in persons. */
  plan(of: number): void {
    Atomics.store(this.#fields, OF, Math.min(of, 2 ** 31 - 1));
  }

  /** Says that so much more is done. */
  advance(persons: number): void {
    Atomics.add(this.#fields, DONE, persons);
  }

  /** Says that all figures are there and are being checked. */
  enterSeal(): void {
    Atomics.store(this.#fields, PHASE, 1);
  }

  get progress(): JobProgress {
    const of = Math.max(1, Atomics.load(this.#fields, OF));
    const done = Math.min(of, Atomics.load(this.#fields, DONE));
    const phase = PHASES[Atomics.load(this.#fields, PHASE)];
    return phase ? { done, of, phase } : { done, of };
  }
}
