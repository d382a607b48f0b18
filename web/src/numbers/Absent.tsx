import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ABSENT } from './format';

/** A number that is not there: `—`, read out as such. */
export function Absent() {
  const translate = useTranslate();
  return (
    <Box component="span" role="img" aria-label={translate('numbers.absent')} sx={{ color: 'text.tertiary' }}>
      {ABSENT}
    </Box>
  );
}
