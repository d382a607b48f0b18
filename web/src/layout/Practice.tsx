import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { FlagIcon } from '../icons';
import { FRAME, RADIUS, useTokens } from '../theme';

/** The hatched strip on the top edge of everything in a practice county. It cannot be dismissed, and prints. */
export function PracticeStrip() {
  const tokens = useTokens();
  return (
    <Box
      aria-hidden
      sx={{
        position: 'fixed',
        insetInline: 0,
        top: 0,
        height: FRAME.strip,
        zIndex: 'tooltip',
        pointerEvents: 'none',
        printColorAdjust: 'exact',
        background: `repeating-linear-gradient(135deg, ${tokens.practice.tint} 0 9px, ${tokens.surface} 9px 16px)`,
      }}
    />
  );
}

/** The note at the bottom left; a flag with the words on hover in the narrow rail. Prints on every page. */
export function PracticeNote({ narrow }: { narrow: boolean }) {
  const tokens = useTokens();
  const translate = useTranslate();
  const title = translate('layout.practice.title');
  const note = translate('layout.practice.note');
  return (
    <Tooltip title={narrow ? `${title}：${note}` : ''} placement="right">
      <Box
        role="note"
        aria-label={narrow ? `${title}：${note}` : undefined}
        tabIndex={narrow ? 0 : undefined}
        sx={{
          display: 'flex',
          gap: 1,
          justifyContent: narrow ? 'center' : 'start',
          m: narrow ? 1 : 1.25,
          p: 1.25,
          borderRadius: `${RADIUS.control}px`,
          color: tokens.mark.text,
          background: tokens.mark.tint,
          printColorAdjust: 'exact',
          '@media print': { position: 'fixed', left: 0, bottom: 0 },
        }}
      >
        <Box sx={{ pt: '2px' }}>
          <FlagIcon size={16} />
        </Box>
        <Box sx={{ display: narrow ? 'none' : 'block', '@media print': { display: 'block' } }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {title}
          </Typography>
          <Typography variant="caption" component="p">
            {note}
          </Typography>
        </Box>
      </Box>
    </Tooltip>
  );
}

/** 演练 beside the county's name. */
export function PracticeBadge() {
  const tokens = useTokens();
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={{
        px: 1.25,
        py: '1px',
        borderRadius: `${RADIUS.chip}px`,
        fontSize: 12,
        lineHeight: '18px',
        fontWeight: 700,
        whiteSpace: 'nowrap',
        color: tokens.practice.text,
        background: tokens.practice.tint,
        printColorAdjust: 'exact',
      }}
    >
      {translate('layout.practice.badge')}
    </Box>
  );
}
