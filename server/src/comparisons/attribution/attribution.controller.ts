import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { CurrentUser } from '../../auth/current-user.js';
import { Roles } from '../../auth/roles.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { EntityId } from '../../listing/entity-id.js';
import { type RunJobView } from '../../runs/jobs/job-contract.js';
import { ApiRun, patienceOf } from '../../runs/run-answer.js';
import { AttributionView, KeptAttribution } from './attribution-contract.js';
import { type AttributionAnswer, AttributionService } from './attribution.service.js';

@ApiTags('comparisons')
@Controller('comparisons/:id/attribution')
export class AttributionController {
  constructor(private readonly attributions: AttributionService) {}

  @Get()
  @ApiOperation({ summary: '归因 / Which clause did it, where that has been asked for' })
  @ApiOkResponse({ standardSchema: KeptAttribution })
  async get(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<{ readonly attribution: AttributionAnswer | null }> {
    return { attribution: await this.attributions.get(user, id) };
  }

  @Post()
  @Roles('officer', 'reviewer', 'department', 'leader')
  @ApiOperation({ summary: '逐条归因 / Attribute points, persons and places to the clauses that changed' })
  @ApiRun(AttributionView)
  async run(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AttributionAnswer | RunJobView> {
    const answer = await this.attributions.run(user, id, patienceOf(request, response));
    const isUnderWay = 'state' in answer;
    response.status(isUnderWay ? 202 : 200);
    response.setHeader('Location', isUnderWay ? `/api/jobs/${answer.id}` : `/api/comparisons/${id}/attribution`);
    return answer;
  }
}
