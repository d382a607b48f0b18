import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { TypeForm } from './fact-form';
import { isMistake, type Wrong } from './read-fact-form';

interface RangeFieldsProps {
  type: TypeForm;
  place: string;
  wrong: Wrong;
  unit: string;
  onChange: (patch: Partial<TypeForm>) => void;
}

/** From where to where values of a number or date reach, and with how many decimals. */
export function RangeFields({ type, place, wrong, unit, onChange }: RangeFieldsProps) {
  const translate = useTranslate();
  const isDate = type.kind === 'date';
  const field = (name: 'min' | 'max' | 'places', label: string) => {
    const reason = wrong.get(`${place}/${name}`);
    return (
      <TextField
        label={translate(`factEdit.${label}`)}
        value={type[name]}
        placeholder={isDate ? translate('factEdit.noBound') : undefined}
        error={isMistake(reason)}
        helperText={reason && translate(`factEdit.wrong.${reason}`)}
        onChange={(event) => onChange({ [name]: event.target.value })}
        slotProps={{
          htmlInput: { inputMode: isDate ? 'text' : 'decimal', autoComplete: 'off', maxLength: 40 },
          input: name !== 'places' && !isDate && unit !== '' ? { endAdornment: unit } : {},
        }}
      />
    );
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))' }}>
      {field('min', isDate ? 'minDate' : 'min')}
      {field('max', isDate ? 'maxDate' : 'max')}
      {type.kind === 'decimal' && field('places', 'places')}
    </Box>
  );
}
