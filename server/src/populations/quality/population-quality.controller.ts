import { type QualityReport } from '@jifen/policies';
import { Controller, Delete, Get, HttpCode, Param, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { CurrentUser } from '../../auth/current-user.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { EntityId } from '../../listing/entity-id.js';
import { preferredWait } from '../../runs/jobs/wait-preference.js';
import { QualityProgress, QualityView } from './population-quality-contract.js';
import { PopulationQualityService } from './population-quality.service.js';

@ApiTags('populations')
@Controller('populations')
export class PopulationQualityController {
  constructor(private readonly quality: PopulationQualityService) {}

  @Get(':id/quality')
  @ApiOperation({ summary: '数据质量 / Distributions, unknowns, duplicates and implausible values of a population' })
  @ApiHeader({
    name: 'Prefer',
    required: false,
    description:
      'wait=SECONDS: wait so long for the report, then hear how far it is; without it, wait until it is there',
  })
  @ApiOkResponse({ standardSchema: QualityView })
  @ApiAcceptedResponse({ standardSchema: QualityProgress, description: 'It is being made: ask again' })
  async of(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<QualityReport | QualityProgress> {
    const patience = request.get('prefer') === undefined ? Infinity : preferredWait(request);
    const answer = await this.quality.of(user, id, patience);
    if (answer.kind === 'report') return answer.report;
    response.status(202);
    return answer.progress;
  }

  @Delete(':id/quality')
  @HttpCode(204)
  @ApiOperation({ summary: '停止清点 / Stop making the report, where nobody else waits for it' })
  @ApiNoContentResponse()
  cancel(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<void> {
    return this.quality.cancel(user, id);
  }
}
