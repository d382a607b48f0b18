import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useLogout, useTranslate } from 'react-admin';
import { signIn } from './api';
import { session } from './session';
import { SignInForm } from './SignInForm';
import { useMe, useSession } from './use-me';

/**
 * Asks the same person to sign in again, over the page and without leaving it. Requests that were refused meanwhile wait
 * and then go on.
 */
export function SessionDialog() {
  const translate = useTranslate();
  const logout = useLogout();
  const me = useMe();
  const { expired } = useSession();
  return (
    <Dialog open={expired} maxWidth="xs" fullWidth aria-labelledby="session-expired">
      <DialogTitle id="session-expired">{translate('auth.expired.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{translate('auth.expired.text')}</Typography>
        <SignInForm
          fixedUsername={me.username}
          submitLabel={translate('auth.expired.submit')}
          onSubmit={async (username, password) => session.open(await signIn(username, password))}
        />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('auth.expired.otherWarning')}
        </Typography>
        <Button size="small" variant="text" onClick={() => void logout({}, undefined, false)}>
          {translate('auth.expired.other')}
        </Button>
      </DialogContent>
    </Dialog>
  );
}
