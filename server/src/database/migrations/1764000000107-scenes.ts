import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Registered rounds of scenes, each with its frozen version, and the rankings computed for them. */
export class Scenes1764000000107 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const table of ['scene_round', 'scene_ranking']) {
      for (const statement of forbidChange(table)) await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE scene_ranking, scene_round');
  }
}

const statements = [
  `CREATE TABLE scene_round (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     county_code text NOT NULL REFERENCES county (code),
     version_id uuid NOT NULL REFERENCES policy_version (id),
     scene_id text NOT NULL,
     department_id text,
     title text NOT NULL,
     year integer NOT NULL,
     places jsonb NOT NULL,
     dates jsonb NOT NULL,
     schedule jsonb NOT NULL,
     findings jsonb NOT NULL,
     population_id uuid NOT NULL REFERENCES population (id),
     created_at timestamptz NOT NULL,
     created_by uuid REFERENCES app_user (id),
     created_by_name text NOT NULL,
     CONSTRAINT scene_round_title_unique UNIQUE (county_code, title)
   )`,

  `CREATE TABLE scene_ranking (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     round_id uuid NOT NULL REFERENCES scene_round (id),
     manifest jsonb NOT NULL,
     manifest_hash text NOT NULL,
     applications integer NOT NULL,
     final boolean NOT NULL,
     result json NOT NULL,
     computed_at timestamptz NOT NULL,
     computed_by uuid REFERENCES app_user (id),
     computed_by_name text NOT NULL,
     CONSTRAINT scene_ranking_manifest_unique UNIQUE (round_id, manifest_hash)
   )`,
];
