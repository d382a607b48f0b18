import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { CurrentUser } from '../../auth/current-user.js';
import { Roles } from '../../auth/roles.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Reproduction } from '../../runs/reproduction-contract.js';
import { goneSignal } from '../../runs/run-answer.js';
import { ComparisonSetId, ComparisonSetView } from './comparison-set-contract.js';
import { ComparisonSetsService } from './comparison-sets.service.js';

/** Three subjects side by side, as two comparisons with the same first one. */
@ApiTags('comparisons')
@Controller('comparison-sets/:id')
export class ComparisonSetsController {
  constructor(private readonly sets: ComparisonSetsService) {}

  @Get()
  @ApiOperation({ summary: '三份并列的清单 / The one manifest of two comparisons with the same first subject' })
  @ApiOkResponse({ standardSchema: ComparisonSetView })
  get(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: ComparisonSetId }) id: string,
  ): Promise<ComparisonSetView> {
    return this.sets.get(user, id);
  }

  @Post('reproduction')
  @HttpCode(200)
  @Roles('officer', 'reviewer', 'department', 'leader')
  @ApiOperation({
    summary: '复现三份并列 / Compute both again from the manifest and compare what comes out, to the byte',
  })
  @ApiOkResponse({ standardSchema: Reproduction })
  reproduce(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: ComparisonSetId }) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Reproduction> {
    return this.sets.reproduce(user, id, goneSignal(response));
  }
}
