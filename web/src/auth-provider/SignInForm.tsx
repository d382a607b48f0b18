import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../problems';

interface SignInFormProps {
  /** Fixed when the same person has to sign in again. */
  fixedUsername?: string;
  /** Filled in from outside, e.g. a demonstration account. */
  suggested?: { username: string; password: string };
  submitLabel: string;
  onSubmit: (username: string, password: string) => Promise<void>;
}

/** User name and password; a refusal is shown in the form and leaves what was typed. */
export function SignInForm({ fixedUsername, suggested, submitLabel, onSubmit }: SignInFormProps) {
  const translate = useTranslate();
  const [username, setUsername] = useState(fixedUsername ?? suggested?.username ?? '');
  const [password, setPassword] = useState(suggested?.password ?? '');
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    setMissing(username === '' || password === '');
    if (username === '' || password === '') return;
    setBusy(true);
    try {
      await onSubmit(username, password);
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };

  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      <TextField
        label={translate('auth.signIn.username')}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        autoComplete="username"
        autoFocus={fixedUsername === undefined}
        error={missing && username === ''}
        disabled={fixedUsername !== undefined}
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false, maxLength: 100 } }}
        fullWidth
      />
      <TextField
        label={translate('auth.signIn.password')}
        type="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        autoFocus={fixedUsername !== undefined}
        error={missing && password === ''}
        helperText={missing ? translate('auth.signIn.required') : undefined}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        fullWidth
      />
      {refusal !== null && <ProblemAlert error={refusal} />}
      <Button type="submit" variant="contained" color="primary" disabled={busy} fullWidth sx={{ minHeight: 38 }}>
        {busy ? translate('auth.signIn.submitting') : submitLabel}
      </Button>
    </Box>
  );
}
