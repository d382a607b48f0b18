import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { PolicyDocument } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, useStore, useTranslate } from 'react-admin';
import { may, useMe } from '../../../auth-provider';
import { allRows } from '../../../data-provider';
import { useText } from '../../../i18n';
import { Count, Delta, formatCount, meanHundredths } from '../../../numbers';
import type { Population } from '../../../populations/population';
import { EmptyState, ProblemAlert } from '../../../problems';
import { StatusChip } from '../../../status';
import { useTokens, faded } from '../../../theme';
import type { PlacesEffect } from './draft-effect';
import { EffectBar } from './EffectBar';
import { EffectProblem } from './EffectProblem';
import { effectSentence } from './effect-sentence';
import { Spark } from './Spark';
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
      sx={{ borderTop: `1px solid ${tokens.divider}`, px: 1.5, py: 1.5, display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2">{translate('drafting.live.title')}</Typography>
        {!document && <StatusChip status="stale" label={translate('drafting.live.errors')} />}
      </Box>
      {data && !population && (
        <EmptyState
          text={translate('drafting.live.noPopulation')}
          action={
            may(role, 'create', 'populations') && (
              <LinkBase to="/populations/create">{translate('drafting.live.create')}</LinkBase>
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
      {effect && (
        <Box aria-live="polite" sx={{ display: 'grid', gap: 1, ...faded(isStale) }}>
          <Typography variant="body2">{effectSentence(effect, isBase, translate)}</Typography>
          <EffectBar effect={effect} />
          <Spark
            distribution={effect.distribution}
            label={translate('drafting.live.spark', { base: effect.base.label })}
          />
          <Box
            component="dl"
            sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 1.5, m: 0, fontSize: 14 }}
          >
            <Figure name={translate('drafting.live.mean')}>
              <Delta value={meanHundredths(effect.deltaSum, effect.persons)} />
            </Figure>
            <Figure name={translate('drafting.live.winners')}>
              <Count value={effect.winners} />
            </Figure>
            <Figure name={translate('drafting.live.losers')}>
              <Count value={effect.losers} />
            </Figure>
            <Figure name={translate('drafting.live.unchanged')}>
              <Count value={effect.unchanged} />
            </Figure>
          </Box>
          {effect.scenes.map((places) => (
            <Places key={places.scene.id} places={places} />
          ))}
          <Typography variant="caption" sx={{ color: 'text.tertiary' }}>
            {translate('drafting.live.time', {
              persons: formatCount(effect.persons),
              day: asOf,
              milliseconds: Math.round(effect.milliseconds),
            })}
          </Typography>
        </Box>
      )}
    </Box>
  );
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
        {children}
      </Box>
    </>
  );
}

function Places({ places }: { places: PlacesEffect }) {
  const translate = useTranslate();
  const text = useText();
  const [finding] = places.findings;
  const values = {
    scene: text(places.scene.title),
    round: places.round.title,
    entered: places.entered,
    left: places.left,
  };
  if (!places.admitted) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('drafting.live.notRanked', { ...values, reason: finding ? text(finding.message) : '' })}
      </Typography>
    );
  }
  return (
    <Typography variant="body2">
      {translate('drafting.live.places', values)}{' '}
      {!places.round.isOpen && (
        <Box component="span" sx={{ color: 'text.tertiary' }}>
          {translate('drafting.live.latestRound')}
        </Box>
      )}
    </Typography>
  );
}
