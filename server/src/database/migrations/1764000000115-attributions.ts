import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Which clause of a comparison did what: a third kind of run. */
export class Attributions1764000000115 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM run_job WHERE kind = 'attribution'`);
    await queryRunner.query(KINDS(['simulation', 'comparison']));
    await queryRunner.query('DROP TABLE attribution');
  }
}

const KINDS = (kinds: readonly string[]): string =>
  `ALTER TABLE run_job DROP CONSTRAINT run_job_kind_check,
     ADD CONSTRAINT run_job_kind_check CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

const statements = [
  KINDS(['simulation', 'comparison', 'attribution']),
  `CREATE TABLE attribution (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     county_code text NOT NULL REFERENCES county (code),
     manifest_hash text NOT NULL,
     manifest jsonb NOT NULL,
     summary jsonb NOT NULL,
     result json NOT NULL,
     result_hash text,
     created_at timestamptz NOT NULL,
     created_by uuid REFERENCES app_user (id),
     created_by_name text NOT NULL,
     CONSTRAINT attribution_manifest_unique UNIQUE (county_code, manifest_hash)
   )`,
  ...forbidChange('attribution'),
];
