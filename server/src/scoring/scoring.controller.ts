import { Body, Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { BodyLimit, StreamedBody } from '../http/body-options.js';
import { requestIdOf } from '../http/request-id.js';
import { ScoreAnswer, ScoreRequest, StreamQuery } from './score-contract.js';
import { linesOf } from './score-stream.js';
import { ScoreStreamService } from './score-stream.service.js';
import { ScoringService } from './scoring.service.js';

const NDJSON = 'application/x-ndjson';

/** Largest person, in bytes. */
const LARGEST_PERSON = 1024 * 1024;

@ApiTags('scoring')
@Controller('score')
@Roles('officer', 'reviewer', 'department', 'leader')
export class ScoringController {
  constructor(
    private readonly scoring: ScoringService,
    private readonly streams: ScoreStreamService,
  ) {}

  @Post()
  @HttpCode(200)
  @BodyLimit(LARGEST_PERSON)
  @ApiOperation({ summary: '赋分（一人） / Score one person by a county’s version in force, or by a version' })
  @ApiOkResponse({ standardSchema: ScoreAnswer })
  score(@CurrentUser() user: SignedInUser, @Body({ schema: ScoreRequest }) wanted: ScoreRequest): Promise<ScoreAnswer> {
    return this.scoring.score(user, wanted);
  }

  @Post('stream')
  @HttpCode(200)
  @StreamedBody(NDJSON)
  @ApiOperation({
    summary: '赋分（多人，NDJSON） / Score many: a line {id?, facts} in, a line {line, …answer} or {line, problem} out',
  })
  @ApiBody({ description: '{"id":"…","facts":{…}} a line', schema: { type: 'string' } })
  @ApiOkResponse({ description: 'A line an answer, in the order of the persons', content: { [NDJSON]: {} } })
  async stream(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: StreamQuery }) { explain, ...target }: StreamQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const loaded = await this.scoring.version(user, target);
    response.status(200).setHeader('Content-Type', NDJSON);
    const { asOf } = target;
    const wanted = { loaded, asOf, explain: explain === 'true', requestId: requestIdOf(response) };
    const answers = this.streams.answers(user, wanted, linesOf(request, LARGEST_PERSON));
    try {
      await pipeline(Readable.from(answers, { objectMode: true, highWaterMark: 1 }), response);
    } catch (error) {
      // A caller who goes away has no use for an answer; everything else is told to the filter.
      if (!request.destroyed || request.complete) throw error;
    }
  }
}
