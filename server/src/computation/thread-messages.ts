import { type SnapshotParts } from '@jifen/policies';
import { type MessagePort } from 'node:worker_threads';
import { type JobName, type JobOutcome, type Jobs } from './jobs.js';

/** To a computing thread. It works on one job at a time. */
export type ToThread =
  | {
      [Name in JobName]: {
        readonly kind: 'job';
        readonly name: Name;
        readonly input: Jobs[Name]['input'];
        /** Memory of the job's `JobControl`. */
        readonly control: SharedArrayBuffer;
      };
    }[JobName]
  /** Threads with which it may share the work of its jobs. */
  | { readonly kind: 'helpers'; readonly ports: readonly MessagePort[] }
  /** Instead of jobs it takes part in those of another thread, which asks at this port. */
  | { readonly kind: 'help'; readonly port: MessagePort }
  /** The answer to `need-population`. */
  | { readonly kind: 'population'; readonly parts: SnapshotParts };

/** From a computing thread: it asks for a population that it does not hold, then says what came of its job. */
export type FromThread =
  | { readonly kind: 'need-population'; readonly contentHash: string }
  | JobOutcome<JobName>
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };
