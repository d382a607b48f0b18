import Card from '@mui/material/Card';
import { EditBase, SaveButton, SimpleForm, Toolbar, useEditContext, useTranslate } from 'react-admin';
import { Page, RowsSkeleton } from '../layout';
import { ProblemAlert } from '../problems';
import { toRequest, type UserForm, type UserRow } from './user-row';
import { USER_FORM, UserFields } from './UserFields';

/** An account: what it may do, where it belongs, a new password. Accounts are disabled, never deleted. */
export function UserEdit() {
  return (
    <EditBase mutationMode="pessimistic" redirect="list" transform={(form: UserForm) => toRequest(form, false)}>
      <UserEditPage />
    </EditBase>
  );
}

function UserEditPage() {
  const translate = useTranslate();
  const { record, error, isPending, refetch } = useEditContext<UserRow>();
  return (
    <Page
      title={record?.displayName ?? translate('layout.navigation.users')}
      context={record?.username}
      backTo="/users"
    >
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Card sx={{ maxWidth: 560 }}>
          {isPending ? (
            <RowsSkeleton rows={6} />
          ) : (
            <SimpleForm
              sx={USER_FORM}
              toolbar={
                <Toolbar sx={{ px: 2 }}>
                  <SaveButton />
                </Toolbar>
              }
            >
              <UserFields creating={false} />
            </SimpleForm>
          )}
        </Card>
      )}
    </Page>
  );
}
