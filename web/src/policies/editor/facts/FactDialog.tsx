import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { PolicyCase } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { DeleteIcon } from '../../../icons';
import { FindingList } from '../../../problems';
import { useTokens } from '../../../theme';
import type { DraftEditor } from '../use-draft-editor';
import { FactEffect } from './FactEffect';
import { FactFields } from './FactFields';
import { FactShown } from './FactShown';
import { useFactEdit } from './use-fact-edit';

interface FactDialogProps {
  editor: DraftEditor;
  /** Id of the fact; null: a new one. */
  factId: string | null;
  cases: readonly PolicyCase[];
  onClose: () => void;
}

const TITLE_ID = 'fact-edit-title';

/** Adds, changes or removes a fact of the draft: the declaration on the left, what that does on the right, written only when asked to. */
export function FactDialog({ editor, factId, cases, onClose }: FactDialogProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const edit = useFactEdit(editor, factId, cases, onClose);
  const { given, isLocked, isRemoving, removal } = edit;
  const say = (key: string): string => translate(`factEdit.${key}`);
  const pane = { minWidth: 0, minHeight: 0, overflow: 'auto', px: 2.5, py: 2 } as const;
  const title = factId === null ? say('add') : say(isRemoving ? 'remove' : 'change');
  const done = factId === null ? say('applyAdd') : say(isRemoving ? 'applyRemove' : 'apply');
  if (isLocked) return <FactShown editor={editor} factId={factId ?? ''} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth={false}
      aria-labelledby={TITLE_ID}
      slotProps={{ paper: { sx: { width: 'min(1180px, 100vw - 32px)', height: 'calc(100vh - 64px)', m: 2 } } }}
    >
      <DialogTitle id={TITLE_ID}>{given ? `${title} · ${text(given.label)}` : title}</DialogTitle>
      <DialogContent
        sx={{
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 9fr)',
          overflow: 'hidden',
          borderTop: `1px solid ${tokens.divider}`,
          borderBottom: `1px solid ${tokens.divider}`,
        }}
      >
        <Box
          component="section"
          aria-label={say('declare')}
          sx={{ ...pane, borderRight: `1px solid ${tokens.divider}` }}
        >
          <FactFields
            form={edit.form}
            named={edit.named}
            wrong={edit.wrong}
            isNew={factId === null}
            idRefusal={edit.idRefusal}
            departments={edit.departments}
            onChange={edit.change}
          />
          <FindingList findings={edit.refusals} />
        </Box>
        <Box component="section" sx={pane} tabIndex={0} aria-label={translate('factEdit.effect.title')}>
          <FactEffect
            editor={editor}
            document={edit.document}
            factId={edit.named.id ?? ''}
            was={given}
            fact={isRemoving ? null : edit.fact}
            cases={cases}
            note={
              edit.isReady
                ? translate('factEdit.effect.before', { apply: done })
                : translate(edit.fact ? 'factEdit.effect.same' : 'factEdit.effect.unread')
            }
          />
        </Box>
      </DialogContent>
      <DialogActions>
        {given && !isRemoving && (
          <Button startIcon={<DeleteIcon size={15} />} sx={{ mr: 'auto' }} onClick={edit.askRemoval}>
            {say('remove')}
          </Button>
        )}
        {isRemoving && (
          <Button sx={{ mr: 'auto' }} onClick={edit.keep}>
            {say('backToChange')}
          </Button>
        )}
        {removal && (
          <Box role="alert" sx={{ mr: 'auto', color: tokens.error.text, fontSize: 14 }}>
            {text(removal.message)}
            <br />
            {text(removal.remedy)}
          </Box>
        )}
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color="primary" disabled={!edit.isReady} onClick={edit.apply}>
          {done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
