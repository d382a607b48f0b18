import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type Fact, factIdRefusal, type FactNaming, type PolicyCase, usesOf } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { WarningIcon } from '../../../icons';
import { useText } from '../../../i18n';
import { Notice } from '../../../problems';
import { useTokens } from '../../../theme';
import type { DraftEditor } from '../use-draft-editor';
import { UseList } from './UseList';

interface RenameFactDialogProps {
  editor: DraftEditor;
  fact: Fact;
  cases: readonly PolicyCase[];
  /** Ids of facts that included policies declare. */
  included: ReadonlySet<string>;
  onRename: (naming: FactNaming) => void;
  onClose: () => void;
}

/** Another label or id for a fact. Before anything changes it shows what follows, what does not, and why an id is refused. */
export function RenameFactDialog({ editor, fact, cases, included, onRename, onClose }: RenameFactDialogProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [zh, setZh] = useState(fact.label.zh);
  const [en, setEn] = useState(fact.label.en ?? '');
  const [id, setId] = useState(fact.id);
  const { document } = editor;
  const uses = useMemo(() => usesOf(document, { kind: 'fact', id: fact.id }, cases), [document, fact.id, cases]);
  const refusal = factIdRefusal(document, fact.id, id, included);
  const ready = zh.trim() !== '' && refusal === undefined;
  const openTexts = Object.values(editor.texts).filter((typed) => typed.includes(`"${fact.id}"`)).length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onRename({ id, label: { zh: zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) } });
        }}
      >
        <DialogTitle>{translate('uses.renameFact')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <TextField
            autoFocus
            required
            label={translate('uses.label')}
            value={zh}
            onChange={(event) => setZh(event.target.value)}
            helperText={translate('uses.labelHelp')}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={translate('uses.englishLabel')}
            value={en}
            onChange={(event) => setEn(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={translate('uses.fact.id')}
            value={id}
            onChange={(event) => setId(event.target.value)}
            error={refusal !== undefined}
            helperText={refusal ? `${text(refusal.message)}。${text(refusal.remedy)}` : translate('uses.idHelp')}
            slotProps={{ htmlInput: { maxLength: 64, spellCheck: false } }}
          />
          {id !== fact.id && !refusal && (
            <>
              <Notice tone={tokens.mark} icon={WarningIcon} role="status">
                <Typography variant="body2">{translate('uses.outside')}</Typography>
                {openTexts > 0 && (
                  <Typography variant="body2">{translate('uses.openTexts', { smart_count: openTexts })}</Typography>
                )}
              </Notice>
              <Typography variant="body2">{translate('uses.follow', { smart_count: uses.length })}</Typography>
              <Box
                tabIndex={0}
                role="group"
                aria-label={translate('uses.title')}
                sx={{ maxHeight: 220, overflow: 'auto' }}
              >
                <UseList uses={uses} />
              </Box>
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!ready}>
            {translate('uses.renameDone')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
