import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Text } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { parseNumber } from '../../parse-number';
import { useTyped } from '../../typing/use-typed';
import { usePickerTexts } from '../use-picker-texts';

type Members = readonly (number | string)[];

interface MembersFieldProps {
  values: Members;
  readOnly: boolean;
  onChange: (values: Members) => void;
}

/** Several options of an enumerated fact; at least one. */
export function CodesField({
  options,
  values,
  readOnly,
  onChange,
}: MembersFieldProps & { options: readonly { readonly code: string; readonly label: Text }[] }) {
  const translate = useTranslate();
  const text = useText();
  const texts = usePickerTexts();
  return (
    <Autocomplete
      multiple
      {...texts}
      size="small"
      readOnly={readOnly}
      options={options.map(({ code }) => code)}
      value={values.map(String)}
      getOptionLabel={(code) => text(options.find((option) => option.code === code)?.label) || code}
      onChange={(_, chosen) => {
        if (chosen.length > 0) onChange(chosen);
      }}
      sx={{ minWidth: 220 }}
      renderInput={(params) => (
        <TextField
          {...params}
          slotProps={{ htmlInput: { ...params.inputProps, 'aria-label': translate('conditions.members') } }}
        />
      )}
    />
  );
}

/** The numbers or dates that a person listed; undefined where one of them is neither. */
function listed(typed: string, dates: boolean): Members | undefined {
  const parts = typed
    .split(/[、;；\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const values = parts.flatMap((part): Members => {
    if (dates) return /^\d{4}-\d{2}-\d{2}$/.test(part) ? [part] : [];
    const number = parseNumber(part);
    return number === undefined ? [] : [number];
  });
  return values.length === parts.length && values.length > 0 ? values : undefined;
}

/** Several numbers or dates, separated by 、; what is none stays in the field and does not reach the rule. */
export function NumbersField({ values, readOnly, onChange }: MembersFieldProps) {
  const translate = useTranslate();
  const dates = typeof values[0] === 'string';
  const list = (members: Members): string => members.join('、');
  // Lists are told apart by how they are written.
  const typed = useTyped(list(values), (written) => {
    const next = listed(written, dates);
    if (next) onChange(next);
  });
  const wrong = typed.text !== null && listed(typed.text, dates) === undefined;
  return (
    <TextField
      value={typed.text ?? typed.value}
      error={wrong}
      helperText={wrong ? translate('conditions.wrongMembers') : undefined}
      onChange={(event) => {
        const next = listed(event.target.value, dates);
        typed.type(event.target, event.target.value, ...(next ? [list(next)] : []));
      }}
      onBlur={() => !wrong && typed.forget()}
      slotProps={{ input: { readOnly }, htmlInput: { 'aria-label': translate('conditions.members') } }}
    />
  );
}
