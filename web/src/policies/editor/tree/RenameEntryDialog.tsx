import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { isIdentifier, usesOf } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { UseList } from '../uses/UseList';
import { type EntryKind, idsInUse } from './entry-kinds';
import type { TreeAsk } from './TreeActions';
import type { TreeRow } from './tree-row';
import type { TreeEdits } from './use-tree-edits';

interface RenameEntryDialogProps {
  edits: TreeEdits;
  ask: TreeAsk;
  row: TreeRow;
  onClose: () => void;
}

function kindOf({ entry }: TreeRow): EntryKind {
  return entry.kind === 'verdict' ? (entry.list === 'vetoes' ? 'veto' : 'standing') : 'indicator';
}

/** Name and id of an entry; rules and scenes that name the old id follow. */
export function RenameEntryDialog({ edits, ask: { document, taken }, row, onClose }: RenameEntryDialogProps) {
  const translate = useTranslate();
  const old = row.id.replace(/^.*\//, '');
  const [zh, setZh] = useState(row.title?.zh ?? '');
  const [en, setEn] = useState(row.title?.en ?? '');
  const [id, setId] = useState(old);
  const inUse = useMemo(() => idsInUse(kindOf(row), document, taken), [row, document, taken]);
  const wrongId = isIdentifier(id) ? (id !== old && inUse.has(id) ? 'draftTree.idTaken' : null) : 'draftTree.idForm';
  const uses = useMemo(
    () => (row.entry.kind === 'node' ? usesOf(document, { kind: 'node', id: old }) : []),
    [row, document, old],
  );
  const ready = zh.trim() !== '' && wrongId === null;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          edits.rename(row.id, id, { zh: zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) });
          onClose();
        }}
      >
        <DialogTitle>{translate('draftTree.rename')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <TextField
            autoFocus
            required
            label={translate('draftTree.name')}
            value={zh}
            onChange={(event) => setZh(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={translate('draftTree.englishName')}
            value={en}
            onChange={(event) => setEn(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={translate('draftTree.id')}
            value={id}
            onChange={(event) => setId(event.target.value)}
            error={wrongId !== null}
            helperText={translate(wrongId ?? 'draftTree.idHelp')}
            slotProps={{ htmlInput: { maxLength: 64, spellCheck: false } }}
          />
          {id !== old && (
            <>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('draftTree.renameHelp')}
              </Typography>
              {uses.length > 0 && (
                <Box
                  tabIndex={0}
                  role="group"
                  aria-label={translate('uses.title')}
                  sx={{ maxHeight: 160, overflow: 'auto' }}
                >
                  <UseList uses={uses} />
                </Box>
              )}
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!ready}>
            {translate('draftTree.renameDone')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
