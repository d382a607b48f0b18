import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { SubjectChoice } from './subject-choice';
import { subjectKey } from './subject-choice';

interface SubjectFieldProps {
  label: string;
  /** {@link subjectKey} of the chosen one; empty while nothing is chosen. */
  value: string;
  onChange: (key: string) => void;
  subjects: readonly SubjectChoice[];
  /** Words for choosing none, where that may be. */
  none?: string;
}

/** Chooses a version or a draft. */
export function SubjectField({ label, value, onChange, subjects, none }: SubjectFieldProps) {
  const translate = useTranslate();
  const group = (kind: SubjectChoice['kind']) => {
    const of = subjects.filter((subject) => subject.kind === kind);
    if (of.length === 0) return null;
    return (
      <optgroup label={translate(`simulations.input.${kind}s`)}>
        {of.map((subject) => (
          <option key={subject.id} value={subjectKey(subject)}>
            {subject.label}
          </option>
        ))}
      </optgroup>
    );
  };
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    >
      <option value="" disabled={none === undefined}>
        {none ?? translate('simulations.input.choose')}
      </option>
      {group('version')}
      {group('draft')}
    </TextField>
  );
}
