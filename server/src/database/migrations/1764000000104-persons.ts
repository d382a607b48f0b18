import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Saved persons (保存的人员、用例): whom an officer tries a policy on, and what it must give them. */
export class Persons1764000000104 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE saved_person');
  }
}

const statements = [
  // An expected total is in hundredths of a point; null: the person is only looked at.
  `CREATE TABLE saved_person (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     county_code text NOT NULL REFERENCES county (code),
     policy_id text NOT NULL,
     name text NOT NULL,
     note text,
     as_of date NOT NULL,
     facts json NOT NULL,
     expected_total integer,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     updated_by uuid REFERENCES app_user (id),
     updated_by_name text NOT NULL,
     CONSTRAINT saved_person_name_unique UNIQUE (county_code, policy_id, name)
   )`,
];
