import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LinkBase, useParams, useRedirect, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { request } from '../data-provider';
import { useText } from '../i18n';
import { ComparisonIcon } from '../icons';
import { Page, PageSkeleton } from '../layout';
import { useTimes } from '../numbers';
import { ProblemAlert, StaleNotice } from '../problems';
import { subjectPath } from './run';
import type { Simulation } from './simulation';
import { SimulationResult } from './SimulationResult';
import { changedSince } from './staleness';
import { startSimulation } from './start-simulation';
import { useCurrentDraft } from './use-current-draft';

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
  const text = useText();
  const { moment } = useTimes();
  const { role } = useMe();
  const redirect = useRedirect();
  const queries = useQueryClient();
  const { policy, population, asOf } = simulation.manifest;
  const mayRun = may(role, 'create', 'simulations');
  const now = changedSince(policy, useCurrentDraft(policy));
  const again = useMutation({
    mutationFn: () => startSimulation({ subject: policy, populationId: population.id, asOf }),
    onSuccess: (next) => {
      queries.setQueryData(['simulation', next.id], next);
      redirect('show', 'simulations', next.id);
    },
  });
  const { kind, id } = policy;
  return (
    <Page
      title={translate('simulations.title')}
      backTo="/simulations"
      context={`${moment(simulation.createdAt)} ${simulation.createdBy.displayName}`}
      actions={
        <>
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
      {now !== null && (
        <StaleNotice
          reason={translate('simulations.stale', {
            policy: text(policy.title),
            now,
            was: policy.revision ?? 0,
          })}
          at={simulation.createdAt}
          runLabel={translate(again.isPending ? 'simulations.running' : 'simulations.runAgain')}
          onRun={mayRun && !again.isPending ? () => again.mutate() : undefined}
        />
      )}
      {again.error && <ProblemAlert title={translate('simulations.notRun')} error={again.error} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', opacity: now === null ? 1 : 0.5 }}>
        <SimulationResult simulation={simulation} />
      </Box>
    </Page>
  );
}
