import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Counties, users and their sessions, the audit chain, and the function that makes rows immutable. */
export class Foundation1764000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const statement of forbidChange('audit_entry')) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_entry, login_attempt, session, app_user, county, seed_step');
    await queryRunner.query('DROP FUNCTION refuse_change()');
  }
}

const statements = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       RAISE EXCEPTION 'rows of % are immutable: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'JF001';
     END
   $$`,

  `CREATE TABLE seed_step (
     name text PRIMARY KEY,
     demonstration boolean NOT NULL,
     done_at timestamptz NOT NULL
   )`,

  `CREATE TABLE county (
     code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
     title_zh text NOT NULL,
     title_en text NOT NULL,
     level text NOT NULL CHECK (level IN ('province', 'prefecture', 'county')),
     practice boolean NOT NULL DEFAULT false
   )`,

  `CREATE TABLE app_user (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     username text NOT NULL CONSTRAINT app_user_username_unique UNIQUE,
     display_name text NOT NULL,
     role text NOT NULL CHECK (role IN ('officer', 'reviewer', 'department', 'leader', 'administrator')),
     county_code text NOT NULL REFERENCES county (code),
     department_id text CHECK ((role = 'department') = (department_id IS NOT NULL)),
     language text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
     password_hash text NOT NULL,
     demonstration boolean NOT NULL DEFAULT false,
     disabled boolean NOT NULL DEFAULT false,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL
   )`,

  `CREATE TABLE session (
     token_hash text PRIMARY KEY,
     user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
     created_at timestamptz NOT NULL,
     last_seen_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL
   )`,
  `CREATE INDEX session_user_index ON session (user_id)`,
  `CREATE INDEX session_expiry_index ON session (expires_at)`,

  `CREATE TABLE login_attempt (
     username text NOT NULL,
     address text NOT NULL,
     failures integer NOT NULL,
     since timestamptz NOT NULL,
     PRIMARY KEY (username, address)
   )`,
  `CREATE INDEX login_attempt_address_index ON login_attempt (address)`,

  // Each entry names the digest of the one before it, and no two name the same: the chain cannot fork.
  `CREATE TABLE audit_entry (
     position integer PRIMARY KEY CHECK (position > 0),
     at timestamptz NOT NULL,
     actor_id uuid,
     actor_name text NOT NULL,
     action text NOT NULL,
     target_kind text NOT NULL,
     target_id text NOT NULL,
     county_code text,
     summary_zh text NOT NULL,
     summary_en text NOT NULL,
     detail jsonb NOT NULL,
     previous text NOT NULL UNIQUE,
     digest text NOT NULL UNIQUE
   )`,
  `CREATE INDEX audit_entry_county_index ON audit_entry (county_code, position)`,
  `CREATE INDEX audit_entry_target_index ON audit_entry (target_kind, target_id)`,
];
