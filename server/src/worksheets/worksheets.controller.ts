import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SheetTable } from '@jifen/policies';
import { type Request } from 'express';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { EXPORT_FORMATS } from '../exports/export-contract.js';
import { BodyLimit, StreamedBody } from '../http/body-options.js';
import { EntityId } from '../listing/entity-id.js';
import { UPLOAD_TYPES } from '../populations/import/import-contract.js';
import {
  NewWorksheetDraft,
  PreviewQuery,
  SheetTableView,
  WorksheetDraft,
  WorksheetPreview,
} from './worksheet-contract.js';
import { WORKSHEET_BYTES } from './worksheet-limits.js';
import { type WorkbookFile, WorksheetsService } from './worksheets.service.js';

const XLSX = { content: { [EXPORT_FORMATS.xlsx]: { schema: { type: 'string' as const, format: 'binary' } } } };
const BYTES = { schema: { type: 'string' as const, format: 'binary' } };

/** Policies as tables of indicators. */
@Controller()
export class WorksheetsController {
  constructor(private readonly worksheets: WorksheetsService) {}

  @Get('policies/:id/worksheet')
  @ApiTags('policies')
  @ApiOperation({ summary: '导出指标表 / A draft as a workbook: a row each indicator, group and tier' })
  @ApiOkResponse(XLSX)
  async draft(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<StreamableFile> {
    return sent(await this.worksheets.ofDraft(user, id));
  }

  @Get('versions/:id/worksheet')
  @ApiTags('versions')
  @ApiOperation({ summary: '导出指标表 / A version as a workbook: a row each indicator, group and tier' })
  @ApiOkResponse(XLSX)
  async version(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
  ): Promise<StreamableFile> {
    return sent(await this.worksheets.ofVersion(user, id));
  }

  @Post('policies/:id/worksheet/preview')
  @HttpCode(200)
  @Roles('officer')
  @StreamedBody(...UPLOAD_TYPES)
  @ApiTags('policies')
  @ApiOperation({
    summary: '预览导入 / What a workbook (or CSV) would change of a draft, and its errors by cell; nothing is saved',
  })
  @ApiBody(BYTES)
  @ApiOkResponse({ standardSchema: WorksheetPreview })
  preview(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: PreviewQuery }) { absent }: PreviewQuery,
    @Req() request: Request,
  ): Promise<WorksheetPreview> {
    return this.worksheets.preview(user, id, request, absent);
  }

  @Post('worksheets/table')
  @HttpCode(200)
  @Roles('officer')
  @StreamedBody(...UPLOAD_TYPES)
  @ApiTags('policies')
  @ApiOperation({ summary: '读取表格 / The cells of an uploaded workbook or CSV; nothing is kept' })
  @ApiBody(BYTES)
  @ApiOkResponse({ standardSchema: SheetTableView })
  table(@Req() request: Request): Promise<SheetTable> {
    return this.worksheets.table(request);
  }

  @Post('worksheets/drafts')
  @Roles('officer')
  @BodyLimit(2 * WORKSHEET_BYTES)
  @ApiTags('policies')
  @ApiOperation({ summary: '从表格新建草案 / Begin a draft out of a table; what is not understood is left pending' })
  @ApiCreatedResponse({ standardSchema: WorksheetDraft })
  create(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: NewWorksheetDraft }) wanted: NewWorksheetDraft,
  ): Promise<WorksheetDraft> {
    return this.worksheets.create(user, wanted);
  }
}

function sent({ name, content }: WorkbookFile): StreamableFile {
  return new StreamableFile(content, {
    type: EXPORT_FORMATS.xlsx,
    disposition: `attachment; filename="${name}"`,
    length: content.length,
  });
}
