import { Controller, Get } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../auth/public.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { Problem } from '../problems/problem.js';
import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '../seed/demonstration-accounts.js';
import { User } from '../users/user.entity.js';
import { ENGINE_VERSION, SERVER_VERSION } from './versions.js';

const Health = z
  .object({
    status: z.literal('ok'),
    database: z.enum(['embedded', 'postgres']),
    version: z.string(),
    engine: z.string().meta({ description: 'Version of the policy engine' }),
    uptimeSeconds: z.number(),
    demo: z
      .array(
        z.object({
          username: z.string(),
          password: z.string(),
          displayName: z.string(),
          role: z.string(),
          place: z.object({ zh: z.string(), en: z.string() }),
        }),
      )
      .optional()
      .meta({ description: 'Demonstration accounts with their documented password; never in production mode' }),
  })
  .meta({ id: 'Health' });
type Health = z.infer<typeof Health>;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Whether the server works and reaches its database' })
  @ApiOkResponse({ standardSchema: Health })
  @ApiServiceUnavailableResponse({ standardSchema: Problem })
  async health(): Promise<Health> {
    await this.database.manager.query('SELECT 1');
    return {
      status: 'ok',
      database: this.database.mode,
      version: SERVER_VERSION,
      engine: ENGINE_VERSION,
      uptimeSeconds: Math.round(process.uptime()),
      ...(this.config.production ? {} : { demo: await this.#demonstrationAccounts() }),
    };
  }

  /** The accounts whose documented password still holds; one that was given another password is no longer among them. */
  async #demonstrationAccounts(): Promise<Health['demo']> {
    const users = await this.database.manager.find(User, {
      where: { demonstration: true, disabled: false },
      relations: { county: true },
    });
    const place = (username: string): number =>
      demonstrationAccounts.findIndex((account) => account.username === username);
    return users
      .sort((a, b) => place(a.username) - place(b.username))
      .map(({ username, displayName, role, county }) => ({
        username,
        password: DEMONSTRATION_PASSWORD,
        displayName,
        role,
        place: { zh: county.titleZh, en: county.titleEn },
      }));
  }
}
