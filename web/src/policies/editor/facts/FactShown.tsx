import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { LockIcon } from '../../../icons';
import { Notice } from '../../../problems';
import { useTokens } from '../../../theme';
import type { DraftEditor } from '../use-draft-editor';
import { Declaration } from '../uses/Declaration';

interface FactShownProps {
  editor: DraftEditor;
  factId: string;
  onClose: () => void;
}

/** A fact that cannot be changed here: how it is declared, and why it stays so. */
export function FactShown({ editor, factId, onClose }: FactShownProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const document = editor.analysis.resolved?.document ?? editor.document;
  const upper = editor.included.find(({ facts }) => facts.some(({ id }) => id === factId));
  const fact = document.facts.find(({ id }) => id === factId) ?? upper?.facts.find(({ id }) => id === factId);
  const reason = upper
    ? translate('factEdit.lockedUpper', { policy: text(upper.title) })
    : translate(fact ? 'factEdit.lockedDraft' : 'factEdit.notHere');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="fact-shown-title">
      <DialogTitle id="fact-shown-title">{text(fact?.label) || factId || translate('factEdit.add')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Notice tone={tokens.primary} icon={LockIcon} role="status">
          {reason}
        </Notice>
        {fact && (
          <Declaration
            fact={fact}
            department={document.departments.find(({ id }) => id === fact.department)}
            declaredBy={upper?.title ?? null}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('drafting.trace.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
