import { type QualityReport } from '@jifen/policies';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { EntityId } from '../../listing/entity-id.js';
import { QualityView } from './population-quality-contract.js';
import { PopulationQualityService } from './population-quality.service.js';

@ApiTags('populations')
@Controller('populations')
export class PopulationQualityController {
  constructor(private readonly quality: PopulationQualityService) {}

  @Get(':id/quality')
  @ApiOperation({ summary: '数据质量 / Distributions, unknowns, duplicates and implausible values of a population' })
  @ApiOkResponse({ standardSchema: QualityView })
  of(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<QualityReport> {
    return this.quality.of(user, id);
  }
}
