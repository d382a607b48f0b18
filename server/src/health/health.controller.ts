import { Controller, Get } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../auth/public.js';
import { Database } from '../database/database.js';
import { Problem } from '../problems/problem.js';
import { ENGINE_VERSION, SERVER_VERSION } from './versions.js';

const Health = z
  .object({
    status: z.literal('ok'),
    database: z.enum(['embedded', 'postgres']),
    version: z.string(),
    engine: z.string().meta({ description: 'Version of the policy engine' }),
    uptimeSeconds: z.number(),
  })
  .meta({ id: 'Health' });
type Health = z.infer<typeof Health>;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

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
    };
  }
}
