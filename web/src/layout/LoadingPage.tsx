import Box from '@mui/material/Box';
import { BrandMark } from './Brand';

/** The first moment, before it is known who is there: only the mark, so that nothing jumps afterwards. */
export function LoadingPage() {
  return (
    <Box sx={{ height: '100dvh', display: 'grid', placeItems: 'center', opacity: 0.5 }}>
      <BrandMark size={40} />
    </Box>
  );
}
