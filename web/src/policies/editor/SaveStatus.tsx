import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ErrorIcon, PassedIcon, ChangedIcon } from '../../icons';
import { useTimes } from '../../numbers';
import { useTokens } from '../../theme';
import type { DraftEditor } from './use-draft-editor';

/** Where the edits stand, in words: saved when, not yet, refused. */
export function SaveStatus({ editor }: { editor: DraftEditor }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const times = useTimes();
  const { kind } = editor.save;
  const wrong = kind === 'refused' || kind === 'conflict';
  const Icon = wrong ? ErrorIcon : kind === 'saved' ? PassedIcon : ChangedIcon;
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
      {translate(`drafting.save.${kind}`, { time: times.recent(editor.draft.updatedAt) })}
    </Box>
  );
}
