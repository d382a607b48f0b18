import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, useParams, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { request } from '../data-provider';
import { ExportMenu } from '../exports';
import { ComparisonIcon } from '../icons';
import { Page, PageSkeleton } from '../layout';
import { useTimes } from '../numbers';
import { ProblemAlert, StaleNotice } from '../problems';
import { NotesSection } from '../runs/NotesSection';
import { subjectPath } from './run';
import type { Simulation } from './simulation';
import { SimulationResult } from './SimulationResult';
import { useStaleReasons } from './use-stale-reasons';
import { useStartSimulation } from './use-start-simulation';
import { faded } from '../theme';

/** One run: loads it, and says so where its draft has changed since. */
export function SimulationShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['simulation', id],
    queryFn: ({ signal }) => request<Simulation>(`simulations/${encodeURIComponent(id)}`, { signal }),
    staleTime: Infinity,
  });
  if (error) {
    return (
      <Page title={translate('layout.navigation.simulations')} backTo="/simulations">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <Run key={data.id} simulation={data} /> : <PageSkeleton />;
}

function Run({ simulation }: { simulation: Simulation }) {
  const translate = useTranslate();
  const { moment } = useTimes();
  const { role } = useMe();
  const { policy, population, asOf } = simulation.manifest;
  const mayRun = may(role, 'create', 'simulations');
  const stale = useStaleReasons(simulation.manifest, [policy]);
  const again = useStartSimulation();
  const runAgain = () => again.mutate({ subject: policy, populationId: population.id, asOf });
  const { kind, id } = policy;
  return (
    <Page
      title={translate('simulations.title')}
      backTo="/simulations"
      context={`${moment(simulation.createdAt)} ${simulation.createdBy.displayName}`}
      actions={
        <>
          <ExportMenu resource="simulations" id={simulation.id} />
          <Button component={LinkBase} to={subjectPath(policy)}>
            {translate(`simulations.open.${kind}`)}
          </Button>
          {may(role, 'create', 'comparisons') && (
            <Button
              component={LinkBase}
              to={`/comparisons/create?kind=${kind}&id=${encodeURIComponent(id)}&population=${encodeURIComponent(population.id)}`}
              startIcon={<ComparisonIcon size={15} />}
            >
              {translate('simulations.compare')}
            </Button>
          )}
        </>
      }
    >
      {stale.length > 0 && (
        <StaleNotice
          reason={stale.join(' ')}
          at={simulation.createdAt}
          runLabel={translate(again.isPending ? 'simulations.running' : 'simulations.runAgain')}
          onRun={mayRun && !again.isPending ? runAgain : undefined}
        />
      )}
      {again.error && <ProblemAlert title={translate('simulations.notRun')} error={again.error} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', ...faded(stale.length > 0) }}>
        <SimulationResult simulation={simulation} />
      </Box>
      <NotesSection resource="simulations" id={simulation.id} county={simulation.county} />
    </Page>
  );
}
