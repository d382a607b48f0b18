import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { PersonInput, PersonListQuery, PersonRenaming, PersonView, RenamedPersons } from './person-contract.js';
import { PersonsService } from './persons.service.js';

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(private readonly persons: PersonsService) {}

  @Get()
  @ApiOperation({ summary: '保存的人员 / Saved persons, by the policy that they are for' })
  @ApiPage(PersonView)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: PersonListQuery }) query: PersonListQuery,
  ): Promise<Page<PersonView>> {
    return this.persons.list(user, query);
  }

  @Get(':id')
  @ApiOperation({ summary: '某保存的人员 / One saved person' })
  @ApiOkResponse({ standardSchema: PersonView })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<PersonView> {
    return this.persons.get(user, id);
  }

  @Post()
  @Roles('officer')
  @ApiOperation({ summary: '保存人员 / Save a person' })
  @ApiCreatedResponse({ standardSchema: PersonView })
  create(@CurrentUser() user: SignedInUser, @Body({ schema: PersonInput }) wanted: PersonInput): Promise<PersonView> {
    return this.persons.create(user, wanted);
  }

  @Post('renamings')
  @HttpCode(200)
  @Roles('officer')
  @ApiOperation({
    summary: '保存的人员随草案改数据项编号 / Have saved persons hold a fact under the id that a draft gives it',
  })
  @ApiOkResponse({ standardSchema: RenamedPersons })
  rename(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: PersonRenaming }) change: PersonRenaming,
  ): Promise<RenamedPersons> {
    return this.persons.rename(user, change);
  }

  @Put(':id')
  @Roles('officer')
  @ApiOperation({ summary: '修改保存的人员 / Change a saved person' })
  @ApiOkResponse({ standardSchema: PersonView })
  change(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: PersonInput }) wanted: PersonInput,
  ): Promise<PersonView> {
    return this.persons.change(user, id, wanted);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('officer')
  @ApiOperation({ summary: '删除保存的人员 / Delete a saved person' })
  @ApiNoContentResponse()
  async remove(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<void> {
    await this.persons.remove(user, id);
  }
}
