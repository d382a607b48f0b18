import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { EntityId } from '../listing/entity-id.js';
import { goneSignal } from '../runs/run-answer.js';
import { EffectQuestion, EffectView } from './effect-contract.js';
import { EffectsService } from './effects.service.js';

@ApiTags('policies')
@Controller('policies/:id/effect')
export class EffectsController {
  constructor(private readonly effects: EffectsService) {}

  @Post()
  @HttpCode(200)
  @Roles('officer', 'reviewer', 'leader')
  @ApiOperation({ summary: '即时影响 / What the document in the editor does to a population, nothing is saved' })
  @ApiOkResponse({ standardSchema: EffectView })
  of(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: EffectQuestion }) question: EffectQuestion,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EffectView> {
    return this.effects.of(user, id, question, goneSignal(response));
  }
}
