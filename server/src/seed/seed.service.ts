import { type Bilingual } from '@jifen/policies';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { AppConfig } from '../config/app-config.js';
import { StartError } from '../config/start-error.js';
import { Database } from '../database/database.js';
import { START_LOCK } from '../database/open-data-source.js';
import { User } from '../users/user.entity.js';
import { type SeedContext, type SeedStep } from './seed-step.js';
import { SEED_STEPS } from './seed-steps.js';

/** Brings a database from empty to usable, step by step; does nothing where everything is done. */
@Injectable()
export class SeedService {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    @Inject(SEED_STEPS) private readonly steps: readonly SeedStep[],
  ) {}

  /**
   * Runs the steps that this database has not seen.
   *
   * @returns what the steps have to say
   * @throws {StartError} when production mode meets accounts with documented passwords
   */
  async run(): Promise<Bilingual[]> {
    const said: Bilingual[] = [];
    for (const step of this.steps) {
      const words: Bilingual[] = [];
      await this.database.inTransaction(async () => {
        words.length = 0;
        await this.#once(step, (text) => words.push(text));
      });
      said.push(...words);
    }
    await this.#refuseDemonstrationInProduction();
    return said;
  }

  async #once(step: SeedStep, announce: SeedContext['announce']): Promise<void> {
    const { manager } = this.database;
    await manager.query('SELECT pg_advisory_xact_lock($1)', [START_LOCK]);
    const done = await manager.query<{ name: string; demonstration: boolean }[]>(
      'SELECT name, demonstration FROM seed_step ORDER BY done_at',
    );
    if (done.some(({ name }) => name === step.name)) return;
    const demonstration = done[0]?.demonstration ?? !this.config.production;
    if (demonstration || !step.demonstrationOnly) await step.run(manager, { demonstration, announce });
    await manager.query('INSERT INTO seed_step (name, demonstration, done_at) VALUES ($1, $2, $3)', [
      step.name,
      demonstration,
      this.clock.now(),
    ]);
  }

  async #refuseDemonstrationInProduction(): Promise<void> {
    if (!this.config.production) return;
    const accounts = await this.database.manager.findBy(User, { demonstration: true, disabled: false });
    if (accounts.length === 0) return;
    const names = accounts.map(({ username }) => username);
    throw new StartError({
      zh:
        `该数据库里有 ${names.length} 个密码公开的演示账号（${names.join('、')}），不能用于生产模式。\n` +
        `请改用空的数据库（DATA_DIR 或 DATABASE_URL），或先在非生产模式下停用这些账号、修改其密码。`,
      en:
        `This database has ${names.length} demonstration accounts with public passwords (${names.join(', ')}); production mode refuses it.\n` +
        `Use an empty database (DATA_DIR or DATABASE_URL), or disable these accounts or change their passwords outside production mode.`,
    });
  }
}
