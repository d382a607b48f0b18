import { Injectable } from '@nestjs/common';
import { onlyCounty, requireRead } from '../../auth/county-scope.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Database } from '../../database/database.js';
import { listPage, type Page } from '../../listing/list-page.js';
import { ProblemError, unknownResource } from '../../problems/problem-error.js';
import { type RunKind, type RunManifest } from '../run-kind.js';
import { RunKinds } from '../run-kinds.js';
import { JobChanges } from './job-changes.js';
import { type RunJobListQuery, type RunJobView } from './job-contract.js';
import { JobRunner } from './job-runner.js';
import { isFinished } from './job-state.js';
import { JobStore } from './job-store.js';
import { jobView } from './job-view.js';
import { type RunJob } from './run-job.entity.js';

/** Milliseconds after which the table is looked at again: other processes on PostgreSQL change it too. */
const LOOK_AGAIN = { embedded: 15_000, postgres: 1000 };

/** Asks for runs, shows how far they are, and gives them up. */
@Injectable()
export class JobsService {
  constructor(
    private readonly database: Database,
    private readonly store: JobStore,
    private readonly runner: JobRunner,
    private readonly kinds: RunKinds,
    private readonly changes: JobChanges,
  ) {}

  /**
   * A job for the manifest: the one that is under way, or a new one.
   *
   * @throws {ProblemError} `COMPUTATION-BUSY` where too many of the county wait
   */
  async request(user: SignedInUser, kind: RunKind, manifest: RunManifest): Promise<string> {
    const id = await this.store.enter(user, kind, manifest);
    this.changes.tell(id);
    this.runner.wake();
    return id;
  }

  /** What has become of a job after `milliseconds` at most, or as soon as it has ended. */
  async settled(id: string, milliseconds: number, signal: AbortSignal): Promise<RunJobView> {
    const enough = new AbortController();
    const stop = (): void => enough.abort();
    signal.addEventListener('abort', stop);
    const timer = setTimeout(stop, milliseconds);
    try {
      let last: RunJobView | undefined;
      for await (const view of this.follow(id, enough.signal)) last = view;
      return last ?? this.#view(await this.#found(id));
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async get(user: SignedInUser, id: string): Promise<RunJobView> {
    return this.#view(await this.#readable(user, id));
  }

  async list(user: SignedInUser, query: RunJobListQuery): Promise<Page<RunJobView>> {
    const rows = this.store.jobs().where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('job.countyCode = :only', { only });
    const { mine, kind, state } = query.filter;
    if (mine === true) rows.andWhere(this.store.isMine, { me: user.id });
    if (kind !== undefined) rows.andWhere('job.kind = :kind', { kind });
    if (state !== undefined) rows.andWhere('job.state = ANY(:states)', { states: state });
    return listPage(rows, query, { requestedAt: 'job.requestedAt' }, 'job.id', (job) => this.#view(job));
  }

  /**
   * The user gives a job up. Others who asked for it still get it; an administrator ends it for all. What has ended stays as it is.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `RUN-NOT-YOURS`
   */
  async cancel(user: SignedInUser, id: string): Promise<RunJobView> {
    const job = await this.#readable(user, id);
    if (isFinished(job.state)) return this.#view(job);
    const isAdministrator = user.role === 'administrator';
    if (!isAdministrator && !(await this.store.isRequester(id, user.id))) throw new ProblemError('RUN-NOT-YOURS');
    if (await this.store.withdraw(id, user.id, isAdministrator)) this.runner.giveUp(id);
    this.changes.tell(id);
    this.runner.wake();
    return this.#view(await this.#found(id));
  }

  /** The user's jobs under way, each as it is and after every change, and the end of each. Goes on until it is aborted. */
  async *followMine(user: SignedInUser, signal: AbortSignal): AsyncGenerator<RunJobView> {
    const changes = this.changes.listen(null);
    const told = new Map<string, string>();
    try {
      while (!signal.aborted && !this.changes.isStopping) {
        const jobs = await this.store
          .jobs()
          .where(this.store.isMine, { me: user.id })
          .andWhere(`(job.state IN ('queued', 'running') OR CAST(job.id AS text) = ANY(:known))`, {
            known: [...told.keys()],
          })
          .orderBy('job.requestedAt', 'ASC')
          .getMany();
        for (const job of jobs) {
          const view = this.#view(job);
          const text = JSON.stringify(view);
          if (told.get(job.id) !== text) yield view;
          if (isFinished(job.state)) told.delete(job.id);
          else told.set(job.id, text);
        }
        await changes.next(LOOK_AGAIN[this.database.mode], signal);
      }
    } finally {
      changes.close();
    }
  }

  /** A job as it is and after every change, to its end or until it is aborted. For those who may read it. */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<RunJobView> {
    const changes = this.changes.listen(id);
    let told = '';
    try {
      while (!signal.aborted && !this.changes.isStopping) {
        const job = await this.store.find(id);
        if (!job) return;
        const view = this.#view(job);
        const text = JSON.stringify(view);
        if (text !== told) yield view;
        told = text;
        if (isFinished(job.state)) return;
        await changes.next(LOOK_AGAIN[this.database.mode], signal);
      }
    } finally {
      changes.close();
    }
  }

  async #readable(user: SignedInUser, id: string): Promise<RunJob> {
    const job = await this.#found(id);
    requireRead(user, job.countyCode);
    return job;
  }

  async #found(id: string): Promise<RunJob> {
    const job = await this.store.find(id);
    if (!job) throw unknownResource({ zh: '运行任务', en: 'job' }, id);
    return job;
  }

  #view(job: RunJob): RunJobView {
    return jobView(job, this.kinds.named(job.kind), this.runner.progressOf(job));
  }
}
