import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { parseNumber } from '../parse-number';

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
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | null } | null>(null);
  // What was typed stays as typed until the value changes from outside, by undo or another view.
  const isOwn = typed !== null && typed.value === value;
  const text = isOwn ? typed.text : value === null ? '' : String(value);
  const read = (from: string): number | undefined => {
    const number = parseNumber(from);
    if (number === undefined || number < least || number > most || (nonZero && number === 0)) return undefined;
    return (/\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0) <= places ? number : undefined;
  };
  const wrong = isOwn && read(typed.text) === undefined;
  const isEmpty = typed?.text.trim() === '';
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
        setTyped({ text: event.target.value, value: number ?? value });
        if (number !== undefined && number !== value) onChange(number);
      }}
      onBlur={() => !wrong && setTyped(null)}
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
