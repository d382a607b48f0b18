import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Simulations and comparisons that were run. The hash of what went in names a run: the same again is the stored one. */
export class Runs1764000000106 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['simulation', 'comparison']) {
      await queryRunner.query(
        `CREATE TABLE ${table} (
           id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
           county_code text NOT NULL REFERENCES county (code),
           manifest_hash text NOT NULL,
           manifest jsonb NOT NULL,
           summary jsonb NOT NULL,
           result json NOT NULL,
           created_at timestamptz NOT NULL,
           created_by uuid REFERENCES app_user (id),
           created_by_name text NOT NULL,
           CONSTRAINT ${table}_manifest_unique UNIQUE (county_code, manifest_hash)
         )`,
      );
      for (const statement of forbidChange(table)) await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE comparison, simulation');
  }
}
