import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { sameContent } from '@jifen/policies';
import { memo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { OpinionMark } from '../../../consultations';
import { ChevronDownIcon, ChevronRightIcon, LockIcon } from '../../../icons';
import { type Status, StatusChip } from '../../../status';
import { useTokens } from '../../../theme';
import type { DropSide } from './tree-moves';
import type { TreeRow } from './tree-row';
import { useRowDrag } from './use-row-drag';

const INDENT = 14;
/** In a narrow pane the words need the room. */
const NARROW_INDENT = 9;

interface TreeRowViewProps {
  row: TreeRow;
  title: string;
  reachText: string;
  selected: boolean;
  folded: boolean;
  /** The policy itself that is locked, not a row inside it. */
  lockedTop: boolean;
  /** Whether the row may be dragged; locked rows and the total may not. */
  movable: boolean;
  /** Whether rows may be dropped inside: an own group. */
  takesInside: boolean;
  takes: (draggedId: string, targetId: string) => boolean;
  onSelect: (id: string) => void;
  onFold: (id: string, closed: boolean) => void;
  onDrop: (draggedId: string, targetId: string, side: DropSide) => void;
  onMenu: (id: string, at: { left: number; top: number }) => void;
}

/** Whether two rows look the same. Every edit makes new rows, of which one or two say something new. */
function isRowAlike(a: TreeRow, b: TreeRow): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.depth === b.depth &&
      a.position === b.position &&
      a.siblings === b.siblings &&
      a.hasChildren === b.hasChildren &&
      a.leaves === b.leaves &&
      a.locked === b.locked &&
      sameContent(a.status, b.status))
  );
}

function isDrawnAlike({ row, ...props }: TreeRowViewProps, { row: nextRow, ...next }: TreeRowViewProps): boolean {
  const names = Object.keys(next) as (keyof typeof next)[];
  return isRowAlike(row, nextRow) && names.every((name) => props[name] === next[name]);
}

/** One line of the score tree: what it is, what it can give, and what is left to do there. */
export const TreeRowView = memo(function TreeRowView(props: TreeRowViewProps) {
  const { row, title, reachText, selected, folded, lockedTop, movable, takesInside } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const ref = useRef<HTMLDivElement>(null);
  const open = row.hasChildren && !folded;
  const top = row.depth === 0 || (row.locked && !lockedTop);
  const { takes, onDrop } = props;
  const over = useRowDrag(ref, {
    id: row.id,
    draggable: movable,
    // Behind an open group means inside it at the front to the eye, and behind all its rows in truth: not offered.
    sides: { before: !top, after: !top && !open, into: takesInside },
    takes: (dragged) => takes(dragged, row.id),
    onDrop: (dragged, side) => onDrop(dragged, row.id, side),
  });
  const line = over === 'before' ? 'inset 0 2px' : over === 'after' ? 'inset 0 -2px' : over ? 'inset 0 0 0 2px' : null;
  return (
    <Box
      ref={ref}
      id={`tree-${row.id}`}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={row.hasChildren ? !folded : undefined}
      onClick={() => props.onSelect(row.id)}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onSelect(row.id);
        props.onMenu(row.id, { left: event.clientX, top: event.clientY });
      }}
      sx={{
        display: 'flex',
        alignItems: 'center',
        height: 32,
        pl: `${6 + row.depth * INDENT}px`,
        '@container (max-width: 290px)': { pl: `${row.depth * NARROW_INDENT}px` },
        pr: 1.5,
        cursor: 'pointer',
        userSelect: 'none',
        borderLeft: `3px solid ${selected ? tokens.primary.text : 'transparent'}`,
        background: selected ? tokens.primary.tint : undefined,
        boxShadow: line ? `${line} ${tokens.primary.text}` : undefined,
        '&:hover': selected ? undefined : { background: tokens.raised },
        fontWeight: row.hasChildren || takesInside ? 600 : 400,
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
            props.onFold(row.id, !folded);
          }}
          sx={{ p: '2px', mr: 0.25, flex: 'none' }}
        >
          {folded ? <ChevronRightIcon size={16} /> : <ChevronDownIcon size={16} />}
        </IconButton>
      ) : (
        <Box sx={{ width: 22, flex: 'none' }} />
      )}
      <Box title={title} sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {title}
      </Box>
      {row.hasChildren && (
        <Box
          component="span"
          sx={{
            fontSize: 12,
            fontWeight: 400,
            color: 'text.tertiary',
            pl: 0.75,
            flex: 'none',
            '@container (max-width: 290px)': { display: 'none' },
          }}
        >
          {row.leaves}
        </Box>
      )}
      <Box sx={{ ml: 'auto', fontSize: 13, whiteSpace: 'nowrap', pl: 1 }}>{reachText}</Box>
      <RowStatus row={row} lockedTop={lockedTop} />
    </Box>
  );
}, isDrawnAlike);

/** What is left to do at the row, worst first, at most two signs. */
function RowStatus({ row, lockedTop }: { row: TreeRow; lockedTop: boolean }) {
  const translate = useTranslate();
  const { errors, pending, untested, changed, illustrative } = row.status;
  const signs: (readonly [Status, number])[] = [
    ['error', errors],
    ['pending', pending],
    ['untested', untested],
    ['changed', changed],
  ];
  const shown = signs.filter(([, count]) => count > 0).slice(0, 2);
  return (
    <Box
      sx={{
        minWidth: 56,
        display: 'flex',
        justifyContent: 'flex-end',
        gap: 0.5,
        pl: 0.5,
        flex: 'none',
        '@container (max-width: 290px)': { minWidth: 36 },
      }}
    >
      {lockedTop && <LockIcon size={14} label={translate('drafting.tree.locked')} />}
      <OpinionMark rowId={row.id} />
      {shown.map(([status, count]) => (
        <StatusChip key={status} dense status={status} count={row.hasChildren ? count : undefined} />
      ))}
      {shown.length === 0 && illustrative > 0 && !row.hasChildren && <StatusChip dense status="illustrative" />}
    </Box>
  );
}
