import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { type Analyses } from '../../computation/analyses.js';
import { ApiPage } from '../../listing/api-page.js';
import { EntityId } from '../../listing/entity-id.js';
import { type Page } from '../../listing/list-page.js';
import {
  GroupableFactView,
  GroupsQuery,
  GroupsView,
  HeatMapQuery,
  HeatMapView,
  ThresholdsQuery,
  ThresholdsView,
} from './analysis-contract.js';
import { SimulationAnalysisService } from './analysis.service.js';

@ApiTags('simulations')
@Controller('simulations/:id')
export class SimulationAnalysisController {
  constructor(private readonly analysis: SimulationAnalysisService) {}

  @Get('facts')
  @ApiOperation({ summary: '可分组的数据项 / Facts by which the persons of the run can be grouped' })
  @ApiPage(GroupableFactView)
  async facts(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<Page<Analyses['facts']['output'][number]>> {
    const data = [...(await this.analysis.answer(user, id, 'facts', {}))];
    return { data, total: data.length };
  }

  @Get('groups')
  @ApiOperation({
    summary: '分组 / The run by groups of one fact; `bounds=20,30,40` divides numbers, years and months',
  })
  @ApiOkResponse({ standardSchema: GroupsView })
  groups(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: GroupsQuery }) { fact, bounds, nodes }: GroupsQuery,
  ): Promise<Analyses['groups']['output']> {
    return this.analysis.answer(user, id, 'groups', { fact, bounds, nodes });
  }

  @Get('heat-map')
  @ApiOperation({ summary: '交叉 / The run by groups of two facts: persons and sum of the totals in every cell' })
  @ApiOkResponse({ standardSchema: HeatMapView })
  heatMap(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: HeatMapQuery }) { rows, columns, rowBounds, columnBounds }: HeatMapQuery,
  ): Promise<Analyses['heatMap']['output']> {
    const question = { rows: { fact: rows, bounds: rowBounds }, columns: { fact: columns, bounds: columnBounds } };
    return this.analysis.answer(user, id, 'heatMap', question);
  }

  @Get('thresholds')
  @ApiOperation({
    summary: '达到分数的人数 / Persons who reach given totals; 60, 80, 100 and 120 points unless others are asked for',
  })
  @ApiOkResponse({ standardSchema: ThresholdsView })
  thresholds(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: ThresholdsQuery }) { points }: ThresholdsQuery,
  ): Promise<Analyses['thresholds']['output']> {
    return this.analysis.answer(user, id, 'thresholds', { points });
  }
}
