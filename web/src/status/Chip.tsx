import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Icon } from '../icons';
import { RADIUS, type Tone } from '../theme';

interface ChipProps {
  tone: Tone;
  icon?: Icon;
  children?: ReactNode;
  title?: string;
  /** Makes the chip a button. */
  onClick?: () => void;
  /** Pressed state of a chip that filters. */
  pressed?: boolean;
}

/** A word on a tint, with an icon before it. */
export function Chip({ tone, icon: ChipIcon, children, title, onClick, pressed }: ChipProps) {
  const look = {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: 20,
    px: '7px',
    borderRadius: `${RADIUS.chip}px`,
    fontFamily: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    fontWeight: 500,
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
    color: tone.text,
    background: tone.tint,
    printColorAdjust: 'exact',
    border: 0,
  } as const;
  const content = (
    <>
      {ChipIcon && <ChipIcon size={13} />}
      {children}
    </>
  );
  if (onClick === undefined) {
    return (
      <Box component="span" title={title} sx={look}>
        {content}
      </Box>
    );
  }
  return (
    <Box
      component="button"
      type="button"
      title={title}
      onClick={onClick}
      aria-pressed={pressed}
      sx={{
        ...look,
        cursor: 'pointer',
        boxShadow: pressed ? `inset 0 0 0 1.5px ${tone.text}` : 'none',
        '&:hover': { boxShadow: `inset 0 0 0 1px ${tone.text}` },
      }}
    >
      {content}
    </Box>
  );
}
