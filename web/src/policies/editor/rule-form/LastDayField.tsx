import TextField from '@mui/material/TextField';
import { type Fact, type LastDay, recogniseLastDay, writeLastDay } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { DayField, UnitField } from './condition/DateValueField';
import { FactPicker } from './FactPicker';
import { Sentence } from './Sentence';

interface LastDayFieldProps {
  /** The `until` of the verdict; undefined: it has none. */
  until: unknown;
  facts: readonly Fact[];
  /** The day from which a new date is filled in. */
  someDay: string;
  readOnly: boolean;
  onChange: (until: unknown, key: string) => void;
}

const MESSAGES: Readonly<Record<LastDay['kind'], string>> = {
  always: 'always',
  pending: 'pending',
  day: 'day',
  fact: 'until-fact',
  after: 'after',
  kept: 'kept',
};

const isDate = ({ type }: Fact): boolean => type.kind === 'date';

/** Up to when a veto or a standing rule holds. */
export function LastDayField({ until, facts, someDay, readOnly, onChange }: LastDayFieldProps) {
  const translate = useTranslate();
  const end = recogniseLastDay(until);
  const first = facts.find(isDate)?.id;
  const set = (next: LastDay, key = ''): void => onChange(writeLastDay(next), key);
  const fact = end.kind === 'fact' || end.kind === 'after' ? end.fact : first;
  const choose = (kind: string): void => {
    if (kind === 'always') set({ kind });
    if (kind === 'day') set({ kind, day: someDay });
    if (kind === 'fact' && fact !== undefined) set({ kind, fact });
    if (kind === 'after' && fact !== undefined) set({ kind, fact, unit: 'years', by: 1 });
  };
  const kinds: readonly LastDay['kind'][] = ['always', 'day', 'fact', 'after'];
  return (
    <Sentence>
      <TextField
        select
        value={end.kind}
        disabled={readOnly}
        onChange={(event) => choose(event.target.value)}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('conditions.verdict.until') } }}
      >
        {[...kinds, ...(kinds.includes(end.kind) ? [] : [end.kind])].map((kind) => (
          <option key={kind} value={kind} disabled={(kind === 'fact' || kind === 'after') && fact === undefined}>
            {translate(`conditions.verdict.${MESSAGES[kind]}`)}
          </option>
        ))}
      </TextField>
      {end.kind === 'day' && (
        <DayField
          label={translate('conditions.verdict.day')}
          day={end.day}
          readOnly={readOnly}
          onChange={(day) => set({ kind: 'day', day }, '/day')}
        />
      )}
      {(end.kind === 'fact' || end.kind === 'after') && (
        <FactPicker
          facts={facts}
          value={end.fact}
          fits={isDate}
          readOnly={readOnly}
          label={translate('conditions.verdict.fact')}
          onChange={(id) => set({ ...end, fact: id })}
        />
      )}
      {end.kind === 'after' && (
        <>
          <NumberField
            inline
            label={translate('conditions.howLong')}
            value={end.by}
            readOnly={readOnly}
            onChange={(by) => {
              if (Number.isInteger(by)) set({ ...end, by }, '/by');
            }}
          />
          <UnitField unit={end.unit} readOnly={readOnly} onChange={(unit) => set({ ...end, unit })} />
        </>
      )}
    </Sentence>
  );
}
