import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { MergeSide } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { changesBetween } from '../changes-between';
import type { DraftEditor, OpenConflict } from '../use-draft-editor';
import { ConflictChoice } from './ConflictChoice';

interface ConflictDialogProps {
  editor: DraftEditor;
  conflict: OpenConflict;
  onClose: () => void;
}

/** Everything that both changed, side by side, with a choice each. Everything else is put together without a question. */
export function ConflictDialog({ editor, conflict, onClose }: ConflictDialogProps) {
  const translate = useTranslate();
  const { theirs, documents, conflicts, choices } = conflict;
  const { included } = editor;
  const mine = useMemo(() => changesBetween(documents.base, documents.mine, included), [documents, included]);
  const other = useMemo(() => changesBetween(documents.base, documents.theirs, included), [documents, included]);
  const open = conflicts.filter(({ id }) => choices[id] === undefined).length;
  const name = theirs.updatedBy?.displayName ?? translate('keeping.somebody');
  const chooseAll = (side: MergeSide): void => editor.choose(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('keeping.conflict.title', { name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography sx={{ color: 'text.secondary' }}>
          {translate('keeping.conflict.text', { name, smart_count: conflicts.length })}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button size="small" variant="outlined" onClick={() => chooseAll('mine')}>
            {translate('keeping.conflict.allMine')}
          </Button>
          <Button size="small" variant="outlined" onClick={() => chooseAll('theirs')}>
            {translate('keeping.conflict.allTheirs', { name })}
          </Button>
        </Box>
        {conflicts.map((each) => (
          <ConflictChoice
            key={each.id}
            conflict={each}
            name={name}
            changes={{ mine, theirs: other }}
            chosen={choices[each.id] ?? null}
            onChoose={(side) => editor.choose({ [each.id]: side })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Typography variant="body2" sx={{ color: 'text.secondary', mr: 'auto', pl: 2 }} role="status">
          {open > 0 && translate('keeping.conflict.open', { smart_count: open })}
        </Typography>
        <Button onClick={onClose}>{translate('keeping.conflict.later')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={open > 0}
          onClick={() => {
            editor.settle();
            onClose();
          }}
        >
          {translate('keeping.conflict.settle')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
