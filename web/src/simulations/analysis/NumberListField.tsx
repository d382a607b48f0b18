import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { numberList } from './number-list';

interface NumberListFieldProps {
  label: string;
  /** The numbers in force, between commas. */
  value: string;
  /** Most decimals of each. */
  places: number;
  /** The new numbers between commas; undefined where the field was emptied. */
  onChange: (value: string | undefined) => void;
  disabled?: boolean;
}

/** Numbers between commas, taken with Enter or on leaving the field. */
export function NumberListField({ label, value, places, onChange, disabled }: NumberListFieldProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value.split(',').join(', ');
  const list = numberList(shown, places);
  const wrong = typed !== null && typed.trim() !== '' && list === null;
  const take = () => {
    if (typed === null || wrong) return;
    setTyped(null);
    const next = typed.trim() === '' ? undefined : (list ?? undefined);
    if (next !== value) onChange(next);
  };
  return (
    <TextField
      size="small"
      label={label}
      value={disabled ? '' : shown}
      disabled={disabled}
      error={wrong}
      helperText={wrong ? translate('simulations.numbers.wrong') : undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
      sx={{ width: 260 }}
      slotProps={{ htmlInput: { 'aria-label': label } }}
    />
  );
}
