import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ChangedIcon, ErrorIcon, HeldIcon, PassedIcon } from '../../icons';
import { useTimes } from '../../numbers';
import { useTokens } from '../../theme';
import type { FrameEditor, SaveState } from './use-draft-editor';

/** The key of what is said; that the text is safe in this browser only where it is. */
function wordsFor(save: SaveState, isKept: boolean): string {
  const because = save.kind === 'unsaved' ? save.because : undefined;
  if (!isKept && (save.kind === 'offline' || save.kind === 'unsaved')) return `keeping.noRoom.${because ?? save.kind}`;
  return because ? `keeping.waits.${because}` : `drafting.save.${save.kind}`;
}

/** Where the edits stand, in words: saved when, not yet and why not, without a server, refused. */
export function SaveStatus({ editor }: { editor: FrameEditor }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const times = useTimes();
  const { save, isKept } = editor;
  const wrong = save.kind === 'refused' || save.kind === 'conflict' || (save.kind !== 'saved' && !isKept);
  const Icon = wrong
    ? ErrorIcon
    : save.kind === 'saved'
      ? PassedIcon
      : save.kind === 'offline'
        ? HeldIcon
        : ChangedIcon;
  return (
    <Box
      role="status"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        fontSize: 13,
        color: wrong ? tokens.error.text : 'text.secondary',
        minHeight: 32,
      }}
    >
      <Icon size={15} />
      {translate(wordsFor(save, isKept), { time: times.recent(editor.draft.updatedAt) })}
    </Box>
  );
}
