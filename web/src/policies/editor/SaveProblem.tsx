import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../../problems';
import type { DraftEditor } from './use-draft-editor';

/** What went wrong with the last save, and the ways on. What is on screen stays in every case. */
export function SaveProblem({ editor }: { editor: DraftEditor }) {
  const translate = useTranslate();
  const { save } = editor;
  if (save.kind === 'refused') {
    return (
      <ProblemAlert
        error={save.error}
        title={translate('drafting.save.notSaved')}
        safe={translate('drafting.save.safe')}
        onRetry={() => void editor.saveNow()}
      />
    );
  }
  if (save.kind === 'conflict') {
    return (
      <ProblemAlert
        error={save.error}
        title={translate('drafting.save.notSaved')}
        safe={translate('drafting.save.conflictSafe', {
          name: save.theirs.updatedBy?.displayName ?? '—',
          revision: save.theirs.revision,
        })}
        action={
          <>
            <Button size="small" onClick={() => editor.resolveConflict('theirs')}>
              {translate('drafting.save.takeTheirs')}
            </Button>
            <Button size="small" onClick={() => editor.resolveConflict('mine')}>
              {translate('drafting.save.keepMine')}
            </Button>
          </>
        }
      />
    );
  }
  return null;
}
