import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { type RunJobView } from '../runs/jobs/job-contract.js';
import { NewRunNote, RunNoteView } from '../runs/notes/note-contract.js';
import { Reproduction } from '../runs/reproduction-contract.js';
import { ApiRun, goneSignal, patienceOf, sendRun } from '../runs/run-answer.js';
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
  @ApiOperation({ summary: '模拟 / Run a draft or version on a population' })
  @ApiRun(SimulationView)
  async run(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: NewSimulation }) wanted: NewSimulation,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SimulationView | RunJobView> {
    return sendRun(response, 'simulations', await this.simulations.run(user, wanted, patienceOf(request, response)));
  }

  @Get(':id')
  @ApiOperation({ summary: '某次模拟 / One simulation with its figures' })
  @ApiOkResponse({ standardSchema: SimulationView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<SimulationView> {
    return this.simulations.get(user, id);
  }

  @Post(':id/reproduction')
  @HttpCode(200)
  @Roles('officer', 'reviewer', 'department', 'leader')
  @ApiOperation({ summary: '复现 / Compute it again from its manifest and compare what comes out, to the byte' })
  @ApiOkResponse({ standardSchema: Reproduction })
  reproduce(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Reproduction> {
    return this.simulations.reproduce(user, id, goneSignal(response));
  }

  @Get(':id/notes')
  @ApiOperation({ summary: '备注 / Notes on it, oldest first' })
  @ApiPage(RunNoteView)
  async notes(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<Page<RunNoteView>> {
    const data = await this.simulations.notesOn(user, id);
    return { data, total: data.length };
  }

  @Post(':id/notes')
  @Roles('officer', 'reviewer', 'department', 'leader')
  @ApiOperation({ summary: '写备注 / Write a note on it, which stays as it is' })
  @ApiCreatedResponse({ standardSchema: RunNoteView })
  addNote(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: NewRunNote }) note: NewRunNote,
  ): Promise<RunNoteView> {
    return this.simulations.addNote(user, id, note);
  }
}
