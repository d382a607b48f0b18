import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { crossingAtQuota, type GroupedCrossing, MOST_SHEET_APPLICATIONS } from '@jifen/policies';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Section } from '../layout';
import { formatCount } from '../numbers';
import { FindingList, ProblemAlert } from '../problems';
import type { SceneCrossing } from './comparison';
import { placesOf, sceneCells } from './crossing-figures';
import { CrossingCells } from './CrossingCells';
import { CrossingGroups } from './CrossingGroups';
import { LineTable } from './LineTable';
import { NearLineTable } from './NearLineTable';
import { PoolTable } from './PoolTable';
import { QuotaFields } from './QuotaFields';
import { quotasWith, type TriedQuotas } from './tried-quotas';
import { usePlaceSheet } from './use-place-sheet';

interface CrossingCardProps {
  comparisonId: string;
  /** The crossing with the registered places. */
  crossing: SceneCrossing;
  /** Title of the registered round, where one was chosen; the scene's own otherwise. */
  title: string | null;
}

const NONE_TRIED: TriedQuotas = new Map();

/**
 * Who crosses the cut-off of a scene: the four cells, the people near the line, where it runs, pool by pool, by group; and the number of
 * places as a slider, which all of it follows.
 */
export function CrossingCard({ comparisonId, crossing: registered, title }: CrossingCardProps) {
  const translate = useTranslate();
  const text = useText();
  const [chosen, choose] = useState<string | null>(null);
  const [tried, setTried] = useState(NONE_TRIED);
  const shownTried = useDeferredValue(tried);
  const { sheet, error, retry } = usePlaceSheet(comparisonId, registered.scene.id);
  const found = useMemo<GroupedCrossing | null>(
    () => (sheet ? crossingAtQuota(sheet, quotasWith(sheet, shownTried)) : null),
    [sheet, shownTried],
  );
  const crossing = useMemo<SceneCrossing>(
    // What is tried comes from the sheet; the warnings are about the registered places.
    () => (found && shownTried.size > 0 ? { ...registered, ...found, findings: [] } : registered),
    [found, shownTried, registered],
  );
  const { pools } = crossing;
  const places = placesOf(pools, 'b');
  const pool = pools.find((each) => each.pool === chosen) ?? pools[0];
  // A small sheet is there at once; a large one is drawn first, or cannot be.
  const isLarge = registered.applications > MOST_SHEET_APPLICATIONS;
  return (
    <Section
      title={translate('comparisons.crossing.title', { scene: title ?? text(crossing.scene.title) })}
      note={
        translate('comparisons.crossing.applications', { count: formatCount(crossing.applications) }) +
        (places === null ? '' : translate('comparisons.crossing.places', { count: formatCount(places) })) +
        (pools.length > 1 ? translate('comparisons.crossing.pools', { count: formatCount(pools.length) }) : '')
      }
    >
      {crossing.findings.length > 0 && (
        <Box sx={{ px: 2, pb: 1.5 }}>
          <FindingList
            findings={crossing.findings}
            limit={3}
            placeOf={({ pointer }) => pointer.slice(1).toUpperCase()}
          />
        </Box>
      )}
      {sheet && pool && <QuotaFields sheet={sheet} pool={pool} tried={tried} onTry={setTried} />}
      {!sheet && isLarge && !error && (
        <Typography variant="body2" role="status" sx={{ px: 2, pb: 1.5, color: 'text.secondary' }}>
          {translate(sheet === undefined ? 'comparisons.quota.drawing' : 'comparisons.quota.notDrawn', {
            count: formatCount(registered.applications),
          })}
        </Typography>
      )}
      {error && (
        <Box sx={{ px: 2, pb: 1.5 }}>
          <ProblemAlert error={error} onRetry={retry} />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          px: 2,
          pb: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <CrossingCells crossing={crossing} cells={sceneCells(crossing)} />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <NearLineTable nearLine={crossing.nearLine} />
          {pool && <LineTable pool={pool} keys={crossing.keys} />}
        </Box>
      </Box>
      {pools.length > 1 && pool && (
        <>
          <PoolTable crossing={crossing} chosen={pool.pool} onChoose={choose} />
          <Typography variant="caption" component="p" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
            {translate('comparisons.crossing.choosePool')}
          </Typography>
        </>
      )}
      {found && <CrossingGroups groups={found.groups} />}
    </Section>
  );
}
