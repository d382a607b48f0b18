import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { parseNumber } from './parse-number';
import { steadyField } from './steady-field';
import { useTyped } from './typing/use-typed';

interface NumberFieldProps {
  label: string;
  /** Shown behind the number. */
  unit?: string;
  value: number | null;
  /** What an empty field means, e.g. 不设上限. */
  placeholder?: string;
  readOnly?: boolean;
  /** The label is read out only; for fields inside a sentence. */
  inline?: boolean;
  /** Old value, shown struck through before the field's own. */
  was?: number | null;
  /** Width in pixels of an inline field. */
  width?: number;
  onChange: (value: number) => void;
  /** The field was left empty, which takes the number away. Absent: an empty field changes nothing. */
  onClear?: () => void;
}

/**
 * A field for a decimal number. Full-width digits and signs are understood. What is no number stays in the field, with the reason
 * below it, and does not reach the document.
 */
export const NumberField = steadyField(function NumberField(props: NumberFieldProps) {
  const { label, unit, value, placeholder, readOnly = false, inline = false, was, width, onChange, onClear } = props;
  const translate = useTranslate();
  const typed = useTyped<number | null>(value, (number) => number !== null && onChange(number));
  const text = typed.text ?? (value === null ? '' : String(value));
  const wrong = typed.text !== null && text.trim() !== '' && parseNumber(text) === undefined;
  const changed = was !== undefined && was !== null && was !== typed.value;
  return (
    <TextField
      label={inline ? undefined : label}
      value={text}
      placeholder={placeholder}
      error={wrong}
      helperText={wrong ? translate('drafting.number.wrong') : undefined}
      onChange={(event) => {
        const number = parseNumber(event.target.value);
        typed.type(event.target, event.target.value, ...(number === undefined ? [] : [number]));
      }}
      onBlur={() => {
        if (wrong) return;
        const isCleared = typed.text?.trim() === '' && typed.value !== null;
        typed.forget();
        if (isCleared) onClear?.();
      }}
      sx={inline ? { width: width ?? (changed ? 118 : 92), verticalAlign: 'middle' } : undefined}
      slotProps={{
        htmlInput: { inputMode: 'decimal', 'aria-label': inline ? label : undefined },
        input: {
          readOnly,
          startAdornment: changed ? (
            <InputAdornment position="start" sx={{ mr: 0.5 }}>
              <s title={translate('drafting.number.was', { value: was })}>{was}</s>
            </InputAdornment>
          ) : undefined,
          endAdornment: unit ? <InputAdornment position="end">{unit}</InputAdornment> : undefined,
        },
      }}
    />
  );
});
