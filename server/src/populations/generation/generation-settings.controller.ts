import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { SettingsQuery, SettingsView } from './generation-settings-contract.js';
import { GenerationSettingsService } from './generation-settings.service.js';

@ApiTags('populations')
@Controller('generation-settings')
export class GenerationSettingsController {
  constructor(private readonly settings: GenerationSettingsService) {}

  @Get()
  @ApiOperation({
    summary:
      '生成设置的预设 / Settings that cover the dictionary and scenes of a draft or version, to be edited and sent back',
  })
  @ApiOkResponse({ standardSchema: SettingsView })
  get(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: SettingsQuery }) { draft, version }: SettingsQuery,
  ): Promise<SettingsView> {
    return this.settings.for(user, { draft, version });
  }
}
