import { type JobName, type JobOutcome, type Jobs } from './jobs.js';

/** To a computing thread. It works on one job at a time. */
export type ToThread =
  | { [Name in JobName]: { readonly kind: 'job'; readonly name: Name; readonly input: Jobs[Name]['input'] } }[JobName]
  /** The answer to `need-population`. */
  | { readonly kind: 'population'; readonly content: Uint8Array<ArrayBuffer> };

/** From a computing thread: it asks for a population that it does not hold, then says what came of its job. */
export type FromThread =
  | { readonly kind: 'need-population'; readonly contentHash: string }
  | JobOutcome<JobName>
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };
