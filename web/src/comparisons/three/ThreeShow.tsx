import { useQueries } from '@tanstack/react-query';
import { useLocation, useTranslate } from 'react-admin';
import { request } from '../../data-provider';
import { Page, PageSkeleton } from '../../layout';
import { EmptyState, ProblemAlert } from '../../problems';
import type { Comparison } from '../comparison';
import { mismatches } from './three-columns';
import { ThreeResult } from './ThreeResult';

/** Three versions or drafts side by side: two comparisons with the same first one (`?ab=…&ac=…`). */
export function ThreeShow() {
  const translate = useTranslate();
  const wanted = new URLSearchParams(useLocation().search);
  const ids = [wanted.get('ab') ?? '', wanted.get('ac') ?? ''];
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['comparison', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request<Comparison>(`comparisons/${encodeURIComponent(id)}`, { signal }),
      staleTime: Infinity,
    })),
  });
  const [ab, ac] = found.map(({ data }) => data);
  const error = found.find((query) => query.error)?.error;
  const title = translate('comparisons.three.title');
  if (error) {
    return (
      <Page title={title} backTo="/comparisons">
        <ProblemAlert error={error} onRetry={() => found.forEach(({ refetch }) => void refetch())} />
      </Page>
    );
  }
  if (!ab || !ac) return <PageSkeleton />;
  const differences = mismatches(ab, ac);
  return (
    <Page title={title} backTo="/comparisons">
      {differences.length > 0 ? (
        <EmptyState
          text={translate('comparisons.three.mismatch')}
          example={differences.map((what) => translate(`comparisons.three.differs.${what}`)).join(' ')}
        />
      ) : (
        <ThreeResult ab={ab} ac={ac} />
      )}
    </Page>
  );
}
