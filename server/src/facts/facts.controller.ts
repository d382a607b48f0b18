import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { type Page } from '../listing/list-page.js';
import { FactListQuery, FactRow } from './fact-contract.js';
import { FactsService } from './facts.service.js';

@ApiTags('facts')
@Controller('facts')
export class FactsController {
  constructor(private readonly facts: FactsService) {}

  @Get()
  @ApiOperation({ summary: '数据字典 / The facts that the visible policies declare, and who uses them' })
  @ApiPage(FactRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: FactListQuery }) query: FactListQuery,
  ): Promise<Page<FactRow>> {
    return this.facts.list(user, query);
  }
}
