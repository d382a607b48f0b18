import { Identifier, type PlaceSheet } from '@jifen/policies';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { EntityId } from '../listing/entity-id.js';
import { unknownResource } from '../problems/problem-error.js';
import { RunStore } from '../runs/run-store.js';
import { Comparison } from './comparison.entity.js';
import { PlacesView } from './places-contract.js';

/** A scene's sheet as the API answers it. */
interface PlacesAnswer {
  readonly scene: string;
  readonly sheet: PlaceSheet | null;
}

/** What a page needs to show a scene's crossing at any number of places, in one answer. */
@ApiTags('comparisons')
@Controller('comparisons/:id/places')
export class PlacesController {
  constructor(private readonly runs: RunStore) {}

  @Get(':scene')
  @ApiOperation({
    summary: '任意名额 / Orders of a scene under both, from which the crossing at any number of places follows',
  })
  @ApiOkResponse({ standardSchema: PlacesView })
  async get(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Param('scene', { schema: Identifier }) scene: string,
  ): Promise<PlacesAnswer> {
    const { result } = await this.runs.get(Comparison, user, id);
    if (!result.crossing.some((crossing) => crossing.scene.id === scene)) {
      throw unknownResource({ zh: '场景', en: 'scene' }, scene);
    }
    // What was compared before sheets were drawn has none.
    const sheets: readonly { scene: string; sheet: PlaceSheet | null }[] | undefined = result.sheets;
    return { scene, sheet: sheets?.find((each) => each.scene === scene)?.sheet ?? null };
  }
}
