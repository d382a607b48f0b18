import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { HistoryIcon } from '../../icons';
import { useTimes } from '../../numbers';
import { Notice } from '../../problems';
import { useTokens } from '../../theme';
import type { DraftEditor } from './use-draft-editor';

/** Edits that were found in this browser and that the server does not have yet, with the way to give them up. */
export function RecoveredNotice({ editor }: { editor: DraftEditor }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const times = useTimes();
  if (editor.recovered === null || editor.save.kind === 'saved') return null;
  return (
    <Notice
      tone={tokens.mark}
      icon={HistoryIcon}
      role="status"
      action={
        <Button size="small" onClick={editor.discard}>
          {translate('drafting.save.discard')}
        </Button>
      }
    >
      <Typography>{translate('drafting.save.recovered', { time: times.moment(editor.recovered) })}</Typography>
    </Notice>
  );
}
