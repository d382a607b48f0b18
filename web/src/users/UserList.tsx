import Button from '@mui/material/Button';
import { DataTable, LinkBase, ListBase, useListContext, useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { PlusIcon } from '../icons';
import { ListPage, SearchField } from '../layout';
import { Absent, useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { Chip } from '../status';
import { RowLink } from '../tables';
import { CODE_STACK, useTokens } from '../theme';
import type { UserRow } from './user-row';

/** 用户: the accounts of the county, or of all for the province. */
export function UserList() {
  const translate = useTranslate();
  const text = useText();
  const { day } = useTimes();
  const create = (
    <Button
      component={LinkBase}
      to="/users/create"
      variant="contained"
      color="primary"
      startIcon={<PlusIcon size={15} />}
    >
      {translate('users.create')}
    </Button>
  );
  return (
    <ListBase resource="users" sort={{ field: 'username', order: 'ASC' }} perPage={25}>
      <ListPage
        title={translate('layout.navigation.users')}
        actions={create}
        filters={<UserSearch />}
        empty={<EmptyState text={translate('users.empty')} action={create} />}
      >
        <DataTable<UserRow> bulkActionButtons={false} rowClick="edit">
          <DataTable.Col<UserRow>
            source="displayName"
            label="users.field.displayName"
            sx={{ fontWeight: 600 }}
            render={(user) => <RowLink to="edit">{user.displayName}</RowLink>}
          />
          <DataTable.Col<UserRow> source="username" label="users.field.username" sx={{ fontFamily: CODE_STACK }} />
          <DataTable.Col<UserRow>
            source="role"
            label="users.field.role"
            render={(user) => translate(`layout.role.${user.role}`)}
          />
          <DataTable.Col<UserRow>
            source="county"
            label="users.field.county"
            render={(user) => text(user.scope.title)}
          />
          <DataTable.Col<UserRow> label="users.field.departmentId" render={(user) => user.departmentId ?? <Absent />} />
          <DataTable.Col<UserRow> label="users.field.state" render={(user) => <UserState user={user} />} />
          <DataTable.Col<UserRow>
            source="updatedAt"
            label="users.field.updatedAt"
            render={(user) => day(user.updatedAt)}
          />
        </DataTable>
      </ListPage>
    </ListBase>
  );
}

function UserSearch() {
  const translate = useTranslate();
  const list = useListContext<UserRow>();
  const { q: typed } = list.filterValues as { q?: unknown };
  return (
    <SearchField
      label={translate('users.search')}
      value={typeof typed === 'string' ? typed : ''}
      onChange={(q) => list.setFilters(q === '' ? {} : { q })}
    />
  );
}

function UserState({ user }: { user: UserRow }) {
  const translate = useTranslate();
  const tokens = useTokens();
  return (
    <>
      <Chip tone={user.disabled ? tokens.error : tokens.primary}>
        {translate(user.disabled ? 'users.disabled' : 'users.enabled')}
      </Chip>{' '}
      {user.demonstration && <Chip tone={tokens.mark}>{translate('users.demonstration')}</Chip>}
    </>
  );
}
