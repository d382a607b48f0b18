import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { NewSimulation, RunListQuery, SimulationRow, SimulationView } from './simulation-contract.js';
import { SimulationsService } from './simulations.service.js';

@ApiTags('simulations')
@Controller('simulations')
export class SimulationsController {
  constructor(private readonly simulations: SimulationsService) {}

  @Get()
  @ApiOperation({ summary: '模拟记录 / Simulations of the own county' })
  @ApiPage(SimulationRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: RunListQuery }) query: RunListQuery,
  ): Promise<Page<SimulationRow>> {
    return this.simulations.list(user, query);
  }

  @Post()
  @Roles('officer', 'reviewer', 'department', 'leader')
  @ApiOperation({
    summary: '模拟 / Run a draft or version on a population; the same again gives the run that is kept (200)',
  })
  @ApiCreatedResponse({ standardSchema: SimulationView })
  async run(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: NewSimulation }) wanted: NewSimulation,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SimulationView> {
    const { run, isNew } = await this.simulations.run(user, wanted);
    response.status(isNew ? 201 : 200);
    return run;
  }

  @Get(':id')
  @ApiOperation({ summary: '某次模拟 / One simulation with its figures' })
  @ApiOkResponse({ standardSchema: SimulationView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<SimulationView> {
    return this.simulations.get(user, id);
  }
}
