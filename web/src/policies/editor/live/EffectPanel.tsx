import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { PolicyDocument } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, useStore, useTranslate } from 'react-admin';
import { may, useMe } from '../../../auth-provider';
import { allRows } from '../../../data-provider';
import type { Population } from '../../../populations/population';
import { EmptyState, ProblemAlert } from '../../../problems';
import { StatusChip } from '../../../status';
import { useTokens } from '../../../theme';
import { EffectProblem } from './EffectProblem';
import { EffectShown } from './EffectShown';
import { useDraftEffect } from './use-draft-effect';

/** Larger populations take too long to look at while typing. */
const MOST_PERSONS = 200_000;

interface EffectPanelProps {
  draftId: string;
  /** Code of the county whose populations are offered. */
  county: string;
  /** The document in the editor; null while it has errors. */
  document: PolicyDocument | null;
  /** What the document is held against. */
  base: PolicyDocument;
}

/** What the edit does to a population, while it is made: who moves, and whose place in a scene changes hands. */
export function EffectPanel({ draftId, county, document, base }: EffectPanelProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [chosen, choose] = useStore('drafting.live.population', '');
  const { role } = useMe();
  const {
    data,
    error: unloaded,
    refetch,
  } = useQuery({
    queryKey: ['populations', 'live'],
    queryFn: ({ signal }) => allRows<Population>('populations', signal),
  });
  const populations = data?.filter((row) => row.county === county && row.counts.persons <= MOST_PERSONS) ?? [];
  const population = populations.find(({ id }) => id === chosen) ?? populations[0] ?? null;
  const { effect, asOf, isBase, isStale, error } = useDraftEffect(draftId, document, base, population);
  return (
    <Box
      component="section"
      aria-label={translate('drafting.live.title')}
      sx={{
        borderTop: `1px solid ${tokens.divider}`,
        px: 1.5,
        py: 1.5,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2">{translate('drafting.live.title')}</Typography>
        {!document && <StatusChip status="stale" label={translate('drafting.live.errors')} />}
      </Box>
      {data && !population && (
        <EmptyState
          text={translate('drafting.live.noPopulation')}
          action={
            may(role, 'create', 'populations') && (
              <Link component={LinkBase} to="/populations/create">
                {translate('drafting.live.create')}
              </Link>
            )
          }
        />
      )}
      {population && (
        <TextField
          select
          size="small"
          label={translate('drafting.live.population')}
          value={population.id}
          onChange={(event) => choose(event.target.value)}
        >
          {populations.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {unloaded && <ProblemAlert error={unloaded} onRetry={() => void refetch()} />}
      {Boolean(error) && document && <EffectProblem error={error} />}
      {population && document && !effect && !error && (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {translate('drafting.live.running')}
        </Typography>
      )}
      {effect && <EffectShown effect={effect} asOf={asOf} isBase={isBase} isStale={isStale} />}
    </Box>
  );
}
