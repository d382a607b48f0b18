import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** The log of scores that were given: digest of the input, never the input itself. */
export class Scoring1764000000103 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const statement of forbidChange('scoring_decision')) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE scoring_decision');
  }
}

const statements = [
  `CREATE TABLE scoring_decision (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at timestamptz NOT NULL,
     actor_id uuid REFERENCES app_user (id),
     version_id uuid NOT NULL REFERENCES policy_version (id),
     content_hash text NOT NULL,
     engine text NOT NULL,
     as_of date NOT NULL,
     channel text NOT NULL CHECK (channel IN ('single', 'stream')),
     input_digest text NOT NULL,
     result jsonb NOT NULL
   )`,
  `CREATE INDEX scoring_decision_version_index ON scoring_decision (version_id, id)`,
  `CREATE INDEX scoring_decision_input_index ON scoring_decision (input_digest)`,
];
