import { type Finding, type PolicyDocument } from '@jifen/policies';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { ProblemError } from '../problems/problem-error.js';
import { type CheckingTasks, type PolicyText, type PolicyWithCases, type TaskName } from './checking-tasks.js';
import { CheckingThread } from './checking-thread-handle.js';
import { ThreadPool } from './thread-pool.js';

/** Documents that are checked at once, so that two officers who save together do not wait for each other. */
const MOST_CHECKS = 2;

/** Reads and checks documents, and looks through their test cases, beside the thread that answers requests. */
@Injectable()
export class CheckingService implements OnApplicationBootstrap, OnApplicationShutdown {
  /** A thread outlives the request, or the transaction, in which it happens to be started. */
  readonly #outside = AsyncLocalStorage.snapshot();
  readonly #checks = new ThreadPool(MOST_CHECKS, () => this.#start());
  /** Looking for persons takes seconds, a check tenths of one: no save waits behind it. */
  readonly #searches = new ThreadPool(1, () => this.#start());

  onApplicationBootstrap(): void {
    this.#checks.open();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.#checks.close(), this.#searches.close()]);
  }

  /** Tasks that a thread is working on. */
  get underWay(): number {
    return this.#checks.underWay + this.#searches.underWay;
  }

  /** Reads a JSON value as a policy document. @throws {ProblemError} `COMPUTATION-BUSY`, `CHECK-INTERRUPTED`; so do the others */
  async read(value: unknown): Promise<CheckingTasks['read']['output']> {
    return this.#done(this.#checks, 'read', { text: JSON.stringify(value ?? null) });
  }

  /** Everything that the checks say about a policy. */
  async check(policy: PolicyText): Promise<readonly Finding[]> {
    return this.#done(this.#checks, 'check', policy);
  }

  /** What the cases show of a policy. @throws {ProblemError} also `POLICY-ERRORS` where it cannot be run */
  async cover(policy: PolicyWithCases): Promise<CheckingTasks['cover']['output']> {
    return this.#done(this.#checks, 'cover', policy);
  }

  /** Persons who would show what no case shows. @throws {ProblemError} also `POLICY-ERRORS` where it cannot be run */
  async propose(policy: PolicyWithCases, asOf: string): Promise<CheckingTasks['propose']['output']> {
    return this.#done(this.#searches, 'propose', { ...policy, asOf });
  }

  async #done<Name extends TaskName>(
    pool: ThreadPool,
    name: Name,
    input: CheckingTasks[Name]['input'],
  ): Promise<CheckingTasks[Name]['output']> {
    const outcome = await pool.run(name, input);
    if (outcome.kind === 'refused') throw new ProblemError('POLICY-ERRORS', { findings: outcome.findings });
    return outcome.output;
  }

  #start(): CheckingThread {
    return this.#outside(() => new CheckingThread());
  }
}

/** A policy as the checking threads take it. */
export function policyText(document: PolicyDocument, included: ReadonlyMap<string, PolicyDocument>): PolicyText {
  return { document: JSON.stringify(document), included: [...included] };
}
