import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Drafts with every revision that was ever saved, who edited them, and what reviewers decided. */
export class Policies1764000000101 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const table of ['policy_revision', 'policy_approval']) {
      for (const statement of forbidChange(table)) await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE policy_approval, policy_editor, policy_revision, policy_draft');
  }
}

const statements = [
  // `submission` counts how often the draft went to review: an approval counts for the round in which it was given.
  `CREATE TABLE policy_draft (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     county_code text NOT NULL REFERENCES county (code),
     policy_id text NOT NULL,
     version_label text NOT NULL,
     title_zh text NOT NULL,
     title_en text,
     state text NOT NULL CHECK (state IN ('draft', 'consulting', 'in-review', 'approved', 'published')),
     revision integer NOT NULL CHECK (revision > 0),
     submission integer NOT NULL DEFAULT 0,
     content_hash text NOT NULL,
     pending_count integer NOT NULL,
     error_count integer NOT NULL,
     base_version_id uuid,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     updated_by uuid REFERENCES app_user (id),
     updated_by_name text NOT NULL
   )`,
  `CREATE INDEX policy_draft_county_index ON policy_draft (county_code, updated_at)`,

  // The text is kept as it was written down (json, not jsonb): keys keep their order.
  `CREATE TABLE policy_revision (
     draft_id uuid NOT NULL REFERENCES policy_draft (id),
     revision integer NOT NULL,
     at timestamptz NOT NULL,
     actor_id uuid REFERENCES app_user (id),
     actor_name text NOT NULL,
     note text,
     content_hash text NOT NULL,
     document json NOT NULL,
     PRIMARY KEY (draft_id, revision)
   )`,

  `CREATE TABLE policy_editor (
     draft_id uuid NOT NULL REFERENCES policy_draft (id),
     user_id uuid NOT NULL REFERENCES app_user (id),
     PRIMARY KEY (draft_id, user_id)
   )`,

  `CREATE TABLE policy_approval (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     draft_id uuid NOT NULL REFERENCES policy_draft (id),
     submission integer NOT NULL,
     revision integer NOT NULL,
     content_hash text NOT NULL,
     user_id uuid NOT NULL REFERENCES app_user (id),
     user_name text NOT NULL,
     at timestamptz NOT NULL,
     decision text NOT NULL CHECK (decision IN ('approve', 'reject')),
     comment text
   )`,
  `CREATE INDEX policy_approval_draft_index ON policy_approval (draft_id, at)`,
];
