import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Ranking } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Section } from '../../layout';
import { formatCount, formatPoints } from '../../numbers';
import { CODE_STACK, useTokens } from '../../theme';
import type { Round } from '../round';
import { type ExcludedGroup, excludedGroups } from './excluded-groups';
import { counted, useRankingWords } from './ranking-words';

interface ExcludedCardProps {
  round: Round;
  ranking: Ranking;
  /** Application that was searched; its group opens at it. */
  found: string | null;
}

/** 未参加排名: who took no part, by reason. */
export function ExcludedCard({ round, ranking, found }: ExcludedCardProps) {
  const translate = useTranslate();
  const groups = useMemo(() => excludedGroups(ranking.excluded), [ranking]);
  if (groups.length === 0) return null;
  return (
    <Section
      title={translate('scenes.excluded.title')}
      note={translate('scenes.excluded.note', counted(ranking.excluded.length))}
    >
      {groups.map((group) => (
        <Group key={group.reason.text.zh} group={group} round={round} ranking={ranking} found={found} />
      ))}
    </Section>
  );
}

/** Applications of a group that are listed at once; more on demand. */
const LISTED = 60;

function Group({ group, round, ranking, found }: ExcludedCardProps & { group: ExcludedGroup }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const words = useRankingWords(round.scene);
  const [open, setOpen] = useState(false);
  const [listed, setListed] = useState(LISTED);
  const { reason, applications } = group;
  const at = applications.findIndex(({ applicationId }) => applicationId === found);
  const shown = applications.slice(0, Math.max(listed, at + 1));
  const poolOf = new Map(ranking.pools.map((pool) => [pool.pool, words.pool(pool)]));
  return (
    <Box
      component="details"
      open={open || at >= 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{ borderTop: `1px solid ${tokens.divider}`, fontSize: 13 }}
    >
      <Box component="summary" sx={{ px: 2, py: 0.75, cursor: 'pointer', overflowWrap: 'anywhere' }}>
        {text(reason.text)}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {words.applications(applications.length)}
        </Box>
      </Box>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          px: 2,
          pb: 1.25,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
          columnGap: 2,
          rowGap: 0.25,
        }}
      >
        {shown.map(({ applicationId, pool, scenePoints }) => (
          <Box
            component="li"
            key={applicationId}
            sx={{ fontWeight: applicationId === found ? 700 : 400, minWidth: 0 }}
            aria-current={applicationId === found || undefined}
          >
            <Box component="span" sx={{ fontFamily: CODE_STACK, fontSize: 12 }}>
              {applicationId}
            </Box>{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
              {[pool && poolOf.get(pool), scenePoints !== null && formatPoints(scenePoints)].filter(Boolean).join(' ')}
            </Box>
          </Box>
        ))}
      </Box>
      {shown.length < applications.length && (
        <Button
          size="small"
          variant="text"
          color="primary"
          sx={{ mx: 1, mb: 1 }}
          onClick={() => setListed((before) => before + 5 * LISTED)}
        >
          {translate('scenes.excluded.more', { count: formatCount(applications.length - shown.length) })}
        </Button>
      )}
    </Box>
  );
}
