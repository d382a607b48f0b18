import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CurrentUser } from '../../auth/current-user.js';
import { Roles } from '../../auth/roles.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { StreamedBody } from '../../http/body-options.js';
import { ApiPage } from '../../listing/api-page.js';
import { EntityId } from '../../listing/entity-id.js';
import { type Page } from '../../listing/list-page.js';
import { type CheckReport } from './check-report.js';
import { ImportConfirmation } from './import-confirmation.service.js';
import {
  ImportColumns,
  ImportListQuery,
  ImportReport,
  ImportRow,
  MappingSuggestion,
  SavedMapping,
  SheetChoice,
  SuggestionQuery,
  UPLOAD_TYPES,
  UploadQuery,
} from './import-contract.js';
import { ImportMappings } from './import-mapping.service.js';
import { ImportsService } from './imports.service.js';
import { ImportMapping } from './mapping/import-mapping.js';

@ApiTags('populations')
@Controller('population-imports')
@Roles('officer')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly mappings: ImportMappings,
    private readonly confirmation: ImportConfirmation,
  ) {}

  @Get()
  @ApiOperation({ summary: '人群导入 / Imports of populations' })
  @ApiPage(ImportRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: ImportListQuery }) query: ImportListQuery,
  ): Promise<Page<ImportRow>> {
    return this.imports.list(user, query);
  }

  @Post()
  @StreamedBody(...UPLOAD_TYPES)
  @ApiOperation({
    summary:
      '上传 CSV、XLSX 或 Parquet / Upload a file; its bytes say what it is. Nothing is imported before it is confirmed',
  })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: ImportRow })
  upload(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: UploadQuery }) { fileName }: UploadQuery,
    @Req() request: Request,
  ): Promise<ImportRow> {
    return this.imports.upload(user, request, fileName);
  }

  @Get(':id')
  @ApiOperation({ summary: '某次导入及其进度 / One import, and how far it is' })
  @ApiOkResponse({ standardSchema: ImportRow })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ImportRow> {
    return this.imports.get(user, id);
  }

  @Delete(':id')
  @ApiOperation({ summary: '放弃 / Give an import up; its file is removed' })
  @ApiOkResponse({ standardSchema: ImportRow })
  discard(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ImportRow> {
    return this.imports.discard(user, id);
  }

  @Get(':id/columns')
  @ApiOperation({ summary: '文件的列与已存的对应 / Columns of the file, and the saved mapping' })
  @ApiOkResponse({ standardSchema: ImportColumns })
  columns(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ImportColumns> {
    return this.mappings.columns(user, id);
  }

  @Get(':id/suggestion')
  @ApiOperation({ summary: '建议的对应 / What the columns seem to be under a policy’s dictionary' })
  @ApiOkResponse({ standardSchema: MappingSuggestion })
  suggestion(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: SuggestionQuery }) subject: SuggestionQuery,
  ): Promise<MappingSuggestion> {
    return this.mappings.suggestion(user, id, subject);
  }

  @Post(':id/sheet')
  @HttpCode(200)
  @ApiOperation({ summary: '选择工作表 / Read another sheet of the workbook' })
  @ApiOkResponse({ standardSchema: ImportRow })
  sheet(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: SheetChoice }) { sheet }: SheetChoice,
  ): Promise<ImportRow> {
    return this.imports.chooseSheet(user, id, sheet);
  }

  @Put(':id/mapping')
  @ApiOperation({ summary: '保存对应 / Save the mapping, complete or not, and hear what it lacks' })
  @ApiOkResponse({ standardSchema: SavedMapping })
  async map(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: ImportMapping }) mapping: ImportMapping,
  ): Promise<SavedMapping> {
    const findings = await this.mappings.save(user, id, mapping);
    return { import: await this.imports.get(user, id), findings: [...findings] };
  }

  @Post(':id/check')
  @HttpCode(202)
  @ApiOperation({ summary: '检查全部数据 / Check the whole file; the import tells how far that is' })
  @ApiOkResponse({ standardSchema: ImportRow })
  check(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ImportRow> {
    return this.imports.check(user, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: '停止正在进行的步骤 / Stop what is being done' })
  @ApiOkResponse({ standardSchema: ImportRow })
  cancel(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<ImportRow> {
    return this.imports.cancel(user, id);
  }

  @Get(':id/report')
  @ApiOperation({ summary: '检查结果与预览 / What the check found, and what would be imported' })
  @ApiOkResponse({ standardSchema: ImportReport })
  report(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<CheckReport> {
    return this.imports.report(user, id);
  }

  @Get(':id/errors.csv')
  @ApiOperation({ summary: '错误清单（前 1,000 条） / The first 1,000 errors by row and column, values masked' })
  @ApiOkResponse({ content: { 'text/csv': {} } })
  async errors(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const path = await this.imports.errors(user, id);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="import-errors-${id.slice(0, 8)}.csv"`);
    await pipeline(createReadStream(path), response);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: '确认导入 / Import what the check found; the import tells how far that is' })
  @ApiHeader({
    name: 'Prefer',
    required: false,
    description: 'respond-async: do not wait until it is stored; cancel and progress are those of the import',
  })
  @ApiOkResponse({ standardSchema: ImportRow, description: 'It is stored' })
  @ApiAcceptedResponse({ standardSchema: ImportRow, description: 'It is being stored' })
  async confirm(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Headers('prefer') preference: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportRow> {
    const { stored } = await this.confirmation.confirm(user, id);
    if (/(^|[\s,;])respond-async($|[\s,;])/i.test(preference ?? '')) {
      response.status(202).setHeader('Preference-Applied', 'respond-async');
    } else await stored;
    return this.imports.get(user, id);
  }
}
