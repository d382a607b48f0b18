import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { calendarDay, type Finding } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import type { FieldProblem, RoundField } from './check-round';
import { FieldHelp } from './FieldHelp';
import { type DateField, FURTHER_DATES, MAIN_DATES } from './round-form';
import type { RoundDraft } from './use-round-form';

interface DateFieldsProps {
  draft: RoundDraft;
  problemOf: (field: RoundField) => FieldProblem | undefined;
}

/** The dates of a round; each says what kind of day it is, and is refused in its place. */
export function DateFields({ draft, problemOf }: DateFieldsProps) {
  const translate = useTranslate();
  const { form, change, checked } = draft;
  const needed = FURTHER_DATES.some((field) => problemOf(field) !== undefined || (form.dates[field] ?? '') !== '');
  const [asked, ask] = useState(false);
  const set = (field: DateField, date: string) => change({ dates: { ...form.dates, [field]: date } });
  const fix = (finding: Finding) => {
    const field = [...MAIN_DATES, ...FURTHER_DATES].find((name) => finding.fix?.pointer === `/${name}`);
    if (field && typeof finding.fix?.value === 'string') set(field, finding.fix.value);
  };
  const { earliestApplication } = checked;
  const offered = earliestApplication !== null && (form.dates.applicationFrom ?? '') === '';
  const field = (name: DateField) => (
    <DateInput
      key={name}
      name={name}
      value={form.dates[name] ?? ''}
      problem={problemOf(name)}
      onChange={(date) => set(name, date)}
      onFix={fix}
    >
      {name === 'applicationFrom' && offered && (
        <Button
          size="small"
          variant="text"
          color="primary"
          onClick={() => set('applicationFrom', earliestApplication)}
          sx={{ p: 0, minHeight: 0, fontSize: 12 }}
        >
          {translate('scenes.register.earliest', { day: earliestApplication })}
        </Button>
      )}
    </DateInput>
  );
  const grid = {
    display: 'grid',
    gap: 2,
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    alignItems: 'start',
  } as const;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={grid}>{MAIN_DATES.map(field)}</Box>
      {asked || needed ? (
        <Box sx={grid}>{FURTHER_DATES.map(field)}</Box>
      ) : (
        <Box>
          <Button size="small" variant="text" color="primary" onClick={() => ask(true)} sx={{ ml: -1 }}>
            {translate('scenes.register.furtherDates')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface DateInputProps {
  name: DateField;
  value: string;
  problem: FieldProblem | undefined;
  onChange: (date: string) => void;
  onFix: (finding: Finding) => void;
  children?: React.ReactNode;
}

function DateInput({ name, value, problem, onChange, onFix, children }: DateInputProps) {
  const translate = useTranslate();
  const dayKind = useDayKind();
  return (
    <Box>
      <TextField
        id={`round-${name}`}
        type="date"
        fullWidth
        label={translate(`scenes.date.${name}`)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={problem !== undefined}
        helperText={<FieldHelp problem={problem} hint={dayKind(value)} onFix={onFix} />}
        slotProps={{ formHelperText: { component: 'div' } }}
      />
      {children}
    </Box>
  );
}

/** 「周六 · 调休上班（劳动节）」 */
function useDayKind(): (date: string) => string {
  const translate = useTranslate();
  const text = useText();
  return (date) => {
    const day = date === '' ? null : calendarDay(date).value;
    if (!day) return ' ';
    return translate(`scenes.day.kind.${day.kind}`, {
      date,
      weekday: translate('scenes.day.long', { weekday: translate(`scenes.day.weekday.${day.weekday}`) }),
      festival: text(day.festival),
    });
  };
}
