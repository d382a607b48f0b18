import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { type FormEvent, useState } from 'react';
import { useLocation, useTranslate } from 'react-admin';
import { PlayIcon } from '../icons';
import { Page, PageSkeleton } from '../layout';
import { ProblemAlert } from '../problems';
import { type Ground, GroundFields } from './inputs/GroundFields';
import { initialGround } from './inputs/initial-ground';
import { NoPopulation } from './inputs/NoPopulation';
import { subjectKey, subjectOf } from './inputs/subject-choice';
import { SubjectField } from './inputs/SubjectField';
import { type RunChoices, useRunChoices } from './inputs/use-run-choices';
import { useStartSimulation } from './use-start-simulation';

/** A new run: which policy, on whom, for which day. `?kind=draft&id=…&population=…` chooses beforehand. */
export function SimulationCreate() {
  const translate = useTranslate();
  const { choices, error, retry } = useRunChoices();
  if (choices === undefined && !error) return <PageSkeleton />;
  return (
    <Page title={translate('simulations.create')} backTo="/simulations">
      {choices === undefined ? <ProblemAlert error={error} onRetry={retry} /> : <RunForm choices={choices} />}
    </Page>
  );
}

function RunForm({ choices }: { choices: RunChoices }) {
  const translate = useTranslate();
  const wanted = new URLSearchParams(useLocation().search);
  const [subject, chooseSubject] = useState(() => initialSubject(choices, wanted));
  const [ground, chooseGround] = useState<Ground>(() => initialGround(choices.populations, wanted.get('population')));
  const { mutate, isPending, error } = useStartSimulation();
  const chosen = subjectOf(subject);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && !isPending) mutate({ subject: chosen, ...ground });
  };
  if (choices.populations.length === 0) return <NoPopulation />;
  return (
    <Card sx={{ maxWidth: 760, p: 2 }}>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        <SubjectField
          label={translate('simulations.input.policy')}
          value={subject}
          onChange={chooseSubject}
          subjects={choices.subjects}
        />
        <GroundFields ground={ground} onChange={chooseGround} populations={choices.populations} />
        {error && <ProblemAlert title={translate('simulations.notRun')} error={error} />}
        <Box>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            startIcon={<PlayIcon size={15} />}
            disabled={isPending || !chosen || ground.populationId === '' || ground.asOf === ''}
          >
            {translate(isPending ? 'simulations.running' : 'simulations.run')}
          </Button>
        </Box>
      </Box>
    </Card>
  );
}

function initialSubject({ subjects }: RunChoices, wanted: URLSearchParams): string {
  const key = `${wanted.get('kind') ?? ''}:${wanted.get('id') ?? ''}`;
  return subjects.some((subject) => subjectKey(subject) === key) ? key : '';
}
