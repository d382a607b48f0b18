import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { SigningKeyRow, VersionListQuery, VersionView } from './version-contract.js';
import { VersionRow } from './version-row.js';
import { VersionViewService } from './version-view.service.js';
import { VersionsService } from './versions.service.js';

@ApiTags('versions')
@Controller()
export class VersionsController {
  constructor(
    private readonly versions: VersionsService,
    private readonly views: VersionViewService,
  ) {}

  @Get('versions')
  @ApiOperation({ summary: '已发布的版本 / Published versions of the own county and of the province' })
  @ApiPage(VersionRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: VersionListQuery }) query: VersionListQuery,
  ): Promise<Page<VersionRow>> {
    return this.versions.list(user, query);
  }

  @Get('versions/:id')
  @ApiOperation({ summary: '版本 / A version with its document, what it includes, manifest and signature' })
  @ApiOkResponse({ standardSchema: VersionView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<VersionView> {
    return this.views.get(user, id);
  }

  @Get('signing-keys')
  @ApiOperation({ summary: '签名公钥 / Public keys that versions were signed with' })
  @ApiPage(SigningKeyRow)
  keys(): Promise<Page<SigningKeyRow>> {
    return this.views.keys();
  }
}
