import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ProblemAlert } from '../problems';
import { changePassword } from './api';
import { LEAST_PASSWORD, passwordComplaint } from './password-rule';

/** Lets the person signed in change their own password. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const complaint = passwordComplaint(next, repeat);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complaint !== null || current === '') return;
    setBusy(true);
    setRefusal(null);
    try {
      await changePassword(current, next);
      notify('auth.password.done', { type: 'info' });
      onClose();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="change-password">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="change-password">{translate('auth.password.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField
            type="password"
            label={translate('auth.password.current')}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            autoComplete="current-password"
            error={tried && current === ''}
            autoFocus
          />
          <TextField
            type="password"
            label={translate('auth.password.next')}
            value={next}
            onChange={(event) => setNext(event.target.value)}
            autoComplete="new-password"
            error={tried && complaint === 'tooShort'}
            helperText={translate('auth.password.rule', { least: LEAST_PASSWORD })}
          />
          <TextField
            type="password"
            label={translate('auth.password.repeat')}
            value={repeat}
            onChange={(event) => setRepeat(event.target.value)}
            autoComplete="new-password"
            error={tried && complaint === 'mismatch'}
            helperText={
              tried && complaint !== null && translate(`auth.password.${complaint}`, { least: LEAST_PASSWORD })
            }
          />
          {refusal !== null && <ProblemAlert error={refusal} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy}>
            {translate('auth.password.submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
