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
  @ApiOperation({ summary: '对比 / Compare two drafts or versions on a population' })
  @ApiRun(ComparisonView)
  async run(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: NewComparison }) wanted: NewComparison,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComparisonAnswer | RunJobView> {
    return sendRun(response, 'comparisons', await this.comparisons.run(user, wanted, patienceOf(request, response)));
  }

  @Get(':id')
  @ApiOperation({ summary: '某次对比 / One comparison: changes, who gains and loses, who crosses the line, the seal' })
  @ApiOkResponse({ standardSchema: ComparisonView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ComparisonAnswer> {
    return this.comparisons.get(user, id);
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
    return this.comparisons.reproduce(user, id, goneSignal(response));
  }

  @Get(':id/notes')
  @ApiOperation({ summary: '备注 / Notes on it, oldest first' })
  @ApiPage(RunNoteView)
  async notes(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<Page<RunNoteView>> {
    const data = await this.comparisons.notesOn(user, id);
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
    return this.comparisons.addNote(user, id, note);
  }
}
