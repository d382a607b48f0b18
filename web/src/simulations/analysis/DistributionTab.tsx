import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { DistributionChart } from '../../charts';
import { Section } from '../../layout';
import { formatCount, formatPoints, formatPointsShort, formatShare } from '../../numbers';
import { ProblemAlert } from '../../problems';
import { type Column, CopyButton, PlainTable, toMatrix } from '../../tables';
import { BarCell } from '../figures/BarCell';
import { manifestOf, type Simulation } from '../simulation';
import { subjectMark } from '../subject-name';
import { fetchThresholds } from './analysis';
import { NumberListField } from './NumberListField';
import { useAnalysis } from './use-analysis';
import { useChoices } from './use-choices';

/** Totals in points that are looked at unless others are asked for. */
const USUAL = '60,80,100,120';

interface Row {
  readonly id: string;
  readonly name: string;
  /** Hundredths of a point, or persons. */
  readonly number: number;
}

/** 分布: how many persons have how many points, with quantiles and how many reach given totals. */
export function DistributionTab({ simulation }: { simulation: Simulation }) {
  const translate = useTranslate();
  const { chosen, choose } = useChoices();
  const { id, stats, manifest } = simulation;
  const points = chosen('thresholds') ?? USUAL;
  const { data, error, refetch } = useAnalysis([id, 'thresholds', points], (signal) =>
    fetchThresholds(id, points, signal),
  );
  const { quantiles, persons } = stats;
  const distribution = useMemo(
    () => ({
      from: stats.histogram.from,
      width: stats.histogram.width,
      current: { label: subjectMark(manifest.policy), counts: stats.histogram.counts, median: quantiles.p50 },
      quantiles,
      marks: data?.thresholds.map((threshold) => ({
        at: threshold.points,
        label: `≥${formatPointsShort(threshold.points)} ${formatShare(threshold.persons, data.persons)}`,
      })),
    }),
    [stats, quantiles, manifest.policy, data],
  );
  const printed = useMemo(() => manifestOf(simulation), [simulation]);
  const spread: Row[] = [
    { id: 'min', name: translate('simulations.quantiles.min'), number: stats.min },
    ...Object.entries(quantiles).map(([name, number]) => ({
      id: name,
      name: translate(`simulations.quantiles.${name}`),
      number,
    })),
    { id: 'max', name: translate('simulations.quantiles.max'), number: stats.max },
  ];
  const spreadColumns: Column<Row>[] = [
    { id: 'name', label: translate('simulations.quantiles.quantile'), value: ({ name }) => name },
    {
      id: 'points',
      label: translate('simulations.quantiles.points'),
      align: 'right',
      value: ({ number }) => formatPoints(number),
    },
  ];
  const reached: Row[] = (data?.thresholds ?? []).map((threshold) => ({
    id: String(threshold.points),
    name: translate('simulations.thresholds.reaches', { points: formatPointsShort(threshold.points) }),
    number: threshold.persons,
  }));
  const reachedColumns: Column<Row>[] = [
    { id: 'name', label: translate('simulations.thresholds.total'), value: ({ name }) => name },
    {
      id: 'persons',
      label: translate('simulations.thresholds.persons'),
      align: 'right',
      value: ({ number }) => formatCount(number),
    },
    {
      id: 'share',
      label: translate('simulations.thresholds.share'),
      align: 'right',
      value: ({ number }) => formatShare(number, persons),
      render: ({ number }) => (
        <BarCell length={persons > 0 ? number / persons : 0}>{formatShare(number, persons)}</BarCell>
      ),
    },
  ];
  return (
    <>
      <DistributionChart
        title={translate('simulations.distribution')}
        note={translate('simulations.binNote')}
        distribution={distribution}
        manifest={printed}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Section
          title={translate('simulations.thresholds.title')}
          actions={
            <>
              <NumberListField
                label={translate('simulations.thresholds.field')}
                value={points}
                places={2}
                onChange={(next) => choose({ thresholds: next === USUAL ? undefined : next })}
              />
              <CopyButton rows={() => toMatrix(reachedColumns, reached)} />
            </>
          }
        >
          {error ? (
            <Box sx={{ px: 2, pb: 2 }}>
              <ProblemAlert error={error} onRetry={() => void refetch()} />
            </Box>
          ) : (
            <PlainTable
              label={translate('simulations.thresholds.title')}
              columns={reachedColumns}
              rows={reached}
              rowKey={(row) => row.id}
            />
          )}
        </Section>
        <Section
          title={translate('simulations.quantiles.title')}
          note={translate('simulations.quantiles.note')}
          actions={<CopyButton rows={() => toMatrix(spreadColumns, spread)} />}
        >
          <PlainTable
            label={translate('simulations.quantiles.title')}
            columns={spreadColumns}
            rows={spread}
            rowKey={(row) => row.id}
          />
        </Section>
      </Box>
    </>
  );
}
