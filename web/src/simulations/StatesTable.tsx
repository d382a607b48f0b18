import Box from '@mui/material/Box';
import { STANDINGS, type VerdictCount } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Section } from '../layout';
import { formatCount, formatPoints, formatShare } from '../numbers';
import { StatusChip } from '../status';
import { type Column, PlainTable } from '../tables';
import type { SimulationFigures } from './simulation';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly persons: number;
  /** Persons for whom it cannot be decided. */
  readonly undecided: number;
}

/** 状态与一票否决: whose points count, and who is kept out of every scene. */
export function StatesTable({ simulation, persons }: { simulation: SimulationFigures; persons: number }) {
  const translate = useTranslate();
  const text = useText();
  const { standing, standingRules, vetoes, vetoed, withheld } = simulation;
  const verdicts = (counts: readonly VerdictCount[]): Row[] =>
    counts.map(({ id, title, ...count }) => ({ id, name: text(title), ...count }));
  const states: Row[] = STANDINGS.map((id) => ({
    id,
    name: translate(`simulations.standing.${id}`),
    persons: standing[id],
    undecided: 0,
  }));
  const columns = (head: string, undecided: boolean): Column<Row>[] => [
    { id: 'name', label: translate(head), value: (row) => row.name },
    {
      id: 'persons',
      label: translate('simulations.states.persons'),
      align: 'right',
      value: (row) => formatCount(row.persons),
    },
    {
      id: 'share',
      label: translate('simulations.states.share'),
      align: 'right',
      value: (row) => formatShare(row.persons, persons),
    },
    ...(undecided
      ? [
          {
            id: 'undecided',
            label: translate('simulations.states.undecided'),
            align: 'right' as const,
            value: (row: Row) => formatCount(row.undecided),
            render: (row: Row) => (
              <>
                {row.undecided > 0 && <StatusChip dense status="unknown" />} {formatCount(row.undecided)}
              </>
            ),
          },
        ]
      : []),
  ];
  const table = (head: string, rows: readonly Row[], undecided: boolean) => (
    <PlainTable label={translate(head)} columns={columns(head, undecided)} rows={rows} rowKey={({ id }) => id} />
  );
  return (
    <Section
      title={translate('simulations.states.title')}
      note={translate('simulations.states.note', { vetoed: formatCount(vetoed), withheld: formatPoints(withheld) })}
    >
      <Box
        sx={{
          display: 'grid',
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(3, minmax(0, 1fr))' },
          columnGap: 2,
        }}
      >
        {table('simulations.states.state', states, false)}
        {standingRules.length > 0 && table('simulations.states.rules', verdicts(standingRules), true)}
        {vetoes.length > 0 && table('simulations.states.vetoes', verdicts(vetoes), true)}
      </Box>
    </Section>
  );
}
