import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { allRows } from '../data-provider';
import { Page, RowsSkeleton, SearchField } from '../layout';
import { formatCount } from '../numbers';
import { EmptyState, ProblemAlert } from '../problems';
import { usePinyin } from '../search/pinyin';
import { AddFactMenu } from './AddFactMenu';
import type { FactRow } from './fact-row';
import { FactTable } from './FactTable';
import { maySound, searchFacts } from './search-facts';
import { SnapshotField } from './SnapshotField';
import { useSearchWords } from './use-search-words';
import { useUnknownShares } from './use-unknown-shares';

/** 数据字典: every fact of the policies one can see, what it is and which indicators use it. */
export function FactList() {
  const translate = useTranslate();
  const { role } = useMe();
  const [typed, type] = useSearchWords();
  const searched = useDeferredValue(typed);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['facts', 'all'],
    queryFn: ({ signal }) => allRows<FactRow>('facts', signal),
  });
  const pinyin = usePinyin(maySound(typed));
  const found = useMemo(() => searchFacts(data ?? [], searched, pinyin), [data, searched, pinyin]);
  const { populations, value, choose, quality, shares } = useUnknownShares();
  return (
    <Page
      title={translate('layout.navigation.facts')}
      actions={may(role, 'create', 'policies') && <AddFactMenu />}
      context={data && translate('facts.count', { found: formatCount(found.length), total: formatCount(data.length) })}
    >
      <Box data-print="hide" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <SearchField label={translate('facts.search')} value={typed} onChange={type} />
        {populations && <SnapshotField populations={populations} value={value} quality={quality} onChange={choose} />}
      </Box>
      {error !== null ? (
        <ProblemAlert title={translate('facts.failed')} error={error} onRetry={() => void refetch()} />
      ) : (
        <Card>
          {isPending ? (
            <RowsSkeleton rows={12} />
          ) : found.length > 0 ? (
            <FactTable facts={found} shares={shares} />
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
