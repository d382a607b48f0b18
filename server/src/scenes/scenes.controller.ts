import { type PairExplanation } from '@jifen/policies';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { type RankingAnswer, RankingsService } from './rankings.service.js';
import { RoundsService } from './rounds.service.js';
import {
  NewRound,
  PairView,
  PublicList,
  RankingRequest,
  RankingView,
  RoundListQuery,
  RoundRow,
  RoundView,
} from './scene-contract.js';

@ApiTags('scenes')
@Controller('scenes')
export class ScenesController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly rankings: RankingsService,
  ) {}

  @Get()
  @ApiOperation({ summary: '场景登记 / Registered rounds of scenes' })
  @ApiPage(RoundRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: RoundListQuery }) query: RoundListQuery,
  ): Promise<Page<RoundRow>> {
    return this.rounds.list(user, query);
  }

  @Post()
  @Roles('department', 'officer')
  @ApiOperation({
    summary: '登记场景 / Register a round of a scene under a frozen version; its dates follow from the clocks',
  })
  @ApiCreatedResponse({ standardSchema: RoundView })
  register(@CurrentUser() user: SignedInUser, @Body({ schema: NewRound }) wanted: NewRound): Promise<RoundView> {
    return this.rounds.register(user, wanted);
  }

  @Get(':id')
  @ApiOperation({ summary: '某场景登记 / One round, with its schedule' })
  @ApiOkResponse({ standardSchema: RoundView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<RoundView> {
    return this.rounds.get(user, id);
  }

  @Post(':id/ranking')
  @HttpCode(200)
  @Roles('department', 'officer')
  @ApiOperation({ summary: '排名 / Rank the sample applicants; equals at the line may be decided on record' })
  @ApiOkResponse({ standardSchema: RankingView })
  rank(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: RankingRequest }) decision: RankingRequest,
  ): Promise<RankingAnswer> {
    return this.rankings.compute(user, id, decision);
  }

  @Get(':id/ranking')
  @ApiOperation({ summary: '查看排名 / The latest ranking, of one pool or of all' })
  @ApiOkResponse({ standardSchema: RankingView })
  ranking(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query('pool', { schema: z.string().max(64).optional() }) pool?: string,
  ): Promise<RankingAnswer> {
    return this.rankings.latest(user, id, pool);
  }

  @Get(':id/ranking/compare')
  @ApiOperation({ summary: '两户比较 / Why one application stands before another, key by key' })
  @ApiOkResponse({ standardSchema: PairView })
  compare(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query('first', { schema: z.string().min(1).max(64) }) first: string,
    @Query('second', { schema: z.string().min(1).max(64) }) second: string,
  ): Promise<PairExplanation> {
    return this.rankings.compare(user, id, first, second);
  }

  @Get(':id/public-list')
  @ApiOperation({ summary: '公示名单（脱敏） / The ranking as it may be published: masked' })
  @ApiOkResponse({ standardSchema: PublicList })
  publicList(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<PublicList> {
    return this.rankings.publicList(user, id);
  }
}
