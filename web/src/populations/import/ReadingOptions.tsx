import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ImportMapping } from './population-import';

interface ReadingOptionsProps {
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
  hasFormulas: boolean;
  hasLists: boolean;
}

/** How cells are read: what means unknown, what becomes of faulty ones. */
export function ReadingOptions({ mapping, onChange, hasFormulas, hasLists }: ReadingOptionsProps) {
  const translate = useTranslate();
  const [words, setWords] = useState(() => mapping.unknownWords.join(' '));
  const choice = (field: 'faulty' | 'emptyLists', values: readonly string[]) => (
    <TextField
      select
      label={translate(`imports.${field}.label`)}
      value={mapping[field]}
      onChange={({ target }) => onChange({ ...mapping, [field]: target.value })}
      slotProps={{ select: { native: true } }}
    >
      {values.map((value) => (
        <option key={value} value={value}>
          {translate(`imports.${field}.${value}`)}
        </option>
      ))}
    </TextField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' }}>
      <TextField
        label={translate('imports.unknownWords')}
        value={words}
        helperText={translate('imports.unknownWordsHelp')}
        onChange={({ target }) => {
          setWords(target.value);
          onChange({ ...mapping, unknownWords: target.value.split(/\s+/).filter((word) => word !== '') });
        }}
      />
      {choice('faulty', ['refuse', 'unknown', 'leave-out'])}
      {hasLists && choice('emptyLists', ['unknown', 'none'])}
      {hasFormulas && (
        <FormControlLabel
          control={
            <Checkbox
              checked={mapping.acceptFormulas}
              onChange={({ target }) => onChange({ ...mapping, acceptFormulas: target.checked })}
            />
          }
          label={translate('imports.acceptFormulas')}
        />
      )}
    </Box>
  );
}
