import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useMe } from '../../../auth-provider';
import { LockIcon } from '../../../icons';
import { Notice } from '../../../problems';
import { useTokens } from '../../../theme';
import { TakenNotice } from '../merging/TakenNotice';
import { NodePanel, type RuleView } from '../NodePanel';
import type { SavedPerson } from '../persons/use-saved-persons';
import { RecoveredNotice } from '../RecoveredNotice';
import { SaveProblem } from '../SaveProblem';
import type { TreeRow } from '../tree/tree-row';
import { KeysInHandContext } from '../typing/keys-in-hand';
import type { DraftEditor } from '../use-draft-editor';

interface NodePaneProps {
  editor: DraftEditor;
  row: TreeRow | undefined;
  view: RuleView;
  onView: (view: RuleView) => void;
  /** The person whose value is marked on the curve. */
  person: SavedPerson | null;
}

/** The middle pane: what there is to say of saving, and the selected entry with its rule. */
export function NodePane({ editor, row, view, onView, person }: NodePaneProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { role } = useMe();
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1, px: 2, pt: 1.5, '&:empty': { pt: 0 } }}>
        <SaveProblem editor={editor} />
        <TakenNotice editor={editor} />
        <RecoveredNotice editor={editor} />
        {editor.readOnly && (
          <Notice tone={tokens.primary} icon={LockIcon}>
            {translate(
              role !== 'officer'
                ? 'drafting.readOnly.role'
                : editor.draft.state === 'consulting'
                  ? 'consultations.readOnly'
                  : 'drafting.readOnly.state',
            )}
          </Notice>
        )}
      </Box>
      {row && (
        <KeysInHandContext value={editor.keys}>
          <NodePanel editor={editor} row={row} view={view} onView={onView} person={person} />
        </KeysInHandContext>
      )}
    </>
  );
}
