import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { DocumentReader } from './document-reader.js';
import {
  DocumentCheck,
  DocumentChecked,
  DraftHead,
  DraftListQuery,
  DraftMoved,
  DraftRow,
  DraftSave,
  DraftTransition,
  DraftView,
  NewDraft,
  PublicationBlockers,
  RevisionListQuery,
  RevisionRow,
  RevisionView,
} from './draft-contract.js';
import { DraftCreationService } from './draft-creation.service.js';
import { DraftTransitionsService } from './draft-transitions.service.js';
import { DraftsService } from './drafts.service.js';

const RevisionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly creation: DraftCreationService,
    private readonly transitions: DraftTransitionsService,
    private readonly reader: DocumentReader,
  ) {}

  @Get()
  @ApiOperation({ summary: '草案列表 / Drafts of the own county, or of all for the province' })
  @ApiPage(DraftRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: DraftListQuery }) query: DraftListQuery,
  ): Promise<Page<DraftRow>> {
    return this.drafts.list(user, query);
  }

  @Post()
  @Roles('officer')
  @ApiOperation({ summary: '新建草案 / Begin a draft: of a document, or as a copy of a draft or version' })
  @ApiCreatedResponse({ standardSchema: DraftView })
  async create(@CurrentUser() user: SignedInUser, @Body({ schema: NewDraft }) wanted: NewDraft): Promise<DraftView> {
    return this.drafts.view(user, await this.creation.create(user, wanted));
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: '检查文档，不保存 / Check a document as one of the own county, without saving' })
  @ApiOkResponse({ standardSchema: DocumentChecked })
  async check(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: DocumentCheck }) { document }: DocumentCheck,
  ): Promise<DocumentChecked> {
    const { findings, contentHash } = await this.reader.check(document, user.county);
    return { findings: [...findings], contentHash };
  }

  @Get(':id')
  @ApiOperation({ summary: '草案 / A draft with its document, findings and approvals' })
  @ApiOkResponse({ standardSchema: DraftView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<DraftView> {
    return this.drafts.get(user, id);
  }

  @Put(':id')
  @Roles('officer')
  @ApiOperation({ summary: '保存草案 / Save a draft, based on the revision that was read' })
  @ApiOkResponse({ standardSchema: DraftView })
  save(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: DraftSave }) wanted: DraftSave,
  ): Promise<DraftView> {
    return this.drafts.save(user, id, wanted);
  }

  @Get(':id/head')
  @ApiOperation({ summary: '草案现状 / Where a draft stands now, without its content' })
  @ApiOkResponse({ standardSchema: DraftHead })
  head(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<DraftHead> {
    return this.drafts.head(user, id);
  }

  @Get(':id/revisions')
  @ApiOperation({ summary: '修订记录 / Every revision that was saved, newest first' })
  @ApiPage(RevisionRow)
  revisions(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: RevisionListQuery }) query: RevisionListQuery,
  ): Promise<Page<RevisionRow>> {
    return this.drafts.revisions(user, id, query);
  }

  @Get(':id/revisions/:revision')
  @ApiOperation({ summary: '某次修订 / One revision with its document' })
  @ApiOkResponse({ standardSchema: RevisionView })
  revision(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Param('revision', { schema: RevisionNumber }) revision: number,
  ): Promise<RevisionView> {
    return this.drafts.revision(user, id, revision);
  }

  @Get(':id/publication')
  @ApiOperation({ summary: '发布条件 / What stands against publishing the draft as it is now' })
  @ApiOkResponse({ standardSchema: PublicationBlockers })
  async publication(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query('effectiveFrom', { schema: z.iso.date().optional() }) effectiveFrom?: string,
  ): Promise<PublicationBlockers> {
    return { blockers: await this.transitions.blockers(user, id, effectiveFrom) };
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Roles('officer', 'reviewer')
  @ApiOperation({
    summary: '提交、批准、退回、撤回、发布 / Move a draft on: submit, approve, reject, withdraw, publish',
  })
  @ApiOkResponse({ standardSchema: DraftMoved })
  transition(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: DraftTransition }) wanted: DraftTransition,
  ): Promise<DraftMoved> {
    return this.transitions.move(user, id, wanted);
  }
}
