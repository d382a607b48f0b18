import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { RunListQuery } from '../simulations/simulation-contract.js';
import { ComparisonRow, ComparisonView, NewComparison } from './comparison-contract.js';
import { type ComparisonAnswer, ComparisonsService } from './comparisons.service.js';

@ApiTags('comparisons')
@Controller('comparisons')
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Get()
  @ApiOperation({ summary: '对比记录 / Comparisons of the own county' })
  @ApiPage(ComparisonRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: RunListQuery }) query: RunListQuery,
  ): Promise<Page<ComparisonRow>> {
    return this.comparisons.list(user, query);
  }

  @Post()
  @Roles('officer', 'reviewer', 'department', 'leader')
  @ApiOperation({
    summary: '对比 / Compare two drafts or versions on a population; the same again gives the kept one (200)',
  })
  @ApiCreatedResponse({ standardSchema: ComparisonView })
  async run(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: NewComparison }) wanted: NewComparison,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComparisonAnswer> {
    const { run, isNew } = await this.comparisons.run(user, wanted);
    response.status(isNew ? 201 : 200);
    return run;
  }

  @Get(':id')
  @ApiOperation({ summary: '某次对比 / One comparison: changes, who gains and loses, who crosses the line, the seal' })
  @ApiOkResponse({ standardSchema: ComparisonView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ComparisonAnswer> {
    return this.comparisons.get(user, id);
  }
}
