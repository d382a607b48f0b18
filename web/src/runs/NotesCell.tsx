import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Absent } from '../numbers';
import type { RunNotes } from './run-note';

/** The notes on a run in a table: the newest, and how many there are. */
export function NotesCell({ notes: { count, latest } }: { notes: RunNotes }) {
  const translate = useTranslate();
  if (latest === null) return <Absent />;
  return (
    <Box component="span" sx={{ display: 'flex', gap: 0.75, maxWidth: { xs: 140, lg: 220 } }}>
      <Box
        component="span"
        title={`${latest.by.displayName}: ${latest.text}`}
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {latest.text}
      </Box>
      {count > 1 && (
        <Box component="span" sx={{ color: 'text.tertiary', flex: 'none' }}>
          {translate('runs.notes.count', { count })}
        </Box>
      )}
    </Box>
  );
}
