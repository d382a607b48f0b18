import { Controller, Delete, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { CurrentUser } from '../../auth/current-user.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { ApiPage } from '../../listing/api-page.js';
import { EntityId } from '../../listing/entity-id.js';
import { type Page } from '../../listing/list-page.js';
import { sendEvents, type StreamEvent } from './event-stream.js';
import { RunJobListQuery, RunJobView } from './job-contract.js';
import { isFinished } from './job-state.js';
import { JobsService } from './jobs.service.js';

const EVENTS = { content: { 'text/event-stream': {} }, description: 'event: job, data: RunJob' };

/** Id of the event that tells the end of a job. A reader who comes back with it has nothing more to hear. */
const END = 'end';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @ApiOperation({ summary: '运行任务 / Runs under way and of late, of the own county' })
  @ApiPage(RunJobView)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: RunJobListQuery }) query: RunJobListQuery,
  ): Promise<Page<RunJobView>> {
    return this.jobs.list(user, query);
  }

  @Get('events')
  @ApiOperation({ summary: '本人运行任务的进度（SSE） / Progress of one’s own jobs, as server-sent events' })
  @ApiOkResponse(EVENTS)
  mine(@CurrentUser() user: SignedInUser, @Res() response: Response): Promise<void> {
    return sendEvents(response, (signal) => told(this.jobs.followMine(user, signal)));
  }

  @Get(':id')
  @ApiOperation({ summary: '某个运行任务 / One job: its state, how far it is, its run or its problem' })
  @ApiOkResponse({ standardSchema: RunJobView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<RunJobView> {
    return this.jobs.get(user, id);
  }

  @Get(':id/events')
  @ApiOperation({ summary: '某个运行任务的进度（SSE） / Progress of a job to its end, as server-sent events' })
  @ApiOkResponse(EVENTS)
  async events(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { state } = await this.jobs.get(user, id);
    if (isFinished(state) && request.get('last-event-id') === END) {
      // The only answer after which a browser does not connect again.
      response.status(204).end();
      return;
    }
    await sendEvents(response, (signal) => told(this.jobs.follow(id, signal)));
  }

  @Delete(':id')
  @ApiOperation({ summary: '取消运行 / Give a run up; it ends when everybody who asked for it has given it up' })
  @ApiOkResponse({ standardSchema: RunJobView })
  cancel(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<RunJobView> {
    return this.jobs.cancel(user, id);
  }
}

async function* told(jobs: AsyncIterable<RunJobView>): AsyncGenerator<StreamEvent> {
  let number = 0;
  for await (const job of jobs) {
    number += 1;
    yield { event: 'job', id: isFinished(job.state) ? END : String(number), data: job };
  }
}
