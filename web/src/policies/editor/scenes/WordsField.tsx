import TextField from '@mui/material/TextField';
import { Words } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useTyped } from '../typing/use-typed';

interface WordsFieldProps {
  label: string;
  /** Read out in place of the label, which it contains. */
  readAs?: string;
  value: string;
  /** An empty field is refused. */
  required?: boolean;
  multiline?: boolean;
  /** Most characters; 2000 unless told. */
  longest?: number;
  readOnly: boolean;
  /** Gets '' only where nothing is required. */
  onChange: (words: string) => void;
}

/** Words of a document. What may not stand in one, or is missing, stays in the field with the reason, and does not reach the draft. */
export function WordsField({
  label,
  readAs,
  value,
  required,
  multiline,
  longest = 2000,
  readOnly,
  onChange,
}: WordsFieldProps) {
  const translate = useTranslate();
  const typed = useTyped(value, onChange);
  const fits = (text: string): boolean => (text.trim() === '' ? required !== true : Words.safeParse(text).success);
  const wrong = typed.text !== null && !fits(typed.text);
  return (
    <TextField
      label={label}
      required={required}
      multiline={multiline}
      value={typed.text ?? value}
      error={wrong}
      helperText={
        wrong ? translate(typed.text?.trim() === '' ? 'sceneForm.words.empty' : 'sceneForm.words.wrong') : undefined
      }
      onChange={({ target }) => {
        const words = target.value.trim() === '' ? '' : target.value;
        typed.type(target, target.value, ...(fits(words) ? [words] : []));
      }}
      onBlur={() => !wrong && typed.forget()}
      slotProps={{ input: { readOnly }, htmlInput: { maxLength: longest, 'aria-label': readAs } }}
    />
  );
}
