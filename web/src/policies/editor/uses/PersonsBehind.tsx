import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import Typography from '@mui/material/Typography';
import type { IdChange } from '@jifen/policies';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isProblem } from '../../../data-provider';
import { renameInPersons } from '../../../data-provider/persons';
import { useText } from '../../../i18n';
import { WarningIcon } from '../../../icons';
import { Notice } from '../../../problems';
import { useTokens } from '../../../theme';
import { personsKey, usePersonsOf } from '../persons/use-saved-persons';
import type { DraftEditor } from '../use-draft-editor';
import { personsBehind } from './persons-behind';
import { madeIn } from './use-case-changes';

/** Names that are told one by one; more are counted. */
const MOST_NAMES = 5;

interface PersonsBehindProps {
  editor: Pick<DraftEditor, 'draft' | 'save' | 'readOnly'>;
  /** What has been renamed since the page was opened. */
  changes: readonly IdChange[];
}

/**
 * Says which saved persons still hold under its old id what the saved draft has renamed, and offers to have them follow. They belong to the
 * published versions, too, which know the old id: so nobody's data are changed unasked.
 */
export function PersonsBehind({ editor, changes }: PersonsBehindProps) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const tokens = useTokens();
  const client = useQueryClient();
  const { draft, save, readOnly } = editor;
  const { persons } = usePersonsOf(draft.policyId);
  const [later, setLater] = useState<readonly string[]>([]);
  const isSaved = save.kind === 'saved' && !readOnly;
  const [open] = isSaved
    ? personsBehind(persons, madeIn(draft.document, changes)).filter(({ key }) => !later.includes(key))
    : [];
  const follow = useMutation({
    mutationFn: ({ from, to }: IdChange) => renameInPersons(draft.id, from, to),
    onSuccess: ({ persons: names }) =>
      notify('uses.persons.followed', { type: 'info', messageArgs: { smart_count: names.length } }),
    onError: (error: unknown) =>
      notify(isProblem(error) ? text(error.problem.detail) : translate('uses.persons.failed'), { type: 'warning' }),
    onSettled: () => client.invalidateQueries({ queryKey: personsKey(draft.policyId) }),
  });
  if (!open) return null;
  const { change, names, key } = open;
  const listed = names.slice(0, MOST_NAMES).join(translate('uses.persons.separator'));
  return (
    <Snackbar open anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }} sx={{ maxWidth: 720 }}>
      <div>
        <Notice
          tone={tokens.mark}
          icon={WarningIcon}
          role="status"
          action={
            <>
              <Button size="small" disabled={follow.isPending} onClick={() => follow.mutate(change)}>
                {translate('uses.persons.follow')}
              </Button>
              <Button size="small" variant="text" onClick={() => setLater([...later, key])}>
                {translate('uses.persons.later')}
              </Button>
            </>
          }
        >
          <Typography>
            {translate('uses.persons.behind', {
              smart_count: names.length,
              names: names.length > MOST_NAMES ? translate('uses.persons.andMore', { names: listed }) : listed,
              from: change.from,
              to: change.to,
            })}
          </Typography>
        </Notice>
      </div>
    </Snackbar>
  );
}
