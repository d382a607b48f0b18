import { useQueries, useQuery } from '@tanstack/react-query';
import { useLocation, useTranslate } from 'react-admin';
import { request } from '../../data-provider';
import { ExportMenu } from '../../exports';
import { Page, PageSkeleton } from '../../layout';
import { ProblemAlert } from '../../problems';
import type { Comparison } from '../comparison';
import { type ComparisonSet, setIdOf } from './comparison-set';
import { ThreeResult } from './ThreeResult';

/** Three versions or drafts side by side: two comparisons with the same first one (`?ab=…&ac=…`), under one manifest. */
export function ThreeShow() {
  const translate = useTranslate();
  const wanted = new URLSearchParams(useLocation().search);
  const ids = [wanted.get('ab') ?? '', wanted.get('ac') ?? ''] as const;
  const setId = setIdOf(...ids);
  const set = useQuery({
    queryKey: ['comparison-set', setId],
    queryFn: ({ signal }) => request<ComparisonSet>(`comparison-sets/${encodeURIComponent(setId)}`, { signal }),
    staleTime: Infinity,
  });
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['comparison', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request<Comparison>(`comparisons/${encodeURIComponent(id)}`, { signal }),
      staleTime: Infinity,
    })),
  });
  const [ab, ac] = found.map(({ data }) => data);
  const error = [set, ...found].find((query) => query.error)?.error;
  const title = translate('comparisons.three.title');
  if (error) {
    return (
      <Page title={title} backTo="/comparisons">
        <ProblemAlert error={error} onRetry={() => [set, ...found].forEach(({ refetch }) => void refetch())} />
      </Page>
    );
  }
  if (!set.data || !ab || !ac) return <PageSkeleton />;
  return (
    <Page title={title} backTo="/comparisons" actions={<ExportMenu resource="comparison-sets" id={setId} />}>
      <ThreeResult set={set.data} ab={ab} ac={ac} />
    </Page>
  );
}
