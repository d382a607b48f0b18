import TextField from '@mui/material/TextField';

interface ChoiceFieldProps<T extends string> {
  label: string;
  /** Read out in place of the label, which it contains. */
  readAs?: string;
  value: T;
  /** What can be chosen, with its words, in order. */
  choices: readonly (readonly [value: T, words: string])[];
  readOnly: boolean;
  /** The label is read out only. */
  inline?: boolean;
  onChange: (value: T) => void;
}

/** One of a few answers. */
export function ChoiceField<T extends string>({
  label,
  readAs,
  value,
  choices,
  readOnly,
  inline = false,
  onChange,
}: ChoiceFieldProps<T>) {
  return (
    <TextField
      select
      label={inline ? undefined : label}
      value={value}
      disabled={readOnly}
      onChange={(event) => {
        const chosen = choices.find(([each]) => each === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': readAs ?? (inline ? label : undefined) } }}
      sx={{ maxWidth: '100%' }}
    >
      {choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </TextField>
  );
}
