import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { parseNumber } from '../parse-number';
import { useTyped } from '../typing/use-typed';

interface AmountFieldProps {
  label: string;
  /** Read out in place of the label, which it contains. */
  readAs?: string;
  unit?: string;
  /** Null: none has been written yet. */
  value: number | null;
  least: number;
  most: number;
  /** Decimals that it may have; none unless told. */
  places?: number;
  /** 0 is refused. */
  nonZero?: boolean;
  readOnly: boolean;
  /** The label is read out only. */
  inline?: boolean;
  autoFocus?: boolean;
  /** Pixels of an inline field. */
  width?: number;
  onChange: (value: number) => void;
}

/**
 * A number within bounds. Full-width digits and signs are understood. What is no such number, or nothing at all, stays in the field with
 * the reason below it, and does not reach the draft.
 */
export function AmountField(props: AmountFieldProps) {
  const { label, readAs, unit, value, least, most, places = 0, nonZero = false, width = 132, onChange } = props;
  const { readOnly, inline = false, autoFocus } = props;
  const translate = useTranslate();
  const typed = useTyped<number | null>(value, (amount) => amount !== null && onChange(amount));
  const text = typed.text ?? (value === null ? '' : String(value));
  const read = (from: string): number | undefined => {
    const number = parseNumber(from);
    if (number === undefined || number < least || number > most || (nonZero && number === 0)) return undefined;
    return (/\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0) <= places ? number : undefined;
  };
  const wrong = typed.text !== null && read(typed.text) === undefined;
  const isEmpty = typed.text?.trim() === '';
  const reason = isEmpty
    ? translate('sceneForm.amount.empty')
    : translate(places > 0 ? 'sceneForm.amount.wrongDecimal' : 'sceneForm.amount.wrongWhole', { least, most, places });
  return (
    <TextField
      label={inline ? undefined : label}
      value={text}
      autoFocus={autoFocus}
      error={wrong}
      helperText={wrong ? reason : undefined}
      onChange={(event) => {
        const number = read(event.target.value);
        typed.type(event.target, event.target.value, ...(number === undefined ? [] : [number]));
      }}
      onBlur={() => !wrong && typed.forget()}
      sx={inline ? { width, verticalAlign: 'middle' } : undefined}
      slotProps={{
        htmlInput: {
          inputMode: places > 0 ? 'decimal' : 'numeric',
          'aria-label': readAs ?? (inline ? label : undefined),
        },
        input: { readOnly, endAdornment: unit ? <InputAdornment position="end">{unit}</InputAdornment> : undefined },
      }}
    />
  );
}
