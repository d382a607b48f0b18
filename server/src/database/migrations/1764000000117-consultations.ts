import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forbidChange } from './forbid-change.js';

/** Consultations on drafts (征求意见): who was asked until when, what they said, and what became of it. Nothing of it is ever changed. */
export class Consultations1764000000117 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const table of TABLES) {
      for (const statement of forbidChange(table)) await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW standing_opinion');
    await queryRunner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = [
  'consultation',
  'consultation_term',
  'consultation_addressee',
  'consultation_end',
  'opinion',
  'opinion_withdrawal',
  'opinion_decision',
] as const;

const statements = [
  `CREATE TABLE consultation (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     draft_id uuid NOT NULL REFERENCES policy_draft (id),
     county_code text NOT NULL REFERENCES county (code),
     round integer NOT NULL CHECK (round > 0),
     revision integer NOT NULL,
     content_hash text NOT NULL,
     reason text,
     opened_at timestamptz NOT NULL,
     opened_by uuid NOT NULL REFERENCES app_user (id),
     opened_by_name text NOT NULL,
     CONSTRAINT consultation_round_unique UNIQUE (draft_id, round)
   )`,
  'CREATE INDEX consultation_by_county ON consultation (county_code, opened_at)',

  // The term with the highest number counts; later ones prolong it.
  `CREATE TABLE consultation_term (
     consultation_id uuid NOT NULL REFERENCES consultation (id),
     number integer NOT NULL CHECK (number > 0),
     deadline date NOT NULL,
     reason text,
     at timestamptz NOT NULL,
     by_id uuid NOT NULL REFERENCES app_user (id),
     by_name text NOT NULL,
     PRIMARY KEY (consultation_id, number)
   )`,

  // `ref` is the department's id, the user's id, or the name of the collection.
  `CREATE TABLE consultation_addressee (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     consultation_id uuid NOT NULL REFERENCES consultation (id),
     position integer NOT NULL,
     kind text NOT NULL CHECK (kind IN ('department', 'user', 'collection')),
     ref text NOT NULL,
     title_zh text NOT NULL,
     title_en text,
     CONSTRAINT consultation_addressee_unique UNIQUE (consultation_id, kind, ref)
   )`,

  `CREATE TABLE consultation_end (
     consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
     action text NOT NULL,
     at timestamptz NOT NULL,
     by_id uuid NOT NULL REFERENCES app_user (id),
     by_name text NOT NULL
   )`,

  // `none` is an answer of its own: no opinion (无意见). Without a place an opinion is about the whole.
  `CREATE TABLE opinion (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     position integer NOT NULL GENERATED ALWAYS AS IDENTITY,
     consultation_id uuid NOT NULL REFERENCES consultation (id),
     addressee_id uuid NOT NULL REFERENCES consultation_addressee (id),
     kind text NOT NULL CHECK (kind IN ('opinion', 'none')),
     place jsonb,
     text text,
     proposal text,
     at timestamptz NOT NULL,
     by_id uuid NOT NULL REFERENCES app_user (id),
     by_name text NOT NULL,
     on_behalf boolean NOT NULL,
     CHECK ((kind = 'opinion') = (text IS NOT NULL)),
     CHECK (kind = 'opinion' OR (place IS NULL AND proposal IS NULL))
   )`,
  'CREATE INDEX opinion_by_consultation ON opinion (consultation_id, position)',

  `CREATE TABLE opinion_withdrawal (
     opinion_id uuid PRIMARY KEY REFERENCES opinion (id),
     at timestamptz NOT NULL,
     by_id uuid NOT NULL REFERENCES app_user (id),
     by_name text NOT NULL
   )`,

  // What was said and not taken back.
  `CREATE VIEW standing_opinion AS
     SELECT id, consultation_id, addressee_id, kind FROM opinion
      WHERE NOT EXISTS (SELECT 1 FROM opinion_withdrawal WHERE opinion_withdrawal.opinion_id = opinion.id)`,

  // The decision with the highest number counts; the earlier ones are its history.
  `CREATE TABLE opinion_decision (
     opinion_id uuid NOT NULL REFERENCES opinion (id),
     number integer NOT NULL CHECK (number > 0),
     outcome text NOT NULL CHECK (outcome IN ('adopted', 'partly', 'not-adopted')),
     reason text NOT NULL,
     at timestamptz NOT NULL,
     by_id uuid NOT NULL REFERENCES app_user (id),
     by_name text NOT NULL,
     PRIMARY KEY (opinion_id, number)
   )`,
];
