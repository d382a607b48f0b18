import TextField from '@mui/material/TextField';
import type { AsOfValue } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../../NumberField';

type Mode = 'day' | 'as-of' | 'before' | 'after';

function modeOf(value: string | AsOfValue): Mode {
  if (typeof value === 'string') return 'day';
  if (value.by === 0) return 'as-of';
  return value.by < 0 ? 'before' : 'after';
}

interface DateValueFieldProps {
  label: string;
  value: string | AsOfValue;
  /** Inside a record: no as-of date. */
  inside: boolean;
  readOnly: boolean;
  onChange: (value: string | AsOfValue) => void;
}

/** A date: the as-of date, so long before or after it, or a day of the calendar. */
export function DateValueField({ label, value, inside, readOnly, onChange }: DateValueFieldProps) {
  const translate = useTranslate();
  const mode = modeOf(value);
  const modes: readonly Mode[] = inside ? ['day'] : ['as-of', 'before', 'after', 'day'];
  const shift: AsOfValue = typeof value === 'string' || value.by === 0 ? { unit: 'years', by: 1 } : value;
  const choose = (next: string): void => {
    if (next === 'day') onChange('2020-01-01');
    else if (next === 'as-of') onChange({ unit: 'days', by: 0 });
    else onChange({ ...shift, by: Math.abs(shift.by) * (next === 'before' ? -1 : 1) });
  };
  return (
    <>
      {modes.length > 1 && (
        <TextField
          select
          value={mode}
          disabled={readOnly}
          onChange={(event) => choose(event.target.value)}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
        >
          {modes.map((each) => (
            <option key={each} value={each}>
              {translate(`conditions.date.${each}`)}
            </option>
          ))}
        </TextField>
      )}
      {typeof value === 'string' && <DayField label={label} day={value} readOnly={readOnly} onChange={onChange} />}
      {typeof value === 'object' && value.by !== 0 && (
        <>
          <NumberField
            inline
            label={translate('conditions.howLong')}
            value={Math.abs(value.by)}
            readOnly={readOnly}
            onChange={(by) => {
              if (by > 0 && Number.isInteger(by)) onChange({ ...value, by: value.by < 0 ? -by : by });
            }}
          />
          <UnitField unit={value.unit} readOnly={readOnly} onChange={(unit) => onChange({ ...value, unit })} />
        </>
      )}
    </>
  );
}

interface DayFieldProps {
  label: string;
  day: string;
  readOnly: boolean;
  onChange: (day: string) => void;
}

/** A day of the calendar. While it is not whole, the rule keeps the last one. */
export function DayField({ label, day, readOnly, onChange }: DayFieldProps) {
  return (
    <TextField
      type="date"
      value={day}
      onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      slotProps={{ input: { readOnly }, htmlInput: { 'aria-label': label } }}
    />
  );
}

const UNITS = ['days', 'months', 'years'] as const;
type Unit = (typeof UNITS)[number];

interface UnitFieldProps {
  unit: Unit;
  readOnly: boolean;
  onChange: (unit: Unit) => void;
}

/** 天, 个月, 年. */
export function UnitField({ unit, readOnly, onChange }: UnitFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      value={unit}
      disabled={readOnly}
      onChange={(event) => onChange(UNITS.find((each) => each === event.target.value) ?? unit)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('conditions.unit.label') } }}
    >
      {UNITS.map((each) => (
        <option key={each} value={each}>
          {translate(`conditions.unit.${each}`)}
        </option>
      ))}
    </TextField>
  );
}
