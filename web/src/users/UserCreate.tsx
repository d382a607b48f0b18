import Card from '@mui/material/Card';
import { CreateBase, SimpleForm, useTranslate } from 'react-admin';
import { Page } from '../layout';
import { toRequest, type UserForm } from './user-row';
import { USER_FORM, UserFields } from './UserFields';

/** A new account. */
export function UserCreate() {
  const translate = useTranslate();
  return (
    <CreateBase redirect="list" transform={(form: UserForm) => toRequest(form, true)}>
      <Page title={translate('users.create')} backTo="/users">
        <Card sx={{ maxWidth: 560 }}>
          <SimpleForm sx={USER_FORM}>
            <UserFields creating />
          </SimpleForm>
        </Card>
      </Page>
    </CreateBase>
  );
}
