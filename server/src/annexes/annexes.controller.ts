import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { EntityId } from '../listing/entity-id.js';
import { AnnexQuery, WORD_TYPE } from './annex-contract.js';
import { AnnexesService, type WordFile } from './annexes.service.js';

const WORD = { content: { [WORD_TYPE]: { schema: { type: 'string' as const, format: 'binary' } } } };

/** Policies as the annexes of regulations. */
@Controller()
export class AnnexesController {
  constructor(private readonly annexes: AnnexesService) {}

  @Get('policies/:id/annex')
  @ApiTags('policies')
  @ApiOperation({ summary: '导出附件（Word） / A draft as the annex of a regulation, for Word' })
  @ApiOkResponse(WORD)
  async draft(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: AnnexQuery }) query: AnnexQuery,
  ): Promise<StreamableFile> {
    return sent(await this.annexes.ofDraft(user, id, query));
  }

  @Get('versions/:id/annex')
  @ApiTags('versions')
  @ApiOperation({ summary: '导出附件（Word） / A version as the annex of a regulation, for Word' })
  @ApiOkResponse(WORD)
  async version(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: AnnexQuery }) query: AnnexQuery,
  ): Promise<StreamableFile> {
    return sent(await this.annexes.ofVersion(user, id, query));
  }
}

function sent({ name, content }: WordFile): StreamableFile {
  return new StreamableFile(content, {
    type: WORD_TYPE,
    disposition: `attachment; filename="${name}"`,
    length: content.length,
  });
}
