import { Identifier } from '@jifen/policies';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { EntityId } from '../listing/entity-id.js';
import { PlacesView } from './places-contract.js';
import { PlacesService } from './places.service.js';

/** What a page needs to show a scene's crossing at any number of places, in one answer. */
@ApiTags('comparisons')
@Controller('comparisons/:id/places')
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  @Get(':scene')
  @ApiOperation({
    summary: '任意名额 / Orders of a scene under both, from which the crossing at any number of places follows',
  })
  @ApiOkResponse({ standardSchema: PlacesView })
  async get(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Param('scene', { schema: Identifier }) scene: string,
  ): Promise<StreamableFile> {
    const sheet = await this.places.sheet(user, id, scene);
    // A sheet is megabytes of JSON: it is sent as it was drawn, not read and written once more.
    const answer = Buffer.concat([Buffer.from(`{"scene":${JSON.stringify(scene)},"sheet":`), sheet, Buffer.from('}')]);
    return new StreamableFile(answer, { type: 'application/json; charset=utf-8', length: answer.length });
  }
}
