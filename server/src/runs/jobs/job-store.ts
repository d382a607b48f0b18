import { Injectable } from '@nestjs/common';
import { type SelectQueryBuilder } from 'typeorm';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Clock } from '../../clock/clock.js';
import { type ComputationProgress } from '../../computation/computation.service.js';
import { Database } from '../../database/database.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type Problem } from '../../problems/problem.js';
import { type RunKind, type RunManifest } from '../run-kind.js';
import { type RunJobState } from './job-state.js';
import { RunJob } from './run-job.entity.js';

/** Jobs of one county that may wait; more are refused, because whoever asked would have given up before their turn. */
const MOST_QUEUED = 32;

/** A process that has not renewed its jobs for so long is taken for dead. */
const LEASE = '20 seconds';

/** How often a job may be begun. One that ends the process each time must not do so for ever. */
export const MOST_ATTEMPTS = 3;

/** Days for which finished jobs are shown. */
const KEPT_DAYS = 30;

/** What a job comes to. */
export interface JobEnd {
  readonly state: Exclude<RunJobState, 'queued' | 'running'>;
  readonly resultId: string | null;
  readonly problem: Problem | null;
}

/** The table of jobs. Every step from one state to another is one statement, so that of two who try only one succeeds. */
@Injectable()
export class JobStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The job under way for that manifest, which the user joins; a new one where there is none. @throws {ProblemError} `COMPUTATION-BUSY` */
  async enter(user: SignedInUser, kind: RunKind, manifest: RunManifest): Promise<string> {
    return this.database.inTransaction(async (manager) => {
      const place = [user.county.code, kind.name, manifest.manifestHash];
      const underWay = `SELECT id FROM run_job
        WHERE county_code = $1 AND kind = $2 AND manifest_hash = $3 AND state IN ('queued', 'running')`;
      let [job]: { id: string }[] = await manager.query(underWay, place);
      if (!job) {
        const [{ queued }]: [{ queued: number }] = await manager.query(
          `SELECT count(*)::int AS queued FROM run_job WHERE county_code = $1 AND state = 'queued'`,
          [user.county.code],
        );
        if (queued >= MOST_QUEUED) throw new ProblemError('COMPUTATION-BUSY', { headers: { 'Retry-After': '10' } });
        await manager.query(
          `INSERT INTO run_job (county_code, kind, manifest_hash, manifest, state, requested_by, requested_by_name, requested_at)
           VALUES ($1, $2, $3, $4, 'queued', $5, $6, $7) ON CONFLICT DO NOTHING`,
          [...place, JSON.stringify(manifest), user.id, user.displayName, this.clock.now()],
        );
        [job] = await manager.query(underWay, place);
      }
      // It ended between two statements: whoever asks again gets the run.
      if (!job) throw new ProblemError('DATABASE-BUSY', { headers: { 'Retry-After': '1' } });
      await manager.query('INSERT INTO run_job_requester (job_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        job.id,
        user.id,
      ]);
      return job.id;
    });
  }

  find(id: string): Promise<RunJob | null> {
    return this.jobs().where('job.id = :id', { id }).getOne();
  }

  jobs(): SelectQueryBuilder<RunJob> {
    return this.database.manager.createQueryBuilder(RunJob, 'job').innerJoinAndSelect('job.county', 'county');
  }

  /** Condition on `job`: the user asked for it, alone or with others. Needs the parameter `me`. */
  readonly isMine = 'EXISTS (SELECT 1 FROM run_job_requester r WHERE r.job_id = job.id AND r.user_id = :me)';

  /** The next job for the process: the oldest of the county that has the fewest under way. Null: nothing waits. */
  async claim(runner: string): Promise<RunJob | null> {
    const id = await this.#changed(
      `UPDATE run_job SET state = 'running', runner = $1, renewed_at = now(), attempts = attempts + 1,
              started_at = coalesce(started_at, $2)
        WHERE state = 'queued' AND id = (
          SELECT job.id FROM run_job job WHERE job.state = 'queued'
           ORDER BY (SELECT count(*) FROM run_job other WHERE other.state = 'running' AND other.county_code = job.county_code),
                    job.requested_at, job.id
           LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id`,
      [runner, this.clock.now()],
    );
    return id[0] === undefined ? null : this.find(id[0]);
  }

  /** Writes the end of a job that the process computes. False: somebody else ended it before. */
  async finish(id: string, runner: string, { state, resultId, problem }: JobEnd): Promise<boolean> {
    const ended = await this.#changed(
      `UPDATE run_job SET state = $3, result_id = $4, problem = $5, finished_at = $6, runner = NULL, renewed_at = NULL
        WHERE id = $1 AND runner = $2 AND state = 'running' RETURNING id`,
      [id, runner, state, resultId, problem && JSON.stringify(problem), this.clock.now()],
    );
    return ended.length > 0;
  }

  /** Gives a job back that the process will not finish, as if it had not been begun. */
  async release(id: string, runner: string): Promise<void> {
    await this.#changed(
      `UPDATE run_job SET state = 'queued', attempts = attempts - 1, runner = NULL, renewed_at = NULL
        WHERE id = $1 AND runner = $2 AND state = 'running' RETURNING id`,
      [id, runner],
    );
  }

  /** Says that the process is alive, and how far a job is. False: the job is not the process's any more. */
  async renew(id: string, runner: string, progress: ComputationProgress | null): Promise<boolean> {
    const renewed = await this.#changed(
      `UPDATE run_job SET renewed_at = now(), progress = $3
        WHERE id = $1 AND runner = $2 AND state = 'running' RETURNING id`,
      [id, runner, progress && JSON.stringify(progress)],
    );
    return renewed.length > 0;
  }

  /**
   * Puts jobs back into the queue that nobody computes: those of this process that it does not hold, and those whose process is gone.
   * The embedded database has one process only; on PostgreSQL a process is gone when it does not renew its jobs.
   */
  async requeue(runner: string, held: readonly string[]): Promise<void> {
    const isGone = this.database.mode === 'embedded' ? 'true' : `renewed_at < now() - interval '${LEASE}'`;
    await this.#changed(
      `UPDATE run_job SET state = 'queued', runner = NULL, renewed_at = NULL
        WHERE state = 'running' AND NOT id = ANY($2::uuid[]) AND (runner = $1 OR ${isGone}) RETURNING id`,
      [runner, [...held]],
    );
  }

  /** The user does not want the job any more; it ends when nobody does. `all` ends it for everybody. True: it ended by this. */
  async withdraw(id: string, userId: string, all: boolean): Promise<boolean> {
    return this.database.inTransaction(async (manager) => {
      await manager.query(`SELECT 1 FROM run_job WHERE id = $1 FOR UPDATE`, [id]);
      const [{ others }]: [{ others: number }] = await manager.query(
        'SELECT count(*)::int AS others FROM run_job_requester WHERE job_id = $1 AND user_id <> $2',
        [id, userId],
      );
      if (others > 0 && !all) {
        await manager.query('DELETE FROM run_job_requester WHERE job_id = $1 AND user_id = $2', [id, userId]);
        return false;
      }
      const cancelled = await this.#changed(
        `UPDATE run_job SET state = 'cancelled', finished_at = $2, runner = NULL, renewed_at = NULL
          WHERE id = $1 AND state IN ('queued', 'running') RETURNING id`,
        [id, this.clock.now()],
      );
      return cancelled.length > 0;
    });
  }

  /** True when the user asked for the job, alone or with others. */
  async isRequester(id: string, userId: string): Promise<boolean> {
    const found: unknown[] = await this.database.manager.query(
      'SELECT 1 FROM run_job_requester WHERE job_id = $1 AND user_id = $2',
      [id, userId],
    );
    return found.length > 0;
  }

  /** Drops finished jobs of long ago. Their results stay. */
  async drop(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await this.database.manager.query('DELETE FROM run_job WHERE finished_at < $1', [before]);
  }

  /** Runs an `UPDATE … RETURNING id` and gives the ids. */
  async #changed(statement: string, parameters: readonly unknown[]): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await this.database.manager.query(statement, [...parameters]);
    return rows.map(({ id }) => id);
  }
}
