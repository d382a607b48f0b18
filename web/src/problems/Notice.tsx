import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Icon } from '../icons';
import { RADIUS, type Tone } from '../theme';

interface NoticeProps {
  tone: Tone;
  icon: Icon;
  children: ReactNode;
  /** Buttons at the end of the line. */
  action?: ReactNode;
  /** `alert` is read out at once, `status` when the reader pauses. */
  role?: 'alert' | 'status' | 'note';
}

/** A tinted bar with an icon: something the page has to say about itself. */
export function Notice({ tone, icon: NoticeIcon, children, action, role = 'note' }: NoticeProps) {
  return (
    <Box
      role={role}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        columnGap: 1.5,
        rowGap: 1,
        px: 2,
        py: 1.25,
        borderRadius: `${RADIUS.control}px`,
        background: tone.tint,
        printColorAdjust: 'exact',
      }}
    >
      <Box sx={{ color: tone.text, pt: '2px' }}>
        <NoticeIcon size={18} />
      </Box>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>{children}</Box>
      {action && <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>{action}</Box>}
    </Box>
  );
}
