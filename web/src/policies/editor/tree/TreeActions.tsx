import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { PolicyDocument } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { MoreIcon, PlusIcon } from '../../../icons';
import { useTokens } from '../../../theme';
import { KeyCap } from '../keys/KeyCap';
import { AddEntryDialog } from './AddEntryDialog';
import { MoveEntryDialog } from './MoveEntryDialog';
import { RenameEntryDialog } from './RenameEntryDialog';
import { isHead, type TreeRow } from './tree-row';
import type { TreeEdits } from './use-tree-edits';

/** What the dialogs of the tree need to know of the draft. */
export interface TreeAsk {
  readonly document: PolicyDocument;
  /** Ids in use besides the document's own: those of included policies. */
  readonly taken: ReadonlySet<string>;
}

interface TreeActionsProps {
  edits: TreeEdits;
  ask: TreeAsk;
  rows: readonly TreeRow[];
  row: TreeRow | undefined;
  titleOf: (row: TreeRow) => string;
  /** Where the menu of the selected row is open. */
  menu: { left: number; top: number } | null;
  onMenu: (at: { left: number; top: number } | null) => void;
  asking: 'add' | 'rename' | 'move' | null;
  onAsk: (what: 'add' | 'rename' | 'move' | null) => void;
}

/** What can be done to the selected row, as buttons, as a menu and by dialogs. */
export function TreeActions({ edits, ask, rows, row, titleOf, menu, onMenu, asking, onAsk }: TreeActionsProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const own = row !== undefined && !row.locked && !isHead(row);
  const below = own && row.depth > 0;
  const run = (action: () => void) => () => {
    onMenu(null);
    action();
  };
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        pl: 1,
        // The button that folds the pane stands there.
        pr: 5,
        py: 0.5,
        fontSize: 12,
        color: 'text.secondary',
        borderTop: `1px solid ${tokens.divider}`,
        overflow: 'hidden',
        whiteSpace: 'nowrap',
      }}
    >
      <Button
        size="small"
        variant="text"
        color="primary"
        startIcon={<PlusIcon size={14} />}
        onClick={() => onAsk('add')}
      >
        {translate('draftTree.add')}
      </Button>
      <IconButton
        size="small"
        aria-label={translate('draftTree.more')}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          onMenu({ left, top });
        }}
      >
        <MoreIcon size={16} />
      </IconButton>
      <Box sx={{ ml: 'auto', display: 'flex', gap: 0.5, alignItems: 'center', minWidth: 0, overflow: 'hidden' }}>
        <KeyCap>Alt ↑↓</KeyCap> {translate('draftTree.moveHint')} <KeyCap>?</KeyCap>
      </Box>
      <Menu
        open={menu !== null}
        onClose={() => onMenu(null)}
        anchorReference="anchorPosition"
        anchorPosition={menu ?? undefined}
        slotProps={{ list: { 'aria-label': translate('draftTree.more'), dense: true } }}
      >
        <MenuItem onClick={run(() => onAsk('add'))}>{translate('draftTree.add')}…</MenuItem>
        <MenuItem disabled={!own} onClick={run(() => onAsk('rename'))}>
          {translate('draftTree.rename')}…
        </MenuItem>
        <MenuItem disabled={!below} onClick={run(() => row && edits.duplicate(row.id))}>
          {translate('draftTree.duplicate')}
        </MenuItem>
        <MenuItem disabled={!below || row.entry.kind !== 'node'} onClick={run(() => onAsk('move'))}>
          {translate('draftTree.moveTo')}…
        </MenuItem>
        <MenuItem disabled={!below} onClick={run(() => row && edits.step(row.id, 'up'))}>
          {translate('draftTree.up')}
        </MenuItem>
        <MenuItem disabled={!below} onClick={run(() => row && edits.step(row.id, 'down'))}>
          {translate('draftTree.down')}
        </MenuItem>
        <MenuItem disabled={!below} onClick={run(() => row && edits.remove(row.id))}>
          {translate('draftTree.remove')}
        </MenuItem>
      </Menu>
      {asking === 'add' && <AddEntryDialog edits={edits} ask={ask} row={row} onClose={() => onAsk(null)} />}
      {asking === 'rename' && own && (
        <RenameEntryDialog edits={edits} ask={ask} row={row} onClose={() => onAsk(null)} />
      )}
      {asking === 'move' && below && (
        <MoveEntryDialog
          edits={edits}
          document={ask.document}
          rows={rows}
          row={row}
          titleOf={titleOf}
          onClose={() => onAsk(null)}
        />
      )}
    </Box>
  );
}
