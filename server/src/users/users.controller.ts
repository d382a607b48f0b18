import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.js';
import { Roles } from '../auth/roles.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ApiPage } from '../listing/api-page.js';
import { EntityId } from '../listing/entity-id.js';
import { type Page } from '../listing/list-page.js';
import { ChangedUser, NewUser, UserListQuery, UserRow } from './user-row.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('users')
@Roles('administrator')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOperation({ summary: 'Users of the own county, or of all for the province' })
  @ApiPage(UserRow)
  list(
    @CurrentUser() user: SignedInUser,
    @Query({ schema: UserListQuery }) query: UserListQuery,
  ): Promise<Page<UserRow>> {
    return this.users.list(user, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One user' })
  @ApiOkResponse({ standardSchema: UserRow })
  get(@CurrentUser() user: SignedInUser, @Param('id', { schema: EntityId }) id: string): Promise<UserRow> {
    return this.users.get(user, id);
  }

  @Post()
  @ApiOperation({ summary: 'Create a user' })
  @ApiCreatedResponse({ standardSchema: UserRow })
  create(@CurrentUser() user: SignedInUser, @Body({ schema: NewUser }) wanted: NewUser): Promise<UserRow> {
    return this.users.create(user, wanted);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a user, also to disable them; users are never deleted' })
  @ApiOkResponse({ standardSchema: UserRow })
  change(
    @CurrentUser() user: SignedInUser,
    @Param('id', { schema: EntityId }) id: string,
    @Body({ schema: ChangedUser }) wanted: ChangedUser,
  ): Promise<UserRow> {
    return this.users.change(user, id, wanted);
  }
}
