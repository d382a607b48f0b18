import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Section } from '../layout';
import { formatCount } from '../numbers';
import { FindingList } from '../problems';
import type { SceneCrossing } from './comparison';
import { placesOf, sceneCells } from './crossing-figures';
import { CrossingCells } from './CrossingCells';
import { LineTable } from './LineTable';
import { NearLineTable } from './NearLineTable';
import { PoolTable } from './PoolTable';

interface CrossingCardProps {
  crossing: SceneCrossing;
  /** Title of the registered round, where one was chosen; the scene's own otherwise. */
  title: string | null;
}

/** Who crosses the cut-off of a scene: the four cells, the people near the line, where it runs, pool by pool. */
export function CrossingCard({ crossing, title }: CrossingCardProps) {
  const translate = useTranslate();
  const text = useText();
  const [chosen, choose] = useState<string | null>(null);
  const { pools } = crossing;
  const places = placesOf(pools, 'b');
  const pool = pools.find((each) => each.pool === chosen) ?? pools[0];
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
    </Section>
  );
}
