import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { may, useMe } from '../../auth-provider';
import { DistributionChart } from '../../charts';
import { useText } from '../../i18n';
import { CheckIcon, ComparisonIcon, ErrorIcon, InfoIcon } from '../../icons';
import { Section } from '../../layout';
import { Manifest, type RunManifest } from '../../manifest';
import { Notice, ProblemAlert } from '../../problems';
import { RunFoot } from '../../runs/RunFoot';
import { subjectMark, subjectName } from '../../simulations/subject-name';
import { type Column, PlainTable } from '../../tables';
import { useTokens } from '../../theme';
import type { Comparison } from '../comparison';
import { sealOf } from '../seal';
import { comparisonSentence } from '../sentence';
import { sentenceFactsOf } from '../sentence-facts';
import { useStartComparison } from '../use-start-comparison';
import { type ComparisonSet, setManifestOf } from './comparison-set';
import { type SubjectColumn, subjectColumns } from './three-columns';
import { type ThreeRow, threeRows } from './three-rows';

interface ThreeResultProps {
  set: ComparisonSet;
  ab: Comparison;
  ac: Comparison;
}

/** Three subjects side by side: a sentence for each against the first, their figures in columns, their distributions. */
export function ThreeResult({ set, ab, ac }: ThreeResultProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { role } = useMe();
  const { mutate, isPending, error } = useStartComparison();
  const columns = useMemo(() => subjectColumns(ab, ac), [ab, ac]);
  const rows = useMemo(() => threeRows(columns, text, translate), [columns, text, translate]);
  const printed = useMemo(() => setManifestOf(set), [set]);
  const merged = columns.filter(({ mark }) => mark.includes('='));
  const apart = ab.manifest.b.contentHash !== ac.manifest.b.contentHash;
  const table: Column<ThreeRow>[] = [
    {
      id: 'figure',
      label: '',
      value: ({ label }) => label,
      render: ({ label, isHead }) => (isHead ? <b>{label}</b> : label),
    },
    ...columns.map(({ mark, subject }, index): Column<ThreeRow> => ({
      id: mark,
      label: `${mark} ${subjectMark(subject)}`,
      align: 'right',
      value: ({ cells, isHead }) => (isHead ? '' : (cells[index] ?? null)),
    })),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Card component="section" sx={{ p: 2.5, display: 'grid', gap: 1.5 }}>
        {columns.map((column) => (
          <Against key={column.mark} column={column} />
        ))}
        <Box>
          {apart && may(role, 'create', 'comparisons') && (
            <Button
              data-print="hide"
              disabled={isPending}
              startIcon={<ComparisonIcon size={15} />}
              onClick={() =>
                mutate({
                  a: ab.manifest.b,
                  b: ac.manifest.b,
                  populationId: ab.manifest.population.id,
                  asOf: ab.manifest.asOf,
                  sceneId: ab.manifest.scene?.roundId ?? null,
                  edges: ab.manifest.edges,
                })
              }
            >
              {translate(isPending ? 'simulations.running' : 'comparisons.three.bc')}
            </Button>
          )}
        </Box>
        {error && <ProblemAlert title={translate('comparisons.notRun')} error={error} />}
      </Card>
      {merged.map(({ mark, subject }) => (
        <Notice key={mark} tone={tokens.untested} icon={InfoIcon} role="status">
          {translate('comparisons.three.merged', { marks: mark, name: subjectName(subject, text) })}
        </Notice>
      ))}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Section title={translate('comparisons.three.figures')} note={translate('comparisons.three.against')}>
          <PlainTable
            label={translate('comparisons.three.figures')}
            columns={table}
            rows={rows}
            rowKey={({ id }) => id}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {columns.map(
            ({ mark, comparison }) =>
              comparison && <Distributions key={mark} mark={mark} comparison={comparison} printed={printed} />,
          )}
        </Box>
      </Box>
      <Manifest
        manifest={printed}
        action={<RunFoot resource="comparison-sets" id={set.id} milliseconds={set.milliseconds} />}
      />
    </Box>
  );
}

/** The sentence of one column against the first, its seal, and the way to all of it. */
function Against({ column: { mark, subject, comparison } }: { column: SubjectColumn }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  if (comparison === null) {
    return <Typography variant="h3">{`${mark} ${subjectName(subject, text)}`}</Typography>;
  }
  const seal = sealOf(comparison.checks);
  const tone = seal.holds ? tokens.primary.text : tokens.error.text;
  return (
    <Box>
      <Typography variant="h3">{`${mark} ${subjectName(subject, text)}`}</Typography>
      <Typography>
        {comparisonSentence(sentenceFactsOf(comparison, text), translate).map(
          ({ text: words, tone: direction }, index) => (
            <Box key={index} component="span" sx={{ color: direction && tokens[direction].text }}>
              {words}
            </Box>
          ),
        )}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5 }}>
        <Box
          component="span"
          sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', color: tone, fontSize: 13 }}
        >
          {seal.holds ? <CheckIcon size={14} /> : <ErrorIcon size={14} />}
          {translate(seal.holds ? 'comparisons.seal.mark' : 'comparisons.seal.broken', {
            passed: seal.passed,
            total: seal.total,
          })}
        </Box>
        <Button
          data-print="hide"
          size="small"
          variant="text"
          color="primary"
          component={LinkBase}
          to={`/comparisons/${encodeURIComponent(comparison.id)}/show`}
        >
          {translate('comparisons.three.open', { mark })}
        </Button>
      </Box>
    </Box>
  );
}

interface DistributionsProps {
  mark: string;
  comparison: Comparison;
  /** The manifest of the set. */
  printed: RunManifest;
}

function Distributions({ mark, comparison, printed }: DistributionsProps) {
  const translate = useTranslate();
  const { distribution, manifest, a, b } = comparison;
  const overlaid = useMemo(
    () => ({
      from: distribution.from,
      width: distribution.width,
      old: { label: `A ${subjectMark(manifest.a)}`, counts: distribution.a, median: a.stats.quantiles.p50 },
      current: { label: `${mark} ${subjectMark(manifest.b)}`, counts: distribution.b, median: b.stats.quantiles.p50 },
    }),
    [distribution, manifest, a, b, mark],
  );
  return (
    <DistributionChart
      title={translate('comparisons.three.distribution', { mark })}
      note={translate('simulations.binNote')}
      distribution={overlaid}
      manifest={printed}
    />
  );
}
