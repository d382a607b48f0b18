import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { BAND_EDGES, type BandEdges, type Footing } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { DistributionChart, DivergingBars } from '../charts';
import { useText } from '../i18n';
import { ErrorIcon } from '../icons';
import { Manifest } from '../manifest';
import { RunFoot } from '../runs/RunFoot';
import { FindingList, Notice } from '../problems';
import { Section } from '../layout';
import { subjectMark } from '../simulations/subject-name';
import { useTokens, faded as fadedLook } from '../theme';
import { AttributionCard } from './attribution/AttributionCard';
import { EdgesButton } from './bands/EdgesButton';
import { ChangesCard } from './ChangesCard';
import { type Comparison, manifestOf } from './comparison';
import { CrossingCard } from './CrossingCard';
import { groupBars } from './group-bars';
import { Headline } from './Headline';
import { MoversCard } from './MoversCard';
import { NothingCallout } from './NothingCallout';
import { Remarks } from './Remarks';
import { sealOf } from './seal';
import { SealCard } from './SealCard';

const COLUMN = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' } as const;

interface ComparisonResultProps {
  comparison: Comparison;
  /** The result no longer holds or is being replaced: shown at reduced strength. */
  faded: boolean;
  /** Has the same compared by other edges of bands; undefined where the reader may not, or a run is under way. */
  onEdges: ((edges: BandEdges) => void) | undefined;
}

/** A comparison from the top down: the sentence and the seal, then why, then who, then the proof. */
export function ComparisonResult({ comparison, faded, onEdges }: ComparisonResultProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const seal = sealOf(comparison.checks);
  const printed = useMemo(() => manifestOf(comparison), [comparison]);
  return (
    <Box sx={{ ...COLUMN, ...fadedLook(faded) }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'stretch',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 4fr)' },
        }}
      >
        <Headline comparison={comparison} />
        <SealCard checks={comparison.checks} />
      </Box>
      {!seal.holds && (
        <Notice tone={tokens.error} icon={ErrorIcon} role="alert">
          <Typography sx={{ fontWeight: 600 }}>
            {translate('comparisons.seal.unreliable', {
              checks: seal.failed.map(({ title }) => text(title)).join(translate('comparisons.seal.listed')),
            })}
          </Typography>
          <Typography>{translate('comparisons.seal.remedy')}</Typography>
        </Notice>
      )}
      <Box sx={{ ...COLUMN, ...fadedLook(!seal.holds) }}>
        <Details comparison={comparison} printed={printed} onEdges={onEdges} />
      </Box>
      <Manifest
        manifest={printed}
        action={<RunFoot resource="comparisons" id={comparison.id} milliseconds={comparison.milliseconds} />}
      />
    </Box>
  );
}

interface DetailsProps extends Omit<ComparisonResultProps, 'faded'> {
  printed: ReturnType<typeof manifestOf>;
}

function Details({ comparison, printed, onEdges }: DetailsProps) {
  const translate = useTranslate();
  const text = useText();
  const { manifest, distribution, a, b } = comparison;
  const overlaid = useMemo(
    () => ({
      from: distribution.from,
      width: distribution.width,
      old: { label: `A ${subjectMark(manifest.a)}`, counts: distribution.a, median: a.stats.quantiles.p50 },
      current: { label: `B ${subjectMark(manifest.b)}`, counts: distribution.b, median: b.stats.quantiles.p50 },
    }),
    [distribution, manifest, a, b],
  );
  const bars = useMemo(() => {
    const standing = (footing: Footing) =>
      translate(footing === 'vetoed' ? 'comparisons.footing.vetoed' : `simulations.standing.${footing}`);
    return groupBars(comparison, {
      text,
      by: (label) => translate('comparisons.by', { label }),
      everybody: translate('comparisons.footing.everybody'),
      footing: translate('comparisons.footing.title'),
      footings: (before, after) => (before === after ? standing(before) : `${standing(before)} → ${standing(after)}`),
    });
  }, [comparison, text, translate]);
  const { moderate, strong } = manifest.edges ?? BAND_EDGES;
  const edges = useMemo(() => [moderate, strong] as const, [moderate, strong]);
  const nobodyMoves = comparison.winners + comparison.losers === 0;
  return (
    <>
      <NothingCallout comparison={comparison} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <ChangesCard comparison={comparison} />
        <Box sx={COLUMN}>
          <DistributionChart
            title={translate('comparisons.distribution')}
            note={translate('simulations.binNote')}
            distribution={overlaid}
            manifest={printed}
          />
          {!nobodyMoves && bars.length > 0 && (
            <DivergingBars
              title={translate('comparisons.groups')}
              note={
                <>
                  {translate('comparisons.groupsNote')} <EdgesButton edges={manifest.edges} onChoose={onEdges} />
                </>
              }
              groups={bars}
              edges={edges}
              manifest={printed}
            />
          )}
        </Box>
      </Box>
      {comparison.changes.length > 0 && <AttributionCard comparison={comparison} />}
      {!nobodyMoves && <MoversCard comparison={comparison} />}
      {comparison.crossing.map((crossing) => (
        <CrossingCard
          key={crossing.scene.id}
          comparisonId={comparison.id}
          crossing={crossing}
          title={manifest.scene?.title ?? null}
        />
      ))}
      {comparison.notRanked.map(({ scene, findings }) => (
        <Section key={scene} title={translate('comparisons.crossing.notRanked', { scene })} padded>
          <FindingList findings={findings} limit={3} />
        </Section>
      ))}
      <Remarks comparison={comparison} />
    </>
  );
}
