import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Published versions: immutable, signed, numbered county by county. */
export class Versions1764000000102 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const table of ['policy_version', 'signing_key']) {
      for (const statement of forbidChange(table)) await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE policy_draft DROP CONSTRAINT policy_draft_base_version');
    await queryRunner.query('DROP TABLE policy_version, signing_key');
  }
}

const statements = [
  `CREATE TABLE signing_key (
     id text PRIMARY KEY,
     public_key text NOT NULL,
     created_at timestamptz NOT NULL
   )`,

  // `content` is canonical JSON (RFC 8785) and `content_hash` its SHA-256; `signature` is over the text of `manifest`. When a
  // version ends follows from the next one of the county, so that publishing changes no row that exists.
  `CREATE TABLE policy_version (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     draft_id uuid NOT NULL CONSTRAINT policy_version_draft_unique UNIQUE REFERENCES policy_draft (id),
     county_code text NOT NULL REFERENCES county (code),
     number integer NOT NULL CHECK (number > 0),
     policy_id text NOT NULL,
     version_label text NOT NULL,
     title_zh text NOT NULL,
     title_en text,
     content text NOT NULL,
     content_hash text NOT NULL,
     effective_from date NOT NULL,
     expires_on date CHECK (expires_on >= effective_from),
     approvals jsonb NOT NULL,
     verification jsonb NOT NULL,
     manifest text NOT NULL,
     signature text NOT NULL,
     signing_key_id text NOT NULL REFERENCES signing_key (id),
     published_at timestamptz NOT NULL,
     published_by uuid REFERENCES app_user (id),
     published_by_name text NOT NULL,
     CONSTRAINT policy_version_number_unique UNIQUE (county_code, number),
     CONSTRAINT policy_version_from_unique UNIQUE (county_code, effective_from),
     CONSTRAINT policy_version_label_unique UNIQUE (county_code, policy_id, version_label)
   )`,
  `CREATE INDEX policy_version_hash_index ON policy_version (content_hash)`,

  `ALTER TABLE policy_draft ADD CONSTRAINT policy_draft_base_version
     FOREIGN KEY (base_version_id) REFERENCES policy_version (id)`,
];
