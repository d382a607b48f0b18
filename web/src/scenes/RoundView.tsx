import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { markAt } from '@jifen/policies';
import { LinkBase, useTranslate } from 'react-admin';
import { LockIcon } from '../icons';
import { useText } from '../i18n';
import { Page, RowsSkeleton, Section } from '../layout';
import { Hash, useTimes } from '../numbers';
import { EmptyState, ProblemAlert } from '../problems';
import { Chip, StatusChip } from '../status';
import { useTokens } from '../theme';
import { chinaToday } from './clocks/china-today';
import { ClocksCard } from './clocks/ClocksCard';
import { roundClock } from './clocks/round-clock';
import { PoolsCard } from './ranking/PoolsCard';
import { PublicListButton } from './ranking/PublicListButton';
import { RankedPart } from './ranking/RankedPart';
import { RankingProgress } from './ranking/RankingProgress';
import type { Round, StoredRanking, TieDecision } from './round';
import { RoundColumns } from './RoundColumns';
import { KeysCard } from './rules/KeysCard';
import { RulesCard } from './rules/RulesCard';
import { useSceneRules, useVersion } from './rules/use-scene-rules';
import { useRanking, useRankRound } from './use-ranking';

/** One round: clocks first, then rules, ranking and pools. */
export function RoundView({ round }: { round: Round }) {
  const translate = useTranslate();
  const version = useVersion(round.versionId);
  const rules = useSceneRules(version.data, round.scene.id);
  const ranking = useRanking(round.id, round.ranking !== null);
  const rank = useRankRound(round.id);
  const today = chinaToday();
  const { mayRank } = round;
  const rankButton = (
    <Button
      variant="contained"
      color="primary"
      disabled={rank.isPending}
      onClick={() => rank.mutate(decisionOf(ranking.data))}
    >
      {translate(ranking.data ? 'scenes.rank.again' : 'scenes.rank.run')}
    </Button>
  );
  const ruleCards = rules ? (
    <>
      {rules.keys.length > 0 && <KeysCard rules={rules} />}
      <RulesCard rules={rules} />
    </>
  ) : version.error ? (
    <ProblemAlert error={version.error} onRetry={() => void version.refetch()} />
  ) : (
    <Section title={translate('scenes.rules.title')}>
      <RowsSkeleton />
    </Section>
  );
  return (
    <Page
      title={round.title}
      backTo="/scenes"
      chips={<RoundChips round={round} today={today} />}
      context={<RoundContext round={round} />}
      actions={
        <>
          {ranking.data && <PublicListButton round={round} ranking={ranking.data} />}
          {mayRank && rankButton}
        </>
      }
    >
      <ClocksCard schedule={round.schedule} today={today} remarks={round.findings} />
      {rank.error && <ProblemAlert title={translate('scenes.rank.failed')} error={rank.error} />}
      {ranking.error && <ProblemAlert error={ranking.error} onRetry={() => void ranking.refetch()} />}
      {rank.isPending && <RankingProgress applications={round.ranking?.applications ?? null} />}
      {ranking.data ? (
        <Box sx={{ opacity: rank.isPending ? 0.55 : 1 }}>
          <RankedPart
            key={ranking.data.id}
            round={round}
            ranking={ranking.data}
            rules={rules}
            ruleCards={ruleCards}
            onDecide={mayRank ? rank.mutate : undefined}
            busy={rank.isPending}
          />
        </Box>
      ) : (
        <RoundColumns
          rules={ruleCards}
          ranking={
            <Section title={translate('scenes.ranking.plain')}>
              {ranking.isLoading ? (
                <RowsSkeleton rows={8} />
              ) : (
                <EmptyState
                  text={translate('scenes.ranking.empty')}
                  action={mayRank && rankButton}
                  example={translate(mayRank ? 'scenes.ranking.emptyHow' : 'scenes.ranking.emptyWho')}
                />
              )}
            </Section>
          }
          pools={<PoolsCard round={round} ranking={null} shown={0} onShow={() => undefined} />}
        />
      )}
    </Page>
  );
}

/** Ranking again keeps what was decided about equals at the line. */
function decisionOf(ranking: StoredRanking | undefined): TieDecision {
  const { tieDecision, lotterySeed } = ranking?.manifest.places ?? {};
  return { tieDecision, lotterySeed };
}

function RoundChips({ round, today }: { round: Round; today: string }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const clock = roundClock(round.schedule, today);
  const example = markAt(round.scene.marks, '', 'illustrative');
  const state =
    clock.kind === 'running'
      ? translate('scenes.state.running', { step: text(clock.step.title) })
      : translate(`scenes.state.${clock.kind}`);
  return (
    <>
      <Chip tone={clock.kind === 'running' ? tokens.primary : tokens.untested}>{state}</Chip>
      {round.practice && <StatusChip status="practice" />}
      {example && <StatusChip status="illustrative" title={text(example.note)} />}
    </>
  );
}

/** Department, frozen version with its hash, and when it was frozen. */
function RoundContext({ round }: { round: Round }) {
  const translate = useTranslate();
  const text = useText();
  const { day } = useTimes();
  const { department, version, versionId, createdAt, createdBy, year } = round;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      <span>{[text(department), year].filter(Boolean).join(' · ')}</span>
      <span>
        <Link component={LinkBase} to={`/versions/${encodeURIComponent(versionId)}/show`} title={text(version.title)}>
          <strong>v{version.number}</strong>
        </Link>{' '}
        <Hash value={version.contentHash} />
      </span>
      <LockIcon size={14} label={translate('scenes.frozen')} />
      <span>{translate('scenes.frozenOn', { day: day(createdAt), name: createdBy.displayName })}</span>
    </Box>
  );
}
