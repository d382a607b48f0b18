import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import type { PolicyDocument } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { endOf, pointerOfRow } from './tree-moves';
import type { TreeRow } from './tree-row';
import type { TreeEdits } from './use-tree-edits';

interface MoveEntryDialogProps {
  edits: TreeEdits;
  document: PolicyDocument;
  rows: readonly TreeRow[];
  row: TreeRow;
  titleOf: (row: TreeRow) => string;
  onClose: () => void;
}

/** The groups that can take the row: own ones, outside of what is moved. */
function groupsFor(rows: readonly TreeRow[], moved: TreeRow): TreeRow[] {
  const inside = new Set([moved.id]);
  for (const row of rows) if (row.parent !== null && inside.has(row.parent)) inside.add(row.id);
  return rows.filter(
    ({ id, locked, entry }) =>
      !locked && !inside.has(id) && entry.kind === 'node' && entry.placed.node.kind === 'group',
  );
}

/** Moves a row to the end of another group: what dragging does, for those who do not drag. */
export function MoveEntryDialog({ edits, document, rows, row, titleOf, onClose }: MoveEntryDialogProps) {
  const translate = useTranslate();
  const groups = groupsFor(rows, row);
  const [target, setTarget] = useState(row.parent ?? groups[0]?.id ?? '');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const pointer = pointerOfRow(document, target);
          const place = pointer === null ? null : endOf(document, pointer);
          if (place) edits.moveTo(row.id, place, document);
          onClose();
        }}
      >
        <DialogTitle>{translate('draftTree.moveTitle', { title: titleOf(row) })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', pt: 1 }}>
          <TextField
            select
            autoFocus
            label={translate('draftTree.group')}
            value={target}
            onChange={(event) => setTarget(event.target.value)}
            slotProps={{ select: { native: true } }}
          >
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {'　'.repeat(group.depth) + titleOf(group)}
              </option>
            ))}
          </TextField>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('draftTree.moveDone')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
