import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { ScalarFactType } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { parseNumber } from '../../parse-number';
import { parseDate } from './parse-date';
import { useTyped } from './use-typed';

interface ScalarInputProps {
  type: ScalarFactType;
  /** Read out as the field's name. */
  label: string;
  unit?: string;
  value: unknown;
  /** The check refuses the value. */
  wrong: boolean;
  /** Id of the words that say why. */
  describedBy?: string;
  /** What stands for no value: 未取得 for a fact, nothing for an optional field of a record. */
  blank: string;
  readOnly: boolean;
  onChange: (value: unknown) => void;
}

/** The field for one value: a number with its unit, a date, one of the options, yes or no. */
export function ScalarInput(props: ScalarInputProps) {
  const { type } = props;
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return <TextInput {...props} parse={parseNumber} />;
    case 'date':
      return <TextInput {...props} parse={parseDate} />;
    case 'enumeration':
      return <Options {...props} options={type.codes.map(({ code, label }) => ({ value: code, key: code, label }))} />;
    case 'boolean':
      return (
        <Options
          {...props}
          options={[
            { value: true, key: 'true', label: 'persons.yes' },
            { value: false, key: 'false', label: 'persons.no' },
          ]}
        />
      );
  }
}

function TextInput(props: ScalarInputProps & { parse: (text: string) => unknown }) {
  const { type, label, unit, value, wrong, describedBy, blank, readOnly, onChange, parse } = props;
  const translate = useTranslate();
  const typed = useTyped(value, parse, onChange);
  return (
    <TextField
      size="small"
      value={typed.text}
      placeholder={blank === '' && type.kind === 'date' ? translate('persons.dateExample') : blank}
      error={wrong}
      onChange={(event) => typed.type(event.target.value)}
      onBlur={() => !wrong && typed.settle()}
      sx={{ width: '100%' }}
      slotProps={{
        htmlInput: {
          'aria-label': label,
          'aria-describedby': describedBy,
          inputMode: type.kind === 'date' ? 'text' : 'decimal',
          autoComplete: 'off',
        },
        input: { readOnly, endAdornment: unit ? <InputAdornment position="end">{unit}</InputAdornment> : undefined },
      }}
    />
  );
}

interface Option {
  readonly value: unknown;
  readonly key: string;
  /** A text of the policy, or the key of one of ours. */
  readonly label: { readonly zh: string; readonly en?: string | undefined } | string;
}

function Options(props: ScalarInputProps & { options: readonly Option[] }) {
  const { label, value, wrong, describedBy, blank, readOnly, onChange, options } = props;
  const translate = useTranslate();
  const text = useText();
  const chosen = options.find((option) => option.value === value);
  const known = value !== null && value !== undefined;
  return (
    <TextField
      select
      size="small"
      value={chosen?.key ?? (known ? '?' : '')}
      error={wrong}
      disabled={readOnly}
      onChange={(event) => onChange(options.find(({ key }) => key === event.target.value)?.value ?? null)}
      sx={{ width: '100%' }}
      slotProps={{
        select: { native: true },
        htmlInput: { 'aria-label': label, 'aria-describedby': describedBy },
      }}
    >
      <option value="">{blank}</option>
      {known && !chosen && (
        <option value="?" disabled>
          {typeof value === 'string' ? value : JSON.stringify(value)}
        </option>
      )}
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {typeof option.label === 'string' ? translate(option.label) : text(option.label)}
        </option>
      ))}
    </TextField>
  );
}
