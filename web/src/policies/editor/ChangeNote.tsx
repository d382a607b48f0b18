import TextField from '@mui/material/TextField';
import type { Text } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../theme';
import { steadyField } from './steady-field';
import { useTyped } from './typing/use-typed';

interface ChangeNoteProps {
  value: Text | undefined;
  readOnly: boolean;
  onChange: (note: Text | undefined) => void;
}

/** Why an entry is as it is now: a note for whoever compares the draft with what was before. */
export const ChangeNote = steadyField(function ChangeNote({ value, readOnly, onChange }: ChangeNoteProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const typed = useTyped(value?.zh ?? '', (zh) => onChange(zh === '' ? undefined : { ...value, zh }));
  return (
    <TextField
      label={translate('drafting.node.changeNote')}
      value={typed.text ?? typed.value}
      multiline
      onChange={({ target }) => typed.type(target, target.value, target.value)}
      onBlur={typed.forget}
      slotProps={{ input: { readOnly, sx: { background: tokens.surface } }, htmlInput: { maxLength: 2000 } }}
    />
  );
});
