import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { DeleteIcon, PlusIcon } from '../../../icons';
import { CopyButton } from '../../../tables';
import { FOR_SCREEN_READERS, useTokens } from '../../../theme';
import type { CellTable } from './cells/overlay-cells';
import { cellAround, useCellPaste } from './cells/use-cell-paste';

interface TierTableProps {
  heads: readonly ReactNode[];
  /** One row a tier. */
  rows: readonly (readonly ReactNode[])[];
  /** The row below the tiers, e.g. what counts outside of them. */
  foot?: readonly ReactNode[];
  /** The tiers as cells, for the clipboard; its columns are the first of the table. */
  cells?: CellTable;
  /** The heads are the first row of `cells`. */
  headsAreCells?: boolean;
  /** Puts rows that are out of order in order; null where they are. */
  onSort?: (() => void) | null;
  /** Absent where no row can be added, or taken away. */
  onAdd?: () => void;
  /** What the button that adds a row says, where the rows are no tiers. */
  addLabel?: string;
  onRemove?: (row: number) => void;
  /** More buttons beside those of the table. */
  tools?: ReactNode;
}

/**
 * The table of a tiered rule. Enter goes to the row below, and adds one behind the last; Alt Delete takes the row away. Cells are copied to
 * and pasted from spreadsheets.
 */
export function TierTable(props: TierTableProps) {
  const { heads, rows, foot, cells, headsAreCells = false, onSort, onAdd, addLabel, onRemove, tools } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const table = useRef<HTMLTableElement>(null);
  const { problem, dismiss, onPaste } = useCellPaste(cells);
  const wanted = useRef<{ readonly row: number; readonly column: number } | null>(null);
  const first = headsAreCells ? 1 : 0;
  const removable = onRemove !== undefined && rows.length > 1;

  const focus = (row: number, column: number): boolean => {
    const field = table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"] :is(input, select)`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    return field !== null && field !== undefined;
  };
  // A row that was added takes the focus once it is there.
  useEffect(() => {
    if (wanted.current && focus(wanted.current.row, wanted.current.column)) wanted.current = null;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cellAround(event.target);
    // An open list of options has uses of its own for the keys.
    if (!at || event.nativeEvent.isComposing || (event.target as Element).getAttribute('aria-expanded') === 'true')
      return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      if (!focus(at.row + 1, at.column) && onAdd) {
        wanted.current = { row: rows.length + first, column: 0 };
        onAdd();
      }
    } else if (event.key === 'Delete' && event.altKey && removable && at.row >= first) {
      wanted.current = { row: Math.min(at.row, rows.length - 2 + first), column: at.column };
      onRemove(at.row - first);
    } else return;
    event.preventDefault();
  };

  const cell = (content: ReactNode, row: number, column: number, head = false) => {
    const inCells = cells && column < (cells.cells[0]?.length ?? 0) && row < cells.cells.length;
    const place = inCells ? { 'data-cell': `${row} ${column}` } : {};
    // The corner of a table of two facts is the head of nothing.
    return head && content !== '' ? (
      <th key={column} scope="col" {...place}>
        {content}
      </th>
    ) : (
      <td key={column} {...place}>
        {content}
      </td>
    );
  };
  return (
    <Box sx={{ my: 1, overflowX: 'auto' }}>
      <Box
        component="table"
        ref={table}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& th': { fontSize: 12, fontWeight: 400, textAlign: 'left', color: 'text.secondary', p: 0.5 },
          '& td': { p: 0.5, borderTop: `1px solid ${tokens.divider}`, verticalAlign: 'top' },
        }}
      >
        <thead>
          <tr>
            {heads.map((head, column) => cell(head, headsAreCells ? 0 : Infinity, column, true))}
            {removable && (
              <th>
                <Box component="span" sx={FOR_SCREEN_READERS}>
                  {translate('ruleTables.rowTools')}
                </Box>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((contents, row) => (
            <tr key={row}>
              {contents.map((content, column) => cell(content, row + first, column))}
              {removable && (
                <td>
                  <IconButton aria-label={translate('drafting.rule.removeTier')} onClick={() => onRemove(row)}>
                    <DeleteIcon size={16} />
                  </IconButton>
                </td>
              )}
            </tr>
          ))}
          {foot && (
            <tr>
              {foot.map((content, column) => (
                <td key={column}>{content}</td>
              ))}
              {removable && <td />}
            </tr>
          )}
        </tbody>
      </Box>
      {problem !== null && (
        <Alert severity="error" onClose={dismiss} closeText={translate('ruleTables.dismiss')}>
          {problem === 'too-large'
            ? translate('ruleTables.tooLarge')
            : translate(`ruleTables.wrong.${problem.reason}`, {
                row: problem.row,
                column: problem.column,
                text: problem.text,
              })}
        </Alert>
      )}
      {onSort && (
        <Alert
          severity="warning"
          action={
            <Button size="small" onClick={onSort}>
              {translate('ruleTables.sort')}
            </Button>
          }
        >
          {translate('ruleTables.outOfOrder')}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
        {onAdd && (
          <Button size="small" startIcon={<PlusIcon size={15} />} onClick={onAdd}>
            {addLabel ?? translate('drafting.rule.addTier')}
          </Button>
        )}
        {tools}
        {cells && <CopyButton rows={() => (headsAreCells ? cells.cells : [cells.heads, ...cells.cells])} />}
      </Box>
    </Box>
  );
}
