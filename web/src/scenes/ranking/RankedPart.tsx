import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { Manifest } from '../../manifest';
import { FindingList } from '../../problems';
import type { Round, StoredRanking, TieDecision } from '../round';
import { RoundColumns } from '../RoundColumns';
import type { ShownRules } from '../rules/scene-rules';
import { ExcludedCard } from './ExcludedCard';
import { PoolsCard } from './PoolsCard';
import { RankingCard } from './RankingCard';
import { runManifestOf } from './run-manifest';
import { useRankingView } from './use-ranking-view';

interface RankedPartProps {
  round: Round;
  ranking: StoredRanking;
  rules: ShownRules | null;
  ruleCards: ReactNode;
  /** Records how equals at the line are parted; absent for those who may not. */
  onDecide?: ((decision: TieDecision) => void) | undefined;
  busy: boolean;
}

/** The computed part of a round: ranking, excluded, pools, and what it was computed from. */
export function RankedPart({ round, ranking, rules, ruleCards, onDecide, busy }: RankedPartProps) {
  const text = useText();
  const view = useRankingView(ranking);
  const { hit } = view.search;
  return (
    <>
      <RoundColumns
        rules={ruleCards}
        ranking={
          <>
            <FindingList findings={ranking.findings} limit={3} placeOf={() => ''} />
            <RankingCard round={round} ranking={ranking} rules={rules} view={view} onDecide={onDecide} busy={busy} />
            <ExcludedCard round={round} ranking={ranking} found={hit?.kind === 'excluded' ? hit.applicationId : null} />
          </>
        }
        pools={<PoolsCard round={round} ranking={ranking} shown={view.pool} onShow={view.showPool} />}
      />
      <Manifest manifest={runManifestOf(ranking, text(ranking.scene.title))} />
    </>
  );
}
