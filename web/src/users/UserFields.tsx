import {
  BooleanInput,
  FormDataConsumer,
  maxLength,
  minLength,
  PasswordInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { ROLES } from '../auth-provider';
import { LEAST_PASSWORD } from '../auth-provider/password-rule';
import { useText } from '../i18n';
import { ProblemAlert } from '../problems';
import { useCounties } from './use-counties';
import type { UserForm } from './user-row';

/** Fields below each other at equal distances, as wide as the card. */
export const USER_FORM = {
  '& .MuiStack-root': { gap: 2 },
  '& .MuiFormControl-root, & .MuiTextField-root': { m: 0, width: '100%' },
} as const;

const USERNAME = /^[a-z][a-z0-9._-]*$/;
const DEPARTMENT = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A validator that says `message` for a text that does not match. */
const matches = (pattern: RegExp, message: string) => (value: unknown) =>
  typeof value === 'string' && value !== '' && !pattern.test(value) ? message : undefined;

/** The fields of an account; the user name is chosen once. */
export function UserFields({ creating }: { creating: boolean }) {
  const translate = useTranslate();
  const text = useText();
  const { data: counties, error, refetch } = useCounties();
  return (
    <>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <TextInput
        source="username"
        label="users.field.username"
        disabled={!creating}
        validate={
          creating
            ? [required(), minLength(3), maxLength(32), matches(USERNAME, translate('users.usernameRule'))]
            : undefined
        }
        helperText={creating ? 'users.usernameRule' : false}
        autoComplete="off"
      />
      <TextInput
        source="displayName"
        label="users.field.displayName"
        validate={[required(), maxLength(40)]}
        helperText={false}
      />
      <SelectInput
        source="role"
        label="users.field.role"
        choices={ROLES.map((id) => ({ id, name: `layout.role.${id}` }))}
        validate={required()}
        helperText={false}
      />
      <SelectInput
        source="county"
        label="users.field.county"
        choices={(counties ?? []).map(({ code, title }) => ({ id: code, name: text(title) }))}
        translateChoice={false}
        isPending={counties === undefined && error === null}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer<UserForm>>
        {({ formData }) =>
          formData.role === 'department' && (
            <TextInput
              source="departmentId"
              label="users.field.departmentId"
              validate={[required(), matches(DEPARTMENT, translate('users.departmentRule'))]}
              helperText="users.departmentRule"
            />
          )
        }
      </FormDataConsumer>
      <SelectInput
        source="language"
        label="users.field.language"
        choices={[
          { id: 'zh', name: '中文' },
          { id: 'en', name: 'English' },
        ]}
        translateChoice={false}
        defaultValue="zh"
        validate={required()}
        helperText={false}
      />
      <PasswordInput
        source="password"
        label={creating ? 'users.field.password' : 'users.field.newPassword'}
        validate={creating ? [required(), minLength(LEAST_PASSWORD)] : minLength(LEAST_PASSWORD)}
        helperText={translate('auth.password.rule', { least: LEAST_PASSWORD })}
        autoComplete="new-password"
      />
      {!creating && <BooleanInput source="disabled" label="users.field.disabled" helperText="users.disabledNote" />}
    </>
  );
}
