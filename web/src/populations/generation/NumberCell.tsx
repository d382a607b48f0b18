import InputBase from '@mui/material/InputBase';
import { useState } from 'react';
import { RADIUS, useTokens } from '../../theme';
import { parsePercent, parseWhole, percentText } from './percent';

interface NumberCellProps {
  /** Read out as the field's name. */
  label: string;
  /** Basis points where it is a percent. */
  value: number;
  percent?: boolean;
  wide?: boolean;
  onChange: (value: number) => void;
}

/** A number in a table that can be typed over; what is no number stays red and changes nothing. */
export function NumberCell({ label, value, percent = false, wide = false, onChange }: NumberCellProps) {
  const tokens = useTokens();
  const written = percent ? percentText(value) : String(value);
  const [typed, setTyped] = useState<string | null>(null);
  const parse = percent ? parsePercent : parseWhole;
  const wrong = typed !== null && parse(typed) === null;
  return (
    <InputBase
      value={typed ?? written}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        const parsed = parse(text);
        if (parsed !== null && parsed !== value) onChange(parsed);
      }}
      onBlur={() => setTyped(null)}
      inputProps={{ 'aria-label': label, 'aria-invalid': wrong, inputMode: percent ? 'decimal' : 'numeric' }}
      endAdornment={percent ? <span aria-hidden>%</span> : undefined}
      sx={{
        width: wide ? 112 : 68,
        px: 0.75,
        border: 1,
        borderRadius: `${RADIUS.control}px`,
        borderColor: wrong ? tokens.error.text : tokens.divider,
        background: tokens.surface,
        fontSize: 13,
        '&:focus-within': { borderColor: tokens.primary.text },
        '& input': { textAlign: 'right', py: 0.25, fontVariantNumeric: 'tabular-nums' },
        '& span': { color: tokens.text[2], pl: 0.25 },
      }}
    />
  );
}
