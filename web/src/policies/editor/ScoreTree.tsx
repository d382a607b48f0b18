import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatPoints } from '../../numbers';
import { useText } from '../../i18n';
import { ChevronDownIcon, ChevronRightIcon, LockIcon, SearchIcon } from '../../icons';
import { StatusChip } from '../../status';
import { useTokens } from '../../theme';
import { type TreeRow, visibleRows } from './tree-rows';

interface ScoreTreeProps {
  rows: readonly TreeRow[];
  selected: string;
  onSelect: (id: string) => void;
}

const INDENT = 14;

/** 可达 / 上限: what the checker proves can be reached, against what is declared. */
function reach(row: TreeRow, none: string): string {
  const { node } = row.placed;
  const declared = node.kind === 'indicator' ? node.max : node.cap;
  const short = (hundredths: number): string => formatPoints(hundredths).replace(/\.?0+$/, '');
  const most = declared === undefined ? none : declared === null ? '—' : String(declared);
  return row.reachable === null || declared === undefined ? most : `${short(row.reachable)} / ${most}`;
}

/** The score tree: what adds up to what, and what is left to do where. Arrow keys move, fold and unfold. */
export function ScoreTree({ rows, selected, onSelect }: ScoreTreeProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [search, setSearch] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter((row) => row.locked && row.hasChildren).map((row) => row.id)),
  );
  const shown = useMemo(() => visibleRows(rows, folded, search), [rows, folded, search]);

  const fold = (id: string, closed: boolean): void => {
    const next = new Set(folded);
    if (closed) next.add(id);
    else next.delete(id);
    setFolded(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = shown.findIndex((row) => row.id === selected);
    const row = shown[index];
    const go = (target: TreeRow | undefined): void => {
      if (!target) return;
      event.preventDefault();
      onSelect(target.id);
      document.getElementById(`tree-${target.id}`)?.scrollIntoView({ block: 'nearest' });
    };
    if (event.key === 'ArrowDown') go(shown[index + 1]);
    else if (event.key === 'ArrowUp') go(shown[index - 1]);
    else if (event.key === 'Home') go(shown[0]);
    else if (event.key === 'End') go(shown.at(-1));
    else if (row && event.key === 'ArrowRight') {
      if (folded.has(row.id)) fold(row.id, false);
      else if (row.hasChildren) go(shown[index + 1]);
    } else if (row && event.key === 'ArrowLeft') {
      if (row.hasChildren && !folded.has(row.id)) fold(row.id, true);
      else go(shown.find((candidate) => candidate.id === row.placed.parent));
    }
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <Box sx={{ p: 1.5, pb: 1 }}>
        <TextField
          fullWidth
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={translate('drafting.tree.search')}
          slotProps={{
            htmlInput: { 'aria-label': translate('drafting.tree.search') },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon size={16} />
                </InputAdornment>
              ),
            },
          }}
        />
      </Box>
      <Box
        sx={{
          display: 'flex',
          px: 1.5,
          pb: 0.5,
          fontSize: 12,
          color: 'text.tertiary',
          borderBottom: `1px solid ${tokens.divider}`,
        }}
      >
        <Box sx={{ flex: 1 }}>{translate('drafting.tree.head')}</Box>
        <Tooltip title={translate('drafting.tree.reachHelp')}>
          <Box>{translate('drafting.tree.reach')}</Box>
        </Tooltip>
        <Box sx={{ width: 48, textAlign: 'right' }}>{translate('drafting.tree.status')}</Box>
      </Box>
      <Box
        role="tree"
        aria-label={translate('drafting.tree.label')}
        tabIndex={0}
        aria-activedescendant={`tree-${selected}`}
        onKeyDown={onKeyDown}
        sx={{ flex: 1, overflow: 'auto', py: 0.5 }}
      >
        {shown.map((row) => (
          <Row
            key={row.id}
            row={row}
            title={text(row.placed.node.title)}
            reachText={reach(row, translate('drafting.tree.uncapped'))}
            selected={row.id === selected}
            folded={folded.has(row.id)}
            onSelect={() => onSelect(row.id)}
            onFold={(closed) => fold(row.id, closed)}
          />
        ))}
        {shown.length === 0 && (
          <Box sx={{ p: 2, color: 'text.tertiary', fontSize: 13 }}>{translate('drafting.tree.nothing')}</Box>
        )}
      </Box>
    </Box>
  );
}

interface RowProps {
  row: TreeRow;
  title: string;
  reachText: string;
  selected: boolean;
  folded: boolean;
  onSelect: () => void;
  onFold: (closed: boolean) => void;
}

function Row({ row, title, reachText, selected, folded, onSelect, onFold }: RowProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { errors, pending, changed, illustrative } = row.status;
  const { depth, node } = row.placed;
  const count = (value: number): number | undefined => (row.hasChildren ? value : undefined);
  return (
    <Box
      id={`tree-${row.id}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={selected}
      aria-expanded={row.hasChildren ? !folded : undefined}
      onClick={onSelect}
      sx={{
        display: 'flex',
        alignItems: 'center',
        minHeight: 32,
        pl: `${6 + depth * INDENT}px`,
        pr: 1.5,
        cursor: 'pointer',
        borderLeft: `3px solid ${selected ? tokens.primary.text : 'transparent'}`,
        background: selected ? tokens.primary.tint : undefined,
        '&:hover': selected ? undefined : { background: tokens.raised },
        fontWeight: node.kind === 'group' ? 600 : 400,
        fontSize: 14,
      }}
    >
      {row.hasChildren ? (
        <IconButton
          size="small"
          tabIndex={-1}
          aria-label={translate(folded ? 'drafting.tree.unfold' : 'drafting.tree.fold')}
          onClick={(event) => {
            event.stopPropagation();
            onFold(!folded);
          }}
          sx={{ p: '2px', mr: 0.25 }}
        >
          {folded ? <ChevronRightIcon size={16} /> : <ChevronDownIcon size={16} />}
        </IconButton>
      ) : (
        <Box sx={{ width: 22 }} />
      )}
      <Box
        title={title}
        sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {title}
      </Box>
      <Box sx={{ fontSize: 13, whiteSpace: 'nowrap', pl: 1 }}>{reachText}</Box>
      <Box sx={{ width: 48, display: 'flex', justifyContent: 'flex-end', gap: 0.5, pl: 0.5 }}>
        {row.locked && depth <= 1 && <LockIcon size={14} label={translate('drafting.tree.locked')} />}
        {errors > 0 && <StatusChip dense status="error" count={count(errors)} />}
        {errors === 0 && pending > 0 && <StatusChip dense status="pending" count={count(pending)} />}
        {changed > 0 && <StatusChip dense status="changed" count={count(changed)} />}
        {errors === 0 && pending === 0 && changed === 0 && illustrative > 0 && !row.hasChildren && (
          <StatusChip dense status="illustrative" />
        )}
      </Box>
    </Box>
  );
}
