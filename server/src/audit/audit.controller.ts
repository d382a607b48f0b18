import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { type Page } from '../listing/list-page.js';
import { AuditReader, type AuditVerification } from './audit-reader.js';
import { AuditListQuery, AuditPosition, AuditRow } from './audit-row.js';

const Verification = z
  .object({
    valid: z.boolean(),
    entries: z.number().int(),
    head: z.string(),
    broken: z.object({ id: z.number().int(), reason: z.enum(['position', 'previous', 'digest']) }).nullable(),
  })
  .meta({ id: 'AuditVerification' });

@ApiTags('audit')
@Controller('audit')
@Roles('administrator', 'leader')
export class AuditController {
  constructor(private readonly audit: AuditReader) {}

  @Get()
  @ApiOperation({ summary: 'The audit chain, newest first; of the own county, or of all for the province' })
  @ApiPage(AuditRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: AuditListQuery }) query: AuditListQuery,
  ): Promise<Page<AuditRow>> {
    return this.audit.list(user, query);
  }

  @Get('verification')
  @ApiOperation({ summary: 'Walk the whole chain and recompute every digest' })
  @ApiOkResponse({ standardSchema: Verification })
  verify(): Promise<AuditVerification> {
    return this.audit.verify();
  }

  @Get(':id')
  @ApiOperation({ summary: 'One entry' })
  @ApiOkResponse({ standardSchema: AuditRow })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: AuditPosition }) id: number): Promise<AuditRow> {
    return this.audit.get(user, id);
  }
}
