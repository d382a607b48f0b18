import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Persons move from the table to snapshots in the data folder. Populations of before keep their row, because rounds of scenes refer to
 * it, under another name; their persons are generated anew.
 */
export class PopulationSnapshots1764000000114 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE population DROP COLUMN dictionary_version, ADD COLUMN content bytea NOT NULL DEFAULT ''::bytea`,
    );
  }
}

const statements = [
  // Null: of before, by name only.
  `ALTER TABLE population DROP COLUMN content, ADD COLUMN dictionary_version text`,
  `ALTER TABLE population DISABLE TRIGGER population_immutable`,
  `UPDATE population SET name = name || '（旧格式 old format）'`,
  `ALTER TABLE population ENABLE TRIGGER population_immutable`,
];
