import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Runs as jobs that outlive the process, notes on runs, and the hash of what came out of a run. */
export class RunJobs1764000000109 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE comparison DROP COLUMN result_hash');
    await queryRunner.query('ALTER TABLE simulation DROP COLUMN result_hash');
    await queryRunner.query('DROP TABLE run_note, run_job_requester, run_job');
  }
}

const statements = [
  // `runner` names the process that computes it, and `renewed_at` when that process last said so, by the database's clock.
  `CREATE TABLE run_job (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     kind text NOT NULL CHECK (kind IN ('simulation', 'comparison')),
     county_code text NOT NULL REFERENCES county (code),
     manifest_hash text NOT NULL,
     manifest jsonb NOT NULL,
     state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
     requested_by uuid NOT NULL REFERENCES app_user (id),
     requested_by_name text NOT NULL,
     requested_at timestamptz NOT NULL,
     started_at timestamptz,
     finished_at timestamptz,
     progress jsonb,
     result_id uuid,
     problem jsonb,
     attempts integer NOT NULL DEFAULT 0,
     runner uuid,
     renewed_at timestamptz
   )`,
  // Who asks for a manifest that is under way joins the job instead of starting another.
  `CREATE UNIQUE INDEX run_job_under_way ON run_job (county_code, kind, manifest_hash)
     WHERE state IN ('queued', 'running')`,
  'CREATE INDEX run_job_by_county ON run_job (county_code, requested_at)',

  // Everybody who waits for the job. It is given up when the last of them is gone.
  `CREATE TABLE run_job_requester (
     job_id uuid NOT NULL REFERENCES run_job (id) ON DELETE CASCADE,
     user_id uuid NOT NULL REFERENCES app_user (id),
     PRIMARY KEY (job_id, user_id)
   )`,

  `CREATE TABLE run_note (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     kind text NOT NULL CHECK (kind IN ('simulation', 'comparison')),
     run_id uuid NOT NULL,
     position integer NOT NULL GENERATED ALWAYS AS IDENTITY,
     text text NOT NULL,
     at timestamptz NOT NULL,
     by_id uuid NOT NULL REFERENCES app_user (id),
     by_name text NOT NULL
   )`,
  'CREATE INDEX run_note_by_run ON run_note (kind, run_id, position)',
  ...forbidChange('run_note'),

  // Runs of before this migration have none; it is taken of what is kept when it is asked for.
  'ALTER TABLE simulation ADD COLUMN result_hash text',
  'ALTER TABLE comparison ADD COLUMN result_hash text',
];
