import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import {
  NewPopulation,
  PopulationListQuery,
  PopulationApplicationRow,
  PopulationPersonRow,
  PopulationRowsQuery,
  PopulationRow,
  PopulationSettings,
} from './population-contract.js';
import { PopulationsService } from './populations.service.js';

@ApiTags('populations')
@Controller('populations')
export class PopulationsController {
  constructor(private readonly populations: PopulationsService) {}

  @Get()
  @ApiOperation({ summary: '人群 / Populations of the own county' })
  @ApiPage(PopulationRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: PopulationListQuery }) query: PopulationListQuery,
  ): Promise<Page<PopulationRow>> {
    return this.populations.list(user, query);
  }

  @Post()
  @Roles('officer')
  @ApiOperation({ summary: '生成人群 / Generate a population; it is never changed afterwards' })
  @ApiCreatedResponse({ standardSchema: PopulationRow })
  create(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: NewPopulation }) wanted: NewPopulation,
  ): Promise<PopulationRow> {
    return this.populations.create(user, wanted);
  }

  @Get(':id')
  @ApiOperation({ summary: '某人群 / One population' })
  @ApiOkResponse({ standardSchema: PopulationRow })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<PopulationRow> {
    return this.populations.get(user, id);
  }

  @Get(':id/settings')
  @ApiOperation({ summary: '生成设置 / The settings that a population was generated from' })
  @ApiOkResponse({ standardSchema: PopulationSettings })
  settings(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<PopulationSettings> {
    return this.populations.settings(user, id);
  }

  @Get(':id/persons')
  @ApiOperation({ summary: '人群中的人员 / Persons of a population' })
  @ApiPage(PopulationPersonRow)
  persons(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: PopulationRowsQuery }) query: PopulationRowsQuery,
  ): Promise<Page<PopulationPersonRow>> {
    return this.populations.persons(user, id, query);
  }

  @Get(':id/applications')
  @ApiOperation({ summary: '人群中的申请 / Applications of a population for scenes' })
  @ApiPage(PopulationApplicationRow)
  applications(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: PopulationRowsQuery }) query: PopulationRowsQuery,
  ): Promise<Page<PopulationApplicationRow>> {
    return this.populations.applications(user, id, query);
  }
}
