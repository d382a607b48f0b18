import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files on their way to become populations, and what columns were last imported as. */
export class PopulationImports1764000000112 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE population_import_column, population_import');
  }
}

const statements = [
  `CREATE TABLE population_import (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     county_code text NOT NULL REFERENCES county (code),
     file_name text NOT NULL,
     bytes bigint NOT NULL,
     file_hash text NOT NULL,
     state text NOT NULL CHECK (state IN ('uploaded', 'mapped', 'checked', 'confirmed', 'discarded', 'refused', 'expired')),
     activity text CHECK (activity IN ('reading', 'checking', 'storing')),
     is_interrupted boolean NOT NULL,
     problem jsonb,
     counts jsonb,
     population_id uuid REFERENCES population (id),
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     created_by uuid REFERENCES app_user (id),
     created_by_name text NOT NULL,
     CHECK ((state = 'confirmed') = (population_id IS NOT NULL))
   )`,
  `CREATE INDEX population_import_county_index ON population_import (county_code, created_at)`,
  `CREATE TABLE population_import_column (
     county_code text NOT NULL REFERENCES county (code),
     heading_hash text NOT NULL,
     use jsonb NOT NULL,
     updated_at timestamptz NOT NULL,
     PRIMARY KEY (county_code, heading_hash)
   )`,
];
