import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';

/** A name in both languages and an id, as they were typed and trimmed. No English name: none was typed. */
export interface Renaming {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en?: string };
}

interface RenameDialogProps {
  title: string;
  labels: { readonly zh: string; readonly en: string; readonly id: string };
  /** What is said below the name, and below an id that may be used. */
  help: { readonly zh?: string; readonly id: string };
  initial: { readonly zh: string; readonly en: string; readonly id: string };
  /** Why an id cannot be used; undefined where it can. */
  refusalOf: (id: string) => string | undefined;
  /** What follows from another id, before it is given. */
  followsOf: (id: string) => ReactNode;
  /** What the button that does it says. */
  done: string;
  maxWidth?: 'xs' | 'sm';
  onRename: (renaming: Renaming) => void;
  onClose: () => void;
}

/** Another name and id for something that other places name. Says what follows before anything changes, and refuses an id with the reason. */
export function RenameDialog({
  title,
  labels,
  help,
  initial,
  refusalOf,
  followsOf,
  done,
  maxWidth = 'xs',
  onRename,
  onClose,
}: RenameDialogProps) {
  const translate = useTranslate();
  const [zh, setZh] = useState(initial.zh);
  const [en, setEn] = useState(initial.en);
  const [id, setId] = useState(initial.id);
  const refusal = refusalOf(id);
  const ready = zh.trim() !== '' && refusal === undefined;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth={maxWidth}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const english = en.trim();
          if (ready) onRename({ id, name: { zh: zh.trim(), ...(english === '' ? {} : { en: english }) } });
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <TextField
            autoFocus
            required
            label={labels.zh}
            value={zh}
            onChange={(event) => setZh(event.target.value)}
            helperText={help.zh}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={labels.en}
            value={en}
            onChange={(event) => setEn(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={labels.id}
            value={id}
            onChange={(event) => setId(event.target.value)}
            error={refusal !== undefined}
            helperText={refusal ?? help.id}
            slotProps={{ htmlInput: { maxLength: 64, spellCheck: false } }}
          />
          {id !== initial.id && followsOf(id)}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!ready}>
            {done}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
