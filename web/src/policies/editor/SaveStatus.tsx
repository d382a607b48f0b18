import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ChangedIcon, ErrorIcon, HeldIcon, PassedIcon } from '../../icons';
import { useTimes } from '../../numbers';
import { useTokens } from '../../theme';
import type { DraftEditor } from './use-draft-editor';

/** Where the edits stand, in words: saved when, not yet and why not, without a server, refused. */
export function SaveStatus({ editor }: { editor: DraftEditor }) {
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
  const words =
    save.kind === 'unsaved' && save.because ? `keeping.waits.${save.because}` : `drafting.save.${save.kind}`;
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
      {translate(words, { time: times.recent(editor.draft.updatedAt) })}
    </Box>
  );
}
