import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { ChevronDownIcon, ChevronRightIcon } from '../icons';
import { Absent } from '../numbers';
import { Chip, StatusChip } from '../status';
import { CODE_STACK, useTokens } from '../theme';
import type { FactRow, FactUse } from './fact-row';
import { factTypeText } from './fact-type-text';

const COLUMNS = ['label', 'code', 'type', 'unit', 'department', 'database', 'usedBy'] as const;

/** The facts as a table; a row opens to show the indicators that use the fact. */
export function FactTable({ facts }: { facts: readonly FactRow[] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={translate('layout.navigation.facts')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableCell key={column} align={column === 'usedBy' ? 'right' : 'left'}>
                {translate(`facts.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {facts.map((fact) => (
            <Fact key={fact.id} fact={fact} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Fact({ fact }: { fact: FactRow }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [open, setOpen] = useState(false);
  const using = fact.usedBy.filter((use) => use.nodes.length > 0);
  const uses = using.reduce((sum, use) => sum + use.nodes.length, 0);
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
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          {uses === 0 ? (
            <Box component="span" sx={{ color: 'text.tertiary' }}>
              {translate('facts.unused')}
            </Box>
          ) : (
            <>
              {translate('facts.uses', { policies: using.length, nodes: uses })}
              <IconButton
                size="small"
                aria-expanded={open}
                aria-label={translate('facts.showUses', { label: text(fact.label) })}
                onClick={() => setOpen(!open)}
                sx={{ ml: 0.5, p: 0.25 }}
              >
                {open ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
              </IconButton>
            </>
          )}
        </TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={COLUMNS.length} sx={{ background: tokens.raised }}>
            <Box
              sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, pb: 0.5, color: 'text.secondary' }}
            >
              {fact.description && <span>{text(fact.description)}</span>}
              {fact.acquisition && <span>{translate(`facts.acquisition.${fact.acquisition}`)}</span>}
              {fact.personal && <Chip tone={tokens.untested}>{translate('facts.personal')}</Chip>}
            </Box>
            {fact.usedBy.map((use) => (
              <Uses key={use.id} use={use} />
            ))}
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

function Uses({ use }: { use: FactUse }) {
  const text = useText();
  const translate = useTranslate();
  const to =
    use.kind === 'draft' ? `/policies/${encodeURIComponent(use.id)}` : `/versions/${encodeURIComponent(use.id)}/show`;
  return (
    <Box sx={{ display: 'flex', gap: 2, py: 0.5 }}>
      <Box sx={{ flex: '0 0 280px' }}>
        <Link component={LinkBase} to={to} sx={{ fontWeight: 600, color: 'text.primary' }}>
          {text(use.title)}
        </Link>{' '}
        {use.differs && <StatusChip status="warning" label={translate('facts.differs')} />}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{use.nodes.map((node) => text(node.title)).join(' · ')}</Box>
    </Box>
  );
}
