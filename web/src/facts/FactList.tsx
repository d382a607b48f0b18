import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { allRows } from '../data-provider';
import { Page, RowsSkeleton, SearchField } from '../layout';
import { formatCount } from '../numbers';
import { EmptyState, ProblemAlert } from '../problems';
import type { FactRow } from './fact-row';
import { FactTable } from './FactTable';
import { searchFacts } from './search-facts';
import { useSearchWords } from './use-search-words';

/** 数据字典: every fact of the policies one can see, what it is and which indicators use it. */
export function FactList() {
  const translate = useTranslate();
  const [typed, type] = useSearchWords();
  const searched = useDeferredValue(typed);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['facts', 'all'],
    queryFn: ({ signal }) => allRows<FactRow>('facts', signal),
  });
  const found = useMemo(() => searchFacts(data ?? [], searched), [data, searched]);
  return (
    <Page
      title={translate('layout.navigation.facts')}
      context={data && translate('facts.count', { found: formatCount(found.length), total: formatCount(data.length) })}
    >
      <Box data-print="hide">
        <SearchField label={translate('facts.search')} value={typed} onChange={type} />
      </Box>
      {error !== null ? (
        <ProblemAlert title={translate('facts.failed')} error={error} onRetry={() => void refetch()} />
      ) : (
        <Card>
          {isPending ? (
            <RowsSkeleton rows={12} />
          ) : found.length > 0 ? (
            <FactTable facts={found} />
          ) : (
            <EmptyState
              text={translate(data.length === 0 ? 'facts.empty' : 'facts.noneFound')}
              example={translate('facts.example')}
            />
          )}
        </Card>
      )}
    </Page>
  );
}
