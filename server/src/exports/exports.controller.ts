import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ComparisonSetId } from '../comparisons/sets/comparison-set-contract.js';
import { EntityId } from '../listing/entity-id.js';
import { EXPORT_FORMATS, ExportQuery } from './export-contract.js';
import { type ExportFile, ExportsService } from './exports.service.js';

const CONTENT = Object.fromEntries(
  Object.values(EXPORT_FORMATS).map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
);

/** Runs as files: every figure with the manifest that it rests on. */
@Controller()
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('comparisons/:id/export')
  @ApiTags('comparisons')
  @ApiOperation({ summary: '导出对比 / A comparison as CSV, XLSX or Parquet, small groups withheld; audited' })
  @ApiOkResponse({ content: CONTENT })
  async comparison(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: ExportQuery }) query: ExportQuery,
  ): Promise<StreamableFile> {
    return sent(await this.exports.comparison(user, id, query), query);
  }

  @Get('comparison-sets/:id/export')
  @ApiTags('comparisons')
  @ApiOperation({ summary: '导出三份并列 / Both comparisons of a set in one file under one manifest; audited' })
  @ApiOkResponse({ content: CONTENT })
  async comparisonSet(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: ComparisonSetId }) id: string,
    @Query({ schema: ExportQuery }) query: ExportQuery,
  ): Promise<StreamableFile> {
    return sent(await this.exports.comparisonSet(user, id, query), query);
  }

  @Get('simulations/:id/export')
  @ApiTags('simulations')
  @ApiOperation({ summary: '导出模拟 / A simulation as CSV, XLSX or Parquet, small groups withheld; audited' })
  @ApiOkResponse({ content: CONTENT })
  async simulation(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Query({ schema: ExportQuery }) query: ExportQuery,
  ): Promise<StreamableFile> {
    return sent(await this.exports.simulation(user, id, query), query);
  }
}

function sent({ name, content }: ExportFile, { format }: ExportQuery): StreamableFile {
  return new StreamableFile(content, {
    type: EXPORT_FORMATS[format],
    disposition: `attachment; filename="${name}"`,
    length: content.length,
  });
}
