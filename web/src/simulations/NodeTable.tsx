import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../i18n';
import { DownloadIcon } from '../icons';
import { Section } from '../layout';
import { manifestLine, type RunManifest } from '../manifest';
import { Absent, formatCount, formatPoints, formatShare, Points } from '../numbers';
import { StatusChip } from '../status';
import {
  type Column,
  CopyButton,
  downloadText,
  nextOrder,
  PlainTable,
  type SortOrder,
  sortRows,
  toCsv,
  toMatrix,
} from '../tables';
import type { NodeStats } from '@jifen/policies';
import { BarCell } from './figures/BarCell';
import { type NodeRow, nodeRows } from './node-rows';

interface NodeTableProps {
  nodes: readonly NodeStats[];
  persons: number;
  /** Of the policy; names the exported file. */
  name: string;
  manifest: RunManifest;
}

/** Pixels by which a level of the tree is set in. */
const INDENT = 14;

/** Every node of the score tree with its mean, who scores, who is at the cap and what the cap takes. */
export function NodeTable({ nodes, persons, name, manifest }: NodeTableProps) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const columns = useColumns();
  const [order, setOrder] = useState<SortOrder | null>(null);
  const inTree = useMemo(() => nodeRows(nodes, persons), [nodes, persons]);
  const rows = sortRows(inTree, columns, order);
  const matrix = () => toMatrix(columns, rows);
  const save = () => {
    const title = translate('simulations.nodes.file', { policy: name });
    downloadText(`${title}.csv`, 'text/csv', toCsv([[title], ...matrix(), [], [manifestLine(manifest, language)]]));
  };
  return (
    <Section
      title={translate('simulations.nodes.title')}
      note={translate('simulations.nodes.note')}
      actions={
        <Box data-print="hide" sx={{ display: 'flex', gap: 1 }}>
          <CopyButton rows={matrix} />
          <Button size="small" startIcon={<DownloadIcon size={15} />} onClick={save}>
            {translate('charts.csv')}
          </Button>
        </Box>
      }
    >
      <PlainTable
        label={translate('simulations.nodes.title')}
        columns={columns}
        rows={rows}
        rowKey={({ node }) => node.id}
        order={order}
        onOrder={(column) => setOrder(nextOrder(order, column))}
      />
    </Section>
  );
}

function useColumns(): Column<NodeRow>[] {
  const translate = useTranslate();
  const text = useText();
  const head = (id: string) => translate(`simulations.nodes.${id}`);
  const share = (id: string, part: (row: NodeRow) => number, none?: (row: NodeRow) => boolean): Column<NodeRow> => ({
    id,
    label: head(id),
    align: 'right',
    value: (row) => (none?.(row) ? null : formatShare(part(row), row.persons)),
    sortBy: (row) => (none?.(row) ? null : part(row)),
    render: (row) =>
      none?.(row) ? (
        <Absent />
      ) : (
        <BarCell length={row.persons > 0 ? part(row) / row.persons : 0}>{formatShare(part(row), row.persons)}</BarCell>
      ),
  });
  return [
    {
      id: 'title',
      label: head('indicator'),
      value: ({ node }) => text(node.title),
      render: ({ node }) => (
        <Box
          component="span"
          sx={{
            display: 'block',
            maxWidth: { xs: 240, lg: 420 },
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            pl: `${node.depth * INDENT}px`,
            fontWeight: node.kind === 'group' ? 600 : 400,
          }}
        >
          {node.pending && <StatusChip dense status="pending" />} {text(node.title)}
        </Box>
      ),
    },
    {
      id: 'max',
      label: head('max'),
      align: 'right',
      value: ({ node }) => (node.max === null ? translate('simulations.uncapped') : formatPoints(node.max)),
    },
    {
      id: 'mean',
      label: head('mean'),
      align: 'right',
      value: ({ mean }) => (mean === null ? null : formatPoints(mean)),
      sortBy: ({ mean }) => mean,
      render: ({ mean, bar, node, deducts }) => (
        <BarCell length={bar} tone={deducts ? 'fall' : 'primary'}>
          <Points value={mean} bold={node.kind === 'group'} />
        </BarCell>
      ),
    },
    share('scoring', ({ node }) => node.scoring),
    share(
      'atCap',
      ({ node }) => node.atCap,
      ({ node }) => node.max === null,
    ),
    {
      id: 'lost',
      label: head('lost'),
      align: 'right',
      value: ({ meanLost }) => (meanLost === null || meanLost === 0 ? null : formatPoints(-meanLost)),
      sortBy: ({ node }) => node.lostToCap,
      render: ({ node, meanLost, lostBar }) =>
        node.lostToCap === 0 ? (
          ''
        ) : (
          <BarCell length={lostBar} tone="fall">
            <Points value={meanLost === null ? null : -meanLost} />
          </BarCell>
        ),
    },
    {
      id: 'unknown',
      label: head('unknown'),
      align: 'right',
      value: ({ node }) => node.unknown,
      sortBy: ({ node }) => node.unknown,
      render: ({ node }) =>
        node.unknown === 0 ? (
          '0'
        ) : (
          <>
            <StatusChip dense status="unknown" /> {formatCount(node.unknown)}
          </>
        ),
    },
  ];
}
