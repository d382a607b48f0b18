import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { type FormEvent, useState } from 'react';
import { useLocation, useTranslate } from 'react-admin';
import { ComparisonIcon, SwapIcon } from '../icons';
import { Page, PageSkeleton } from '../layout';
import { ProblemAlert } from '../problems';
import { type Ground, GroundFields } from '../simulations/inputs/GroundFields';
import { initialGround } from '../simulations/inputs/initial-ground';
import { NoPopulation } from '../simulations/inputs/NoPopulation';
import { subjectOf } from '../simulations/inputs/subject-choice';
import { SubjectField } from '../simulations/inputs/SubjectField';
import { type RunChoices, useRunChoices } from '../simulations/inputs/use-run-choices';
import { EdgeFields } from './bands/EdgeFields';
import { readEdges, typedEdges } from './bands/typed-edges';
import { initialSubjects } from './initial-subjects';
import { SceneField } from './SceneField';
import { useStartThree } from './three/use-start-three';
import { useStartComparison } from './use-start-comparison';

/** A new comparison: two drafts or versions, on whom, for which day, and the scene whose places are looked at. */
export function ComparisonCreate() {
  const translate = useTranslate();
  const { choices, error, retry } = useRunChoices();
  if (choices === undefined && !error) return <PageSkeleton />;
  return (
    <Page title={translate('comparisons.create')} backTo="/comparisons">
      {choices === undefined ? <ProblemAlert error={error} onRetry={retry} /> : <CompareForm choices={choices} />}
    </Page>
  );
}

function CompareForm({ choices }: { choices: RunChoices }) {
  const translate = useTranslate();
  const wanted = new URLSearchParams(useLocation().search);
  const [subjects, choose] = useState(() => initialSubjects(choices, wanted));
  const [ground, chooseGround] = useState<Ground>(() => initialGround(choices.populations, wanted.get('population')));
  const [sceneId, chooseScene] = useState<string | null>(null);
  const [third, chooseThird] = useState('');
  const [typed, type] = useState(() => typedEdges());
  const { edges } = readEdges(typed);
  const two = useStartComparison();
  const three = useStartThree();
  const isPending = two.isPending || three.isPending;
  const error = two.error ?? three.error;
  const [a, b, c] = [subjectOf(subjects.a), subjectOf(subjects.b), subjectOf(third)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!a || !b || !edges || isPending) return;
    if (c) three.mutate({ a, b, c, ...ground, sceneId, edges });
    else two.mutate({ a, b, ...ground, sceneId, edges });
  };
  if (choices.populations.length === 0) return <NoPopulation />;
  return (
    <Card sx={{ maxWidth: 1160, p: 2 }}>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            alignItems: 'end',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) auto minmax(0, 1fr)' },
          }}
        >
          <SubjectField
            label={translate('comparisons.input.a')}
            value={subjects.a}
            onChange={(key) => choose({ ...subjects, a: key })}
            subjects={choices.subjects}
          />
          <Button
            startIcon={<SwapIcon size={15} />}
            onClick={() => choose({ a: subjects.b, b: subjects.a })}
            sx={{ justifySelf: 'start' }}
          >
            {translate('comparisons.swap')}
          </Button>
          <SubjectField
            label={translate('comparisons.input.b')}
            value={subjects.b}
            onChange={(key) => choose({ ...subjects, b: key })}
            subjects={choices.subjects}
          />
        </Box>
        <SubjectField
          label={translate('comparisons.input.c')}
          value={third}
          onChange={chooseThird}
          subjects={choices.subjects}
          none={translate('comparisons.input.noThird')}
        />
        <GroundFields ground={ground} onChange={chooseGround} populations={choices.populations} />
        <SceneField value={sceneId} onChange={chooseScene} />
        <EdgeFields typed={typed} onType={type} />
        {error && <ProblemAlert title={translate('comparisons.notRun')} error={error} />}
        <Box>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            startIcon={<ComparisonIcon size={15} />}
            disabled={isPending || !a || !b || !edges || ground.populationId === '' || ground.asOf === ''}
          >
            {translate(isPending ? 'simulations.running' : 'comparisons.run')}
          </Button>
        </Box>
      </Box>
    </Card>
  );
}
