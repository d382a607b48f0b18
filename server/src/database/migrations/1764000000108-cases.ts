import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Test cases (用例) belong to a draft; a version keeps those that it was published with, and what running them came to. */
export class Cases1764000000108 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE policy_version DROP COLUMN case_run, DROP COLUMN cases');
    await queryRunner.query('DROP TABLE policy_case');
  }
}

const statements = [
  // `content` is the case as the package `policies` reads it; `position` keeps the order in which cases were added.
  `CREATE TABLE policy_case (
     draft_id uuid NOT NULL REFERENCES policy_draft (id),
     case_id text NOT NULL,
     position integer NOT NULL GENERATED ALWAYS AS IDENTITY,
     content json NOT NULL,
     updated_at timestamptz NOT NULL,
     updated_by uuid REFERENCES app_user (id),
     updated_by_name text NOT NULL,
     CONSTRAINT policy_case_unique PRIMARY KEY (draft_id, case_id)
   )`,

  // `cases` is canonical JSON. Versions of before this migration had no cases: their run is null.
  `ALTER TABLE policy_version
     ADD COLUMN cases text NOT NULL DEFAULT '[]',
     ADD COLUMN case_run jsonb`,
];
