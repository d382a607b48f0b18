import TextField from '@mui/material/TextField';
import type { Text } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { NumberField } from '../../NumberField';
import { steadyField } from '../../steady-field';

interface NumberValueFieldProps {
  label: string;
  unit: string;
  value: number;
  readOnly: boolean;
  onChange: (value: number) => void;
}

/** A number with its unit behind it. */
export function NumberValueField({ unit, ...props }: NumberValueFieldProps) {
  return <NumberField inline {...props} {...(unit ? { unit } : {})} width={unit ? 128 : 92} />;
}

interface CodeFieldProps {
  label: string;
  options: readonly { readonly code: string; readonly label: Text }[];
  value: string;
  readOnly: boolean;
  onChange: (code: string) => void;
}

/** One option of an enumerated fact, by its label. */
export const CodeField = steadyField(function CodeField({ label, options, value, readOnly, onChange }: CodeFieldProps) {
  const text = useText();
  return (
    <TextField
      select
      value={value}
      disabled={readOnly}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    >
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {text(option.label)}
        </option>
      ))}
    </TextField>
  );
});

interface YesNoFieldProps {
  label: string;
  value: boolean;
  readOnly: boolean;
  onChange: (value: boolean) => void;
}

/** Yes or no, where a rule compares a yes/no fact with one of them. */
export const YesNoField = steadyField(function YesNoField({ label, value, readOnly, onChange }: YesNoFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      value={String(value)}
      disabled={readOnly}
      onChange={(event) => onChange(event.target.value === 'true')}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    >
      <option value="true">{translate('conditions.yes')}</option>
      <option value="false">{translate('conditions.no')}</option>
    </TextField>
  );
});
