import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** On what occasion a revision was saved; every revision up to now was saved by hand. */
export class RevisionOccasions1764000000116 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE policy_revision ADD COLUMN occasion text NOT NULL DEFAULT 'manual'
         CHECK (occasion IN ('manual', 'automatic', 'merge', 'restore'))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE policy_revision DROP COLUMN occasion');
  }
}
