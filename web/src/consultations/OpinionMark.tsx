import Box from '@mui/material/Box';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { OpinionIcon } from '../icons';
import { useTokens } from '../theme';
import { useConsultations } from './consultations-context';

/** The sign at a row of the tree that opinions were given about it; strong while one waits for an outcome. */
export const OpinionMark = memo(function OpinionMark({ rowId }: { rowId: string }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const count = useConsultations().counts.get(rowId);
  if (!count) return null;
  const label = translate(count.undecided > 0 ? 'consultations.mark.undecided' : 'consultations.mark.decided', {
    smart_count: count.undecided > 0 ? count.undecided : count.all,
  });
  return (
    <Box
      component="span"
      title={label}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: '2px',
        fontSize: 12,
        fontWeight: 600,
        color: count.undecided > 0 ? tokens.pending.text : tokens.text[2],
      }}
    >
      <OpinionIcon size={14} label={label} />
      {count.all}
    </Box>
  );
});
