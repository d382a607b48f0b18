import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n';
import { DownloadIcon } from '../../icons';
import { Section } from '../../layout';
import { manifestLine, type RunManifest } from '../../manifest';
import { formatCount, formatPoints, formatShare } from '../../numbers';
import { type Column, CopyButton, downloadText, PlainTable, toCsv, toMatrix } from '../../tables';
import { BarCell } from '../figures/BarCell';
import type { GroupRow } from './group-rows';

interface GroupTableProps {
  title: string;
  /** What the groups are, e.g. 出生日期（满年数）. */
  head: string;
  rows: readonly GroupRow[];
  /** Title of the node whose points stand beside the totals. */
  node: string | undefined;
  manifest: RunManifest;
}

/** The groups with their persons, means and quantiles. Figures of very few persons are left out, also in what is copied. */
export function GroupTable({ title, head, rows, node, manifest }: GroupTableProps) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const columns = useColumns(head, node);
  const matrix = () => toMatrix(columns, rows);
  const save = () =>
    downloadText(`${title}.csv`, 'text/csv', toCsv([[title], ...matrix(), [], [manifestLine(manifest, language)]]));
  return (
    <Section
      title={translate('simulations.groups.table')}
      note={rows.some(({ small }) => small) ? translate('simulations.groups.smallNote') : undefined}
      actions={
        <Box data-print="hide" sx={{ display: 'flex', gap: 1 }}>
          <CopyButton rows={matrix} />
          <Button size="small" startIcon={<DownloadIcon size={15} />} onClick={save}>
            {translate('charts.csv')}
          </Button>
        </Box>
      }
    >
      <PlainTable label={title} columns={columns} rows={rows} rowKey={({ label }) => label} />
    </Section>
  );
}

function useColumns(head: string, node: string | undefined): Column<GroupRow>[] {
  const translate = useTranslate();
  const few = translate('simulations.groups.few');
  const points = (id: string, label: string, of: (row: GroupRow) => number | null): Column<GroupRow> => ({
    id,
    label,
    align: 'right',
    value: (row) => {
      const hundredths = row.small ? null : of(row);
      return hundredths === null ? null : formatPoints(hundredths);
    },
  });
  return [
    { id: 'label', label: head, value: ({ label }) => label },
    {
      id: 'persons',
      label: translate('simulations.groups.persons'),
      align: 'right',
      value: ({ persons, small }) => (small ? few : formatCount(persons)),
    },
    {
      id: 'share',
      label: translate('simulations.groups.share'),
      align: 'right',
      value: ({ persons, whole, small }) => (small ? null : formatShare(persons, whole)),
    },
    {
      ...points('mean', translate('simulations.groups.mean'), ({ mean }) => mean),
      render: ({ mean, bar, small }) =>
        small ? few : <BarCell length={bar}>{mean === null ? '' : formatPoints(mean)}</BarCell>,
    },
    points('p25', translate('simulations.quantiles.p25'), ({ p25 }) => p25),
    points('median', translate('simulations.quantiles.p50'), ({ median }) => median),
    points('p75', translate('simulations.quantiles.p75'), ({ p75 }) => p75),
    ...(node === undefined
      ? []
      : [
          points('node', translate('simulations.groups.nodeMean', { node }), (row) => row.node?.mean ?? null),
          {
            id: 'scoring',
            label: translate('simulations.groups.nodeScoring'),
            align: 'right' as const,
            value: (row: GroupRow) => (row.small || !row.node ? null : formatShare(row.node.scoring, row.persons)),
          },
        ]),
  ];
}
