import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';

interface YesNoProps {
  label: string;
  value: unknown;
  readOnly: boolean;
  onChange: (value: boolean | null) => void;
}

const CHOICES = [true, false, null] as const;

/** 是, 否 or 未取得. */
export function YesNo({ label, value, readOnly, onChange }: YesNoProps) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={typeof value === 'boolean' ? String(value) : 'null'}
      disabled={readOnly}
      aria-label={label}
    >
      {CHOICES.map((choice) => (
        <ToggleButton key={String(choice)} value={String(choice)} onClick={() => onChange(choice)}>
          {translate(choice === null ? 'status.unknown' : choice ? 'persons.yes' : 'persons.no')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
