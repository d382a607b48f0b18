import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { ChevronDownIcon, ChevronRightIcon } from '../icons';
import { Absent } from '../numbers';
import { CODE_STACK, useTokens } from '../theme';
import type { FactRow } from './fact-row';
import { FactUses } from './FactUses';
import { factTypeText } from './fact-type-text';
import { countUses, type FactOrder, type FactOrderBy, nextFactOrder, orderFacts } from './order-facts';
import { sharesOf, type UnknownShares } from './unknown-shares';
import { UnknownShare } from './UnknownShare';

const COLUMNS = ['label', 'code', 'type', 'unit', 'department', 'database', 'unknown', 'usedBy'] as const;
type ColumnId = (typeof COLUMNS)[number];

const NUMBERS: readonly ColumnId[] = ['unknown', 'usedBy'];

function isOrdered(column: ColumnId): column is FactOrderBy {
  return column === 'label' || column === 'unknown' || column === 'usedBy';
}

interface FactTableProps {
  facts: readonly FactRow[];
  /** Of how many persons each fact is unknown; null: no population is chosen, or not known yet. */
  shares: UnknownShares | null;
}

/** The facts as a table that can be ordered; a row opens to show the indicators that use the fact. */
export function FactTable({ facts, shares }: FactTableProps) {
  const translate = useTranslate();
  const text = useText();
  const [order, setOrder] = useState<FactOrder | null>(null);
  const columns = COLUMNS.filter((column) => column !== 'unknown' || shares !== null);
  const ordered = useMemo(
    () => orderFacts(facts, order, ({ label }) => text(label), shares),
    [facts, order, shares, text],
  );
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={translate('layout.navigation.facts')}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column}
                align={NUMBERS.includes(column) ? 'right' : 'left'}
                sortDirection={order?.by === column ? order.direction : false}
              >
                {isOrdered(column) ? (
                  <TableSortLabel
                    active={order?.by === column}
                    direction={order?.by === column ? order.direction : column === 'label' ? 'asc' : 'desc'}
                    onClick={() => setOrder(nextFactOrder(order, column))}
                  >
                    {translate(`facts.column.${column}`)}
                  </TableSortLabel>
                ) : (
                  translate(`facts.column.${column}`)
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {ordered.map((fact) => (
            <Fact key={fact.id} fact={fact} shares={shares} columns={columns.length} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Fact({ fact, shares, columns }: { fact: FactRow; shares: UnknownShares | null; columns: number }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [open, setOpen] = useState(false);
  const policies = fact.usedBy.filter((use) => use.nodes.length > 0).length;
  return (
    <>
      <TableRow hover>
        <TableCell sx={{ fontWeight: 600 }}>{text(fact.label)}</TableCell>
        <TableCell sx={{ fontFamily: CODE_STACK, fontSize: 12 }}>
          <Code id={fact.id} />
        </TableCell>
        <TableCell>{factTypeText(fact.type, translate)}</TableCell>
        <TableCell>{fact.unit ? text(fact.unit) : <Absent />}</TableCell>
        <TableCell>{fact.department ? text(fact.department) : <Absent />}</TableCell>
        <TableCell>{fact.database ?? <Absent />}</TableCell>
        {shares && (
          <TableCell align="right">
            <UnknownShare share={sharesOf(shares, fact.id)} />
          </TableCell>
        )}
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          {policies === 0 ? (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {translate('facts.unused')}
            </Box>
          ) : (
            translate('facts.uses', { policies, nodes: countUses(fact) })
          )}
          <IconButton
            size="small"
            aria-expanded={open}
            aria-label={translate('facts.showUses', { label: text(fact.label) })}
            onClick={() => setOpen(!open)}
            sx={{ ml: 0.5, p: 0.25 }}
          >
            {open ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
          </IconButton>
        </TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={columns} sx={{ background: tokens.raised }}>
            <FactUses fact={fact} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

/** A long code may be broken after its underscores, without anything to copy along. */
function Code({ id }: { id: string }) {
  return id.split('_').map((word, index) => (
    <span key={index}>
      {index > 0 && (
        <>
          _<wbr />
        </>
      )}
      {word}
    </span>
  ));
}
