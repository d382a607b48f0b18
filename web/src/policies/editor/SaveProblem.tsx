import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { HeldIcon } from '../../icons';
import { Notice, ProblemAlert } from '../../problems';
import { useTokens } from '../../theme';
import { ConflictDialog } from './merging/ConflictDialog';
import type { DraftEditor, OpenConflict } from './use-draft-editor';

/** What keeps the edits from the server, and the ways on. What is on screen stays in every case. */
export function SaveProblem({ editor }: { editor: DraftEditor }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { save } = editor;
  if (save.kind === 'refused') {
    return (
      <ProblemAlert
        error={save.error}
        title={translate('drafting.save.notSaved')}
        safe={translate(editor.isKept ? 'drafting.save.safe' : 'keeping.noRoom.stay')}
        onRetry={() => void editor.saveNow()}
      />
    );
  }
  if (save.kind === 'offline') {
    return (
      <Notice
        tone={tokens.mark}
        icon={HeldIcon}
        role="status"
        action={
          <Button size="small" onClick={() => void editor.saveNow()}>
            {translate('keeping.offline.now')}
          </Button>
        }
      >
        <Typography sx={{ fontWeight: 600 }}>{translate('keeping.offline.title')}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>
          {translate(editor.isKept ? 'keeping.offline.kept' : 'keeping.offline.noRoom')}
        </Typography>
      </Notice>
    );
  }
  return save.kind === 'conflict' ? <Conflict editor={editor} conflict={save.conflict} /> : null;
}

function Conflict({ editor, conflict }: { editor: DraftEditor; conflict: OpenConflict }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [isOpen, setIsOpen] = useState(false);
  const { theirs, conflicts } = conflict;
  const name = theirs.updatedBy?.displayName ?? translate('keeping.somebody');
  return (
    <Notice
      tone={tokens.error}
      icon={HeldIcon}
      role="alert"
      action={
        <Button size="small" variant="contained" color="primary" onClick={() => setIsOpen(true)}>
          {translate('keeping.conflict.choose')}
        </Button>
      }
    >
      <Typography sx={{ fontWeight: 600 }}>
        {translate('keeping.conflict.notice', { name, revision: theirs.revision, smart_count: conflicts.length })}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {translate(editor.isKept ? 'keeping.conflict.safe' : 'keeping.noRoom.stay')}
      </Typography>
      {isOpen && <ConflictDialog editor={editor} conflict={conflict} onClose={() => setIsOpen(false)} />}
    </Notice>
  );
}
