import Box from '@mui/material/Box';
import type { CrossingPool } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Count, formatCount, formatPoints, Points } from '../numbers';
import { type Column, PlainTable } from '../tables';
import { useTokens } from '../theme';
import type { SceneCrossing } from './comparison';
import { cellsOf, placesOf, sceneCells } from './crossing-figures';
import { decidingKey } from './deciding-key';

interface PoolTableProps {
  crossing: SceneCrossing;
  chosen: string | null;
  onChoose: (pool: string | null) => void;
}

interface Row {
  readonly pool: CrossingPool | null;
  readonly name: string;
  readonly applications: number;
  readonly places: number | null;
  readonly out: number;
  readonly in: number;
}

/** Every pool: applications, places, both lines and what decided, and who changes. */
export function PoolTable({ crossing, chosen, onChoose }: PoolTableProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const say = (key: string) => translate(`comparisons.pool.${key}`);
  const line = (side: 'a' | 'b'): Column<Row>[] => [
    {
      id: `${side}-line`,
      label: say(`${side}Line`),
      align: 'right',
      value: ({ pool }) => (pool?.[side]?.cutOff.points == null ? null : formatPoints(pool[side].cutOff.points)),
      render: ({ pool }) => pool && <Points value={pool[side]?.cutOff.points} bold />,
    },
    {
      id: `${side}-key`,
      label: say(`${side}Key`),
      value: ({ pool }) => (pool ? decidingKey(pool[side], crossing.keys[side], text, translate) : ''),
    },
  ];
  const change = (id: 'out' | 'in', color: string): Column<Row> => ({
    id,
    label: say(id),
    align: 'right',
    value: (row) => formatCount(row[id]),
    render: (row) => (
      <Box component="b" sx={{ color: row[id] > 0 ? color : 'text.secondary' }}>
        {formatCount(row[id])}
      </Box>
    ),
  });
  const columns: Column<Row>[] = [
    { id: 'name', label: say('name'), value: ({ name }) => name, render: ({ name }) => <b>{name}</b> },
    {
      id: 'applications',
      label: say('applications'),
      align: 'right',
      value: ({ applications }) => formatCount(applications),
    },
    {
      id: 'places',
      label: say('places'),
      align: 'right',
      value: ({ places }) => (places === null ? null : formatCount(places)),
      render: ({ places }) => <Count value={places} />,
    },
    ...line('a'),
    ...line('b'),
    change('out', tokens.fall.text),
    change('in', tokens.rise.text),
  ];
  const rows = crossing.pools.map((pool): Row => {
    const cells = cellsOf(pool);
    return {
      pool,
      name: pool.title ? text(pool.title) : (pool.pool ?? ''),
      applications: cells.all,
      places: pool.b?.quota ?? null,
      out: cells.inOut,
      in: cells.outIn,
    };
  });
  const all = sceneCells(crossing);
  const sum: Row = {
    pool: null,
    name: translate('charts.sum'),
    applications: all.all,
    places: placesOf(crossing.pools, 'b'),
    out: all.inOut,
    in: all.outIn,
  };
  return (
    <PlainTable
      label={say('title')}
      columns={columns}
      rows={rows}
      rowKey={({ pool }) => pool?.pool ?? ''}
      sum={sum}
      onRowClick={({ pool }) => onChoose(pool?.pool ?? null)}
      isSelected={({ pool }) => pool?.pool === chosen}
    />
  );
}
