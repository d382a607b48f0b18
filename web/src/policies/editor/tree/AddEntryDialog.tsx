import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { entryAt, freshId, isIdentifier } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { idFromSounds, usePinyin } from '../../../search/pinyin';
import { ENTRY_KINDS, type EntryKind, idsInUse, newEntry, placeForNew } from './entry-kinds';
import type { TreeAsk } from './TreeActions';
import type { TreeRow } from './tree-row';
import type { TreeEdits } from './use-tree-edits';

interface AddEntryDialogProps {
  edits: TreeEdits;
  ask: TreeAsk;
  /** The selected row: the new entry goes behind it, or into it. */
  row: TreeRow | undefined;
  onClose: () => void;
}

/** The kind of what is selected, which another one is likely to be added to. */
function kindLike(row: TreeRow | undefined): EntryKind {
  if (row?.entry.kind === 'scene' || row?.entry.kind === 'scenes') return 'scene';
  if (row?.entry.kind !== 'verdict') return 'indicator';
  return row.entry.list === 'vetoes' ? 'veto' : 'standing';
}

/** A new indicator, deduction, group, veto, standing rule or scene: its kind and its name; the id comes from the name's pinyin. */
export function AddEntryDialog({ edits, ask: { document, taken }, row, onClose }: AddEntryDialogProps) {
  const translate = useTranslate();
  const text = useText();
  const pinyin = usePinyin(true);
  const [kind, setKind] = useState<EntryKind>(() => kindLike(row));
  const [title, setTitle] = useState('');
  const [typedId, setTypedId] = useState<string | null>(null);
  const inUse = useMemo(() => idsInUse(kind, document, taken), [kind, document, taken]);
  const proposed = freshId((pinyin && idFromSounds(pinyin.syllables(title))) || `new-${kind}`, inUse);
  const id = typedId ?? proposed;
  const place = placeForNew(kind, document, row?.id);
  const above = place.list.replace(/\/children$/, '');
  const parent = above === '/score' ? document.score : entryAt(document, above);
  const where =
    parent && 'title' in parent
      ? translate('draftTree.inGroup', { title: text(parent.title), position: place.index + 1 })
      : translate(kind === 'scene' ? 'draftTree.inScenes' : 'draftTree.inVerdicts');
  const wrongId = isIdentifier(id) ? (inUse.has(id) ? 'draftTree.idTaken' : null) : 'draftTree.idForm';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() === '' || wrongId) return;
          edits.insert(place, newEntry(kind, id, { zh: title.trim() }, document, place), document);
          onClose();
        }}
      >
        <DialogTitle>{translate('draftTree.addTitle')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <TextField
            select
            label={translate('draftTree.kind')}
            value={kind}
            onChange={(event) => setKind(event.target.value as EntryKind)}
            slotProps={{ select: { native: true } }}
          >
            {ENTRY_KINDS.map((each) => (
              <option key={each} value={each}>
                {translate(`draftTree.kinds.${each}`)}
              </option>
            ))}
          </TextField>
          <TextField
            autoFocus
            required
            label={translate('draftTree.name')}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={translate('draftTree.id')}
            value={id}
            onChange={(event) => setTypedId(event.target.value === '' ? null : event.target.value)}
            error={wrongId !== null}
            helperText={translate(wrongId ?? 'draftTree.idHelp')}
            slotProps={{ htmlInput: { maxLength: 64, spellCheck: false } }}
          />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {where} {translate(kind === 'scene' ? 'draftTree.pendingScene' : 'draftTree.pendingRule')}
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={title.trim() === '' || wrongId !== null}>
            {translate('draftTree.addDone')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
