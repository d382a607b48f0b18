import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Tie } from '@jifen/policies';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { HeldIcon } from '../../icons';
import { CODE_STACK, useTokens } from '../../theme';

interface TieStopProps {
  tie: Tie;
  /** The form that records the decision, for those who may take it. */
  decision?: ReactNode;
}

/** Equals beyond these are only counted. */
const MOST_LISTED = 12;

/** The line stops here: who is equal, what has to be decided, and what each way would mean (reading A-25). */
export function TieStop({ tie, decision }: TieStopProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { applications, explanation } = tie;
  const listed = applications.slice(0, MOST_LISTED).join(translate('scenes.listed'));
  const more = applications.length - MOST_LISTED;
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        gap: 1.25,
        px: 2,
        py: 1.25,
        background: tokens.mark.tint,
        borderBlock: `2px solid ${tokens.mark.text}`,
        printColorAdjust: 'exact',
      }}
    >
      <Box sx={{ color: tokens.mark.text, pt: '2px' }}>
        <HeldIcon size={18} />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>{translate('scenes.tie.title')}</Typography>
        <Typography variant="body2">{text(explanation)}</Typography>
        <Typography
          variant="body2"
          sx={{ mt: 0.25, fontFamily: CODE_STACK, fontSize: 12, overflowWrap: 'anywhere', color: 'text.secondary' }}
        >
          {listed}
          {more > 0 && ` ${translate('scenes.tie.more', { smart_count: more })}`}
        </Typography>
        {decision}
        <Typography variant="caption" component="p" sx={{ mt: 0.75, color: tokens.mark.text }}>
          {translate('scenes.tie.notFinal')}
        </Typography>
      </Box>
    </Box>
  );
}
