import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useListContext, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { subjectKey, subjectOf } from '../simulations/inputs/subject-choice';
import { useRunChoices } from '../simulations/inputs/use-run-choices';
import type { RunJob } from './run-job';
import { UnderWay } from './UnderWay';

/** What the history of runs can be narrowed to; ids. */
interface RunFilter {
  readonly subject?: string;
  readonly population?: string;
  readonly person?: string;
}

/** Over the history of runs: what is under way, and the history narrowed by policy, population and person. */
export function RunFilters({ kind }: Pick<RunJob, 'kind'>) {
  const translate = useTranslate();
  const me = useMe();
  const { choices } = useRunChoices();
  const list = useListContext<Creation>();
  const filter = list.filterValues as RunFilter;
  const narrow = (change: RunFilter) => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined);
    list.setFilters(Object.fromEntries(next));
  };
  const person = filter.person;
  const other = person === me.id ? undefined : list.data?.find(({ createdBy }) => createdBy.id === person)?.createdBy;
  const subject = choices?.subjects.find(({ id }) => id === filter.subject);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <UnderWay kind={kind} />
      <Box
        role="group"
        aria-label={translate('runs.filter.label')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'end' }}
      >
        <Choice
          label={translate('runs.filter.policy')}
          value={subject ? subjectKey(subject) : ''}
          onChange={(key) => narrow({ subject: subjectOf(key)?.id })}
          options={choices?.subjects.map((one) => ({ value: subjectKey(one), label: one.label })) ?? []}
        />
        <Choice
          label={translate('runs.filter.population')}
          value={filter.population ?? ''}
          onChange={(id) => narrow({ population: id === '' ? undefined : id })}
          options={choices?.populations.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
        <Button
          aria-pressed={person === me.id}
          variant={person === me.id ? 'contained' : 'outlined'}
          color={person === me.id ? 'primary' : 'inherit'}
          onClick={() => narrow({ person: person === me.id ? undefined : me.id })}
        >
          {translate('runs.filter.mine')}
        </Button>
        {other && (
          <Button aria-pressed variant="contained" color="primary" onClick={() => narrow({ person: undefined })}>
            {translate('runs.filter.by', { person: other.displayName })}
          </Button>
        )}
        {Object.keys(filter).length > 0 && (
          <Button onClick={() => list.setFilters({})}>{translate('runs.filter.clear')}</Button>
        )}
      </Box>
    </Box>
  );
}

/** What this reads of a row of either history. */
interface Creation {
  readonly id: string;
  readonly createdBy: { readonly id: string | null; readonly displayName: string };
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ width: 280, maxWidth: '100%' }}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label }, inputLabel: { shrink: true } }}
    >
      <option value="">{translate('runs.filter.any')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
