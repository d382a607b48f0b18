import Box from '@mui/material/Box';
import type { MouseEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { CODE_STACK } from '../theme';
import { Absent } from './Absent';
import { shortHash } from './short-hash';

/** A hash in short; the whole one on hover, and in the clipboard on click. */
export function Hash({ value }: { value: string | null | undefined }) {
  const translate = useTranslate();
  const notify = useNotify();
  if (!value) return <Absent />;
  const copy = (event: MouseEvent) => {
    // In a list, a click on the row would open it.
    event.stopPropagation();
    void navigator.clipboard?.writeText(value).then(() => notify('numbers.copied', { type: 'info' }));
  };
  return (
    <Box
      component="button"
      type="button"
      onClick={copy}
      title={value}
      aria-label={`${translate('numbers.copyHash')} ${shortHash(value)}`}
      sx={{
        font: 'inherit',
        fontFamily: CODE_STACK,
        fontSize: '0.95em',
        color: 'inherit',
        border: 0,
        p: 0,
        background: 'none',
        cursor: 'copy',
        whiteSpace: 'nowrap',
        '&:hover': { textDecoration: 'underline dotted' },
      }}
    >
      {shortHash(value)}
    </Box>
  );
}
