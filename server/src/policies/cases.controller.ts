import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import {
  CaseId,
  CaseInput,
  CaseRenaming,
  CaseView,
  CoverageView,
  ProposalRequest,
  ProposalsView,
  RenamedCases,
} from './case-contract.js';
import { CasesService } from './cases.service.js';

@ApiTags('policies')
@Controller('policies/:id/cases')
export class CasesController {
  constructor(private readonly cases: CasesService) {}

  @Get()
  @ApiOperation({ summary: '用例及运行结果 / The test cases of a draft, run on its saved revision' })
  @ApiPage(CaseView)
  list(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<Page<CaseView>> {
    return this.cases.list(user, id);
  }

  @Get('coverage')
  @ApiOperation({ summary: '用例覆盖 / What the confirmed cases show of the draft, and what they do not' })
  @ApiOkResponse({ standardSchema: CoverageView })
  coverage(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<CoverageView> {
    return this.cases.coverage(user, id);
  }

  @Post('proposals')
  @HttpCode(200)
  @ApiOperation({ summary: '建议边界用例 / Propose boundary cases for what is not covered; nothing is stored' })
  @ApiOkResponse({ standardSchema: ProposalsView })
  proposals(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: ProposalRequest }) { asOf }: ProposalRequest,
  ): Promise<ProposalsView> {
    return this.cases.proposals(user, id, asOf);
  }

  @Post('renamings')
  @HttpCode(200)
  @Roles('officer')
  @ApiOperation({ summary: '用例随草案改编号 / Have the test cases name what the saved draft has renamed' })
  @ApiOkResponse({ standardSchema: RenamedCases })
  rename(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: CaseRenaming }) change: CaseRenaming,
  ): Promise<RenamedCases> {
    return this.cases.rename(user, id, change);
  }

  @Post()
  @Roles('officer')
  @ApiOperation({ summary: '增加用例 / Add a test case' })
  @ApiCreatedResponse({ standardSchema: CaseView })
  add(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: CaseInput }) wanted: CaseInput,
  ): Promise<CaseView> {
    return this.cases.add(user, id, wanted);
  }

  @Put(':caseId')
  @Roles('officer')
  @ApiOperation({ summary: '修改或确认用例 / Change or confirm a test case' })
  @ApiOkResponse({ standardSchema: CaseView })
  change(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Param('caseId', { schema: CaseId }) caseId: string,
    @Body({ schema: CaseInput }) wanted: CaseInput,
  ): Promise<CaseView> {
    return this.cases.change(user, id, caseId, wanted);
  }

  @Delete(':caseId')
  @HttpCode(204)
  @Roles('officer')
  @ApiOperation({ summary: '删除用例 / Delete a test case' })
  @ApiNoContentResponse()
  async remove(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Param('caseId', { schema: CaseId }) caseId: string,
  ): Promise<void> {
    await this.cases.remove(user, id, caseId);
  }
}
