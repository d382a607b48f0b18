import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Section } from '../../layout';
import { CopyButton } from '../../tables';
import type { Round, StoredRanking, TieDecision } from '../round';
import type { ShownRules } from '../rules/scene-rules';
import { ApplicationSearch } from './ApplicationSearch';
import { rankingRows } from './ranking-rows';
import { RankingTable } from './RankingTable';
import { useRankingWords } from './ranking-words';
import { TieDecisionForm } from './TieDecisionForm';
import { TieStop } from './TieStop';
import type { RankingView } from './use-ranking-view';

interface RankingCardProps {
  round: Round;
  ranking: StoredRanking;
  rules: ShownRules | null;
  view: RankingView;
  /** Records how equals at the line are parted; absent for those who may not. */
  onDecide?: ((decision: TieDecision) => void) | undefined;
  busy: boolean;
}

/** The ranking of one pool, opened at its line. */
export function RankingCard({ round, ranking, rules, view, onDecide, busy }: RankingCardProps) {
  const translate = useTranslate();
  const text = useText();
  const words = useRankingWords(round.scene);
  const nodeTitle = useCallback((id: string) => (rules ? text(rules.nodeTitle(id)) : id), [rules, text]);
  const pool = ranking.pools[view.pool];
  if (!pool) return null;
  const title = translate('scenes.ranking.title', { pool: words.pool(pool) });
  const excluded = ranking.excluded.filter((entry) => entry.pool === pool.pool).length;
  const { hit } = view.search;
  return (
    <Section
      title={title}
      note={[
        words.applications(pool.rows.length + excluded),
        pool.quota === null ? translate('scenes.unranked') : words.places(pool.quota),
        translate('scenes.asOf', { day: ranking.asOf }),
      ].join(translate('scenes.comma'))}
      actions={
        <>
          {view.opened.length > 0 && (
            <Button size="small" variant="text" color="primary" onClick={view.foldAll}>
              {translate('scenes.ranking.foldAll')}
            </Button>
          )}
          <ApplicationSearch search={view.search} />
        </>
      }
    >
      {pool.rows.length === 0 ? (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('scenes.ranking.nobody')}</Box>
      ) : (
        <RankingTable
          key={pool.pool ?? ''}
          label={title}
          pool={pool}
          keys={pool.keys ?? ranking.keys}
          pointsColumn={!rules?.keys.some(({ isScenePoints }) => isScenePoints)}
          words={words}
          nodeTitle={nodeTitle}
          chosen={view.chosen}
          onToggle={view.toggle}
          onClear={view.clear}
          pair={view.pair}
          found={hit?.kind === 'row' && hit.pool === view.pool ? hit.row : null}
          opened={view.opened}
          onOpen={view.open}
          stop={
            pool.tie && (
              <TieStop
                tie={pool.tie}
                decision={
                  onDecide && (
                    <TieDecisionForm
                      tie={pool.tie}
                      seed={ranking.manifest.places.lotterySeed ?? round.scene.lotterySeed ?? null}
                      busy={busy}
                      onDecide={onDecide}
                    />
                  )
                }
              />
            )
          }
        />
      )}
      <Box
        data-print="hide"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 2,
          py: 0.75,
          borderTop: 1,
          borderColor: 'divider',
          fontSize: 12,
          color: 'text.secondary',
        }}
      >
        <Box component="span" sx={{ flex: 1 }}>
          {translate('scenes.ranking.internal')}
        </Box>
        <CopyButton
          rows={() => rankingRows(pool, pool.keys ?? ranking.keys, { translate, text, status: words.status })}
        />
      </Box>
    </Section>
  );
}
