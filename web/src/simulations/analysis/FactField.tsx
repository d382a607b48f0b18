import TextField from '@mui/material/TextField';
import { useText } from '../../i18n';
import type { GroupableFact } from './analysis';

interface FactFieldProps {
  label: string;
  value: string;
  facts: readonly GroupableFact[];
  onChange: (fact: string) => void;
}

/** Chooses a fact. */
export function FactField({ label, value, facts, onChange }: FactFieldProps) {
  const text = useText();
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ minWidth: 200 }}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    >
      {facts.map(({ id, label: name }) => (
        <option key={id} value={id}>
          {text(name)}
        </option>
      ))}
    </TextField>
  );
}
