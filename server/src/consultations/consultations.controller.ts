import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import {
  ConsultationListQuery,
  ConsultationProposal,
  ConsultationRow,
  ConsultationView,
  NewDecision,
  NewOpinion,
  NewTerm,
  OutcomeQuery,
} from './consultation-contract.js';
import { ConsultationList } from './consultation-list.js';
import { ConsultationsService } from './consultations.service.js';
import { OpinionsService } from './opinions.service.js';

const CSV_TYPE = 'text/csv; charset=utf-8';

/** Consultations on drafts (征求意见). They are opened and ended by the steps of the draft's life. */
@ApiTags('consultations')
@Controller()
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly listing: ConsultationList,
    private readonly opinions: OpinionsService,
  ) {}

  @Get('consultations')
  @ApiOperation({ summary: '征求意见列表 / Consultations, with what waits for the user' })
  @ApiPage(ConsultationRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: ConsultationListQuery }) query: ConsultationListQuery,
  ): Promise<Page<ConsultationRow>> {
    return this.listing.list(user, query);
  }

  @Get('policies/:id/consultations')
  @ApiOperation({ summary: '草案的征求意见 / The consultations on a draft with every opinion, newest round first' })
  @ApiPage(ConsultationView)
  ofDraft(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<Page<ConsultationView>> {
    return this.consultations.ofDraft(user, id);
  }

  @Get('policies/:id/consultations/proposal')
  @ApiOperation({ summary: '拟征求意见的对象和期限 / Whom a draft would be sent to, and until when' })
  @ApiOkResponse({ standardSchema: ConsultationProposal })
  proposal(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<ConsultationProposal> {
    return this.consultations.proposal(user, id);
  }

  @Get('policies/:id/consultations/outcomes')
  @ApiOperation({ summary: '意见采纳情况表（CSV） / Opinions and their outcomes, for the drafting note' })
  @ApiOkResponse({ content: { [CSV_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  async outcomes(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: OutcomeQuery }) _query: OutcomeQuery,
  ): Promise<StreamableFile> {
    const { name, content } = await this.consultations.outcomes(user, id);
    return new StreamableFile(content, {
      type: CSV_TYPE,
      disposition: `attachment; filename="${name}"`,
      length: content.length,
    });
  }

  @Get('consultations/:id')
  @ApiOperation({ summary: '一次征求意见 / One consultation with every opinion' })
  @ApiOkResponse({ standardSchema: ConsultationView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ConsultationView> {
    return this.consultations.view(user, id);
  }

  @Post('consultations/:id/terms')
  @Roles('officer')
  @ApiOperation({ summary: '延长期限 / Prolong a consultation, with the reason' })
  @ApiCreatedResponse({ standardSchema: ConsultationView })
  extend(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: NewTerm }) wanted: NewTerm,
  ): Promise<ConsultationView> {
    return this.consultations.extend(user, id, wanted);
  }

  @Post('consultations/:id/opinions')
  @ApiOperation({ summary: '提出意见或答复无意见 / Give an opinion, or answer that there is none' })
  @ApiCreatedResponse({ standardSchema: ConsultationView })
  give(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: NewOpinion }) wanted: NewOpinion,
  ): Promise<ConsultationView> {
    return this.opinions.give(user, id, wanted);
  }

  @Post('opinions/:id/withdrawal')
  @ApiOperation({ summary: '撤回意见 / Withdraw one’s opinion before the deadline; it stays to be read' })
  @ApiCreatedResponse({ standardSchema: ConsultationView })
  withdraw(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<ConsultationView> {
    return this.opinions.withdraw(user, id);
  }

  @Post('opinions/:id/decisions')
  @Roles('officer')
  @ApiOperation({ summary: '写明采纳情况 / Say what becomes of an opinion, with the reason' })
  @ApiCreatedResponse({ standardSchema: ConsultationView })
  decide(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: NewDecision }) wanted: NewDecision,
  ): Promise<ConsultationView> {
    return this.opinions.decide(user, id, wanted);
  }
}
