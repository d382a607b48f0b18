import { useTranslate } from 'react-admin';
import type { CompiledPolicy, ScoreCurve } from '@jifen/policies';
import type { ChartTable } from '../../../charts';
import { useText } from '../../../i18n';
import { formatPoints, formatSignedPoints } from '../../../numbers';
import { PlainTable } from '../../../tables';
import { type CurveRow, curveRows } from './curve-rows';

/** The stretches of a curve as a table; `word` writes a value. */
export function useCurveTable(
  curve: ScoreCurve | null,
  policy: CompiledPolicy | null,
  word: (at: number) => string,
): ChartTable<CurveRow> {
  const translate = useTranslate();
  const text = useText();
  const titleOf = (id: string): string => text(policy?.nodes[policy.indexOf.get(id) ?? -1]?.node.title) || id;
  const slopes = curve?.pieces.some(({ slope }) => slope !== 0) ?? false;
  return {
    rows: curve ? curveRows(curve) : [],
    columns: [
      {
        id: 'values',
        label: translate('drafting.steps.values'),
        value: ({ from, to }) =>
          from === to ? word(from) : translate('drafting.steps.upTo', { from: word(from), to: word(to) }),
      },
      {
        id: 'score',
        label: translate('drafting.steps.score'),
        align: 'right',
        value: ({ points, last }) =>
          points === last
            ? formatPoints(points)
            : translate('drafting.steps.upTo', { from: formatPoints(points), to: formatPoints(last) }),
      },
      ...(slopes
        ? [
            {
              id: 'each',
              label: translate('drafting.steps.each'),
              align: 'right' as const,
              value: ({ slope, from, to }: CurveRow) => (from === to ? null : formatSignedPoints(slope)),
            },
          ]
        : []),
      {
        id: 'change',
        label: translate('drafting.steps.change'),
        align: 'right',
        value: ({ change }) => (change === null ? null : formatSignedPoints(change)),
      },
      {
        id: 'causes',
        label: translate('drafting.steps.causes'),
        value: ({ causes }) =>
          causes
            .map(({ title, before, after }) =>
              translate('drafting.steps.cause', {
                node: text(title),
                before: formatPoints(before),
                after: formatPoints(after),
              }),
            )
            .join('; ') || null,
      },
      {
        id: 'limits',
        label: translate('drafting.steps.limits'),
        value: ({ piece }) => piece.atCap.map(titleOf).join('; ') || null,
      },
      {
        id: 'state',
        label: translate('drafting.steps.state'),
        value: ({ piece }) =>
          [
            translate(`simulations.standing.${piece.standing}`),
            ...(piece.vetoes.length > 0 ? [translate('drafting.steps.vetoed')] : []),
          ].join('; '),
      },
    ],
  };
}

/** The same on screen, below the picture. */
export function CurveTable({ label, table }: { label: string; table: ChartTable<CurveRow> }) {
  return (
    <PlainTable label={label} columns={table.columns} rows={table.rows} rowKey={({ from }) => from} maxHeight={320} />
  );
}
