import { useQuery } from '@tanstack/react-query';
import { useParams, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { request } from '../data-provider';
import { ExportMenu } from '../exports';
import { Page, PageSkeleton } from '../layout';
import { useTimes } from '../numbers';
import { ProblemAlert, StaleNotice } from '../problems';
import { NotesSection } from '../runs/NotesSection';
import { useStaleReasons } from '../simulations/use-stale-reasons';
import type { Comparison } from './comparison';
import { ComparisonResult } from './ComparisonResult';
import { requestOf } from './start-comparison';
import { SubjectBar } from './SubjectBar';
import { useStartComparison } from './use-start-comparison';

/** One comparison: loads it. */
export function ComparisonShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['comparison', id],
    queryFn: ({ signal }) => request<Comparison>(`comparisons/${encodeURIComponent(id)}`, { signal }),
    staleTime: Infinity,
  });
  if (error) {
    return (
      <Page title={translate('layout.navigation.comparisons')} backTo="/comparisons">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <Run key={data.id} comparison={data} /> : <PageSkeleton />;
}

/** A comparison with what can be done with it: swap, run again where a draft has changed since. */
function Run({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const { moment } = useTimes();
  const { role } = useMe();
  const { a, b } = comparison.manifest;
  const mayRun = may(role, 'create', 'comparisons');
  const { mutate, isPending, error } = useStartComparison();
  const stale = useStaleReasons(comparison.manifest, [a, b]);
  return (
    <Page
      title={translate('layout.navigation.comparisons')}
      backTo="/comparisons"
      context={`${moment(comparison.createdAt)} ${comparison.createdBy.displayName}`}
      actions={<ExportMenu resource="comparisons" id={comparison.id} />}
    >
      <SubjectBar
        manifest={comparison.manifest}
        onSwap={mayRun && !isPending ? () => mutate(requestOf(comparison, true)) : undefined}
      />
      {stale.length > 0 && (
        <StaleNotice
          reason={stale.join(' ')}
          at={comparison.createdAt}
          runLabel={translate(isPending ? 'simulations.running' : 'simulations.runAgain')}
          onRun={mayRun && !isPending ? () => mutate(requestOf(comparison, false)) : undefined}
        />
      )}
      {error && <ProblemAlert title={translate('comparisons.notRun')} error={error} />}
      <ComparisonResult
        comparison={comparison}
        faded={stale.length > 0 || isPending}
        onEdges={mayRun && !isPending ? (edges) => mutate({ ...requestOf(comparison, false), edges }) : undefined}
      />
      <NotesSection resource="comparisons" id={comparison.id} county={comparison.county} />
    </Page>
  );
}
