import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { WordsForm } from './fact-form';
import { isMistake, type WrongReason } from './read-fact-form';

interface WordsFieldsProps {
  /** Of the Chinese field and of the English one. */
  labels: readonly [string, string];
  value: WordsForm;
  wrong: WrongReason | undefined;
  help?: string;
  isRequired?: boolean;
  autoFocus?: boolean;
  most: number;
  onChange: (value: WordsForm) => void;
}

/** A text in Chinese, and beside it in English, which may be left out. */
export function WordsFields(props: WordsFieldsProps) {
  const { labels, value, wrong, help, isRequired = false, autoFocus = false, most, onChange } = props;
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
      <TextField
        label={labels[0]}
        value={value.zh}
        required={isRequired}
        autoFocus={autoFocus}
        error={isMistake(wrong)}
        helperText={wrong ? translate(`factEdit.wrong.${wrong}`) : help}
        onChange={(event) => onChange({ ...value, zh: event.target.value })}
        slotProps={{ htmlInput: { maxLength: most, autoComplete: 'off' } }}
      />
      <TextField
        label={labels[1]}
        value={value.en}
        onChange={(event) => onChange({ ...value, en: event.target.value })}
        slotProps={{ htmlInput: { maxLength: most, autoComplete: 'off' } }}
      />
    </Box>
  );
}
