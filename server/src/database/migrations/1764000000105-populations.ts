import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Populations: frozen files of persons and applications under their content hash. */
export class Populations1764000000105 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const statement of forbidChange('population')) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE population');
  }
}

const statements = [
  // `content` is the population file (NDJSON), compressed with gzip.
  `CREATE TABLE population (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     county_code text NOT NULL REFERENCES county (code),
     name text NOT NULL,
     generator text NOT NULL,
     seed bigint NOT NULL,
     as_of date NOT NULL,
     persons integer NOT NULL,
     households integer NOT NULL,
     applications integer NOT NULL,
     facts jsonb NOT NULL,
     content_hash text NOT NULL,
     content bytea NOT NULL,
     created_at timestamptz NOT NULL,
     created_by uuid REFERENCES app_user (id),
     created_by_name text NOT NULL,
     CONSTRAINT population_name_unique UNIQUE (county_code, name)
   )`,
];
