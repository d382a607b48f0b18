import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ComponentProps } from 'react';
import { UseList } from './UseList';

/** Uses in a dialog: a list of its own height, which the keyboard can scroll. */
export function ScrolledUses({ uses, maxHeight }: { uses: ComponentProps<typeof UseList>['uses']; maxHeight: number }) {
  const translate = useTranslate();
  return (
    <Box tabIndex={0} role="group" aria-label={translate('uses.title')} sx={{ maxHeight, overflow: 'auto' }}>
      <UseList uses={uses} />
    </Box>
  );
}
