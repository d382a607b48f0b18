import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { formatCount, formatPointsShort, formatShare, formatSignedPoints } from '../numbers';
import type { Column } from '../tables';
import { useTokens } from '../theme';
import { Chart, type ChartFrameProps } from './Chart';
import {
  BANDS,
  bandColors,
  type DivergingGroup,
  divergingHeight,
  divergingOption,
  type DivergingRow,
  movedIn,
} from './diverging-option';
import type { ChartLook } from './look';

interface DivergingBarsProps extends ChartFrameProps {
  /** Keep it stable (useMemo). */
  groups: readonly DivergingGroup[];
  /** Where a slight change ends and where a strong one begins, in hundredths; 5 and 20 points unless told. */
  edges?: readonly [number, number];
}

const EDGES: readonly [number, number] = [500, 2000];

interface Row extends DivergingRow {
  readonly group: string;
}

/** Who rises and who falls, by group: seven bands, unchanged centred, the mean change at the right. */
export function DivergingBars({ groups, edges = EDGES, ...frame }: DivergingBarsProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [slight, strong] = edges;
  const words = useMemo(() => {
    const sizes = [
      translate('charts.atLeast', { points: formatPointsShort(strong) }),
      translate('charts.between', { from: formatPointsShort(slight), to: formatPointsShort(strong) }),
      translate('charts.below', { points: formatPointsShort(slight) }),
    ];
    return {
      falls: translate('charts.falls'),
      rises: translate('charts.rises'),
      mean: translate('charts.meanChange'),
      bands: [
        ...sizes.map((band) => translate('charts.fallBand', { band })),
        translate('charts.unchanged'),
        ...sizes.toReversed().map((band) => translate('charts.riseBand', { band })),
      ],
      persons: (count: number) => `${formatCount(count)} ${translate('charts.personsUnit')}`,
    };
  }, [translate, slight, strong]);
  const option = useCallback((look: ChartLook) => divergingOption(groups, words, look), [groups, words]);

  const rows: Row[] = groups.flatMap((group) => group.rows.map((row) => ({ ...row, group: group.label })));
  const count = (id: string, label: string, value: (row: Row) => number): Column<Row> => ({
    id,
    label,
    align: 'right',
    value,
    render: (row) => formatCount(value(row)),
  });
  const columns: Column<Row>[] = [
    { id: 'group', label: translate('charts.group'), value: (row) => row.group },
    { id: 'label', label: '', value: (row) => row.label },
    count('persons', translate('charts.persons'), (row) => row.persons),
    ...Array.from({ length: BANDS }, (_, band) =>
      count(`band${band}`, words.bands[band] ?? '', (row) => row.bands[band] ?? 0),
    ),
    {
      id: 'falls',
      label: words.falls,
      align: 'right',
      value: (row) => formatShare(movedIn(row).falls, row.persons),
    },
    {
      id: 'rises',
      label: words.rises,
      align: 'right',
      value: (row) => formatShare(movedIn(row).rises, row.persons),
    },
    {
      id: 'mean',
      label: words.mean,
      align: 'right',
      value: (row) => (row.mean === null ? null : formatSignedPoints(row.mean)),
    },
  ];
  const colors = bandColors(tokens);
  return (
    <Chart
      {...frame}
      height={divergingHeight(groups)}
      option={option}
      summary={groups.map((group) => group.label).join('、')}
      legend={words.bands.map((label, band) => ({ label, color: colors[band] ?? '' }))}
      table={{ columns, rows }}
    />
  );
}
