import Box from '@mui/material/Box';
import {
  type AnnexName,
  type AnnexSubject,
  type AnnexValue,
  changeName,
  changeValue,
  type Finding,
  holdsValue,
  scopeOf,
  withFilledValue,
} from '@jifen/policies';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { shortHash, useTimes } from '../../numbers';
import { RecoveredNotice } from '../editor/RecoveredNotice';
import { SaveProblem } from '../editor/SaveProblem';
import { TakenNotice } from '../editor/merging/TakenNotice';
import type { DraftEditor } from '../editor/use-draft-editor';
import { useLatest } from '../editor/use-latest';
import { useRememberedScroll } from '../editor/use-remembered-scroll';
import type { AnnexEditing } from './annex-editing';
import { AnnexBody } from './AnnexBody';
import { AnnexPaper } from './AnnexPaper';
import { type AnnexLook, AnnexToolbar } from './AnnexToolbar';
import { useAnnex } from './use-annex';

interface DraftAnnexProps {
  editor: DraftEditor;
  baseLabel: string | null;
  /** Id of the entry that is selected in the editor: the text opens there. */
  selected: string;
  /** Leads to an entry in the editor. */
  onOpen: (subject: AnnexSubject) => void;
  onClose: () => void;
}

/** The draft as the annex of a regulation. Its values are changed in place, by the same edits as in the forms. */
export function DraftAnnex({ editor, baseLabel, selected, onOpen, onClose }: DraftAnnexProps) {
  const translate = useTranslate();
  const text = useText();
  const times = useTimes();
  const { language } = useLanguage();
  const { analysis, draft, readOnly } = editor;
  const [look, setLook] = useState<AnnexLook>({ old: true, notes: true });
  const annex = useAnnex(analysis, look.old ? editor.base : null);
  // Where the view opens is decided once: what is selected later does not move the text.
  const [openedAt] = useState(selected);
  const pane = useRememberedScroll<HTMLElement>(draft.id, `annex:${openedAt}`);
  useLayoutEffect(() => {
    const element = pane.current;
    // A reload comes back to where it was; coming from the editor leads to what is selected there.
    const row = document.getElementById(`annex-${openedAt}`);
    if (element && element.scrollTop === 0) row?.scrollIntoView({ block: 'center' });
    // The button that opened the document has gone: Tab goes on at what was selected, not at the first of all values.
    if (document.activeElement === document.body) row?.querySelector('button')?.focus({ preventScroll: true });
  }, [openedAt, pane]);

  const { document: written, change, edit } = editor;
  const { rules } = analysis;
  const changed = (value: AnnexValue, said: number | string): void => {
    // What is on screen may be a moment behind: a value that has become another one meanwhile is left alone.
    if (!rules || !holdsValue(written, value)) return;
    const made = changeValue(written, value, said, scopeOf(rules));
    if (!made) return;
    const filled = withFilledValue(written, made);
    if (filled) edit(written, filled);
    else change(made.pointer, made.value);
  };
  const renamed = (name: AnnexName, said: string): Finding | null => {
    const { value, findings: refusals } = changeName(written, name, said, language);
    if (value) edit(written, value.document);
    return value ? null : (refusals[0] ?? null);
  };
  // Every line reads these: they stay the same whatever is edited.
  const open = useLatest(onOpen);
  const changeLatest = useLatest(changed);
  const renameLatest = useLatest(renamed);
  const editing = useMemo(
    (): AnnexEditing => ({
      showNotes: look.notes,
      open,
      ...(readOnly ? {} : { change: changeLatest, rename: renameLatest }),
    }),
    [changeLatest, renameLatest, look.notes, open, readOnly],
  );
  const unsaved = !readOnly && editor.save.kind !== 'saved';
  const manifest = translate('annex.manifest.draft', {
    revision: draft.revision,
    hash: shortHash(draft.contentHash),
    at: times.moment(draft.updatedAt),
  });
  return (
    <AnnexPaper
      paneRef={pane}
      label={translate('annex.open')}
      toolbar={
        <AnnexToolbar
          annex={annex}
          look={look}
          onLook={setLook}
          baseLabel={baseLabel}
          source={{ kind: 'policies', id: draft.id, name: `${text(written.title)}-r${draft.revision}` }}
          unsaved={unsaved}
          onClose={onClose}
        />
      }
      notices={
        <Box data-print="hide" sx={{ display: 'grid', gap: 1, px: 2, pt: 1, '&:empty': { pt: 0 } }}>
          <SaveProblem editor={editor} />
          <TakenNotice editor={editor} />
          <RecoveredNotice editor={editor} />
        </Box>
      }
    >
      <AnnexBody
        annex={annex}
        editing={editing}
        findings={analysis.findings}
        manifest={[
          manifest,
          ...(unsaved ? [translate('annex.manifest.unsaved')] : []),
          ...(written.jurisdiction.practice ? [translate('annex.manifest.practice')] : []),
        ]}
        remedy={translate('annex.unreadableRemedy')}
      />
    </AnnexPaper>
  );
}
