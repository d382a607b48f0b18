import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What generated populations were generated from; those of before, and imported ones, have none. */
export class PopulationSettings1764000000113 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE population ADD COLUMN settings jsonb, ADD COLUMN settings_hash text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE population DROP COLUMN settings, DROP COLUMN settings_hash');
  }
}
