import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';

/** The shape of a page while its code or first data is on the way. */
export function PageSkeleton() {
  const translate = useTranslate();
  return (
    <Box
      role="status"
      aria-label={translate('layout.page.loading')}
      sx={{ p: { xs: 2.5, lg: 3 }, display: 'grid', gap: 2 }}
    >
      <Skeleton variant="rounded" width={280} height={26} />
      <Skeleton variant="rounded" height={180} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}

/** The shape of a card's rows on first load. */
export function RowsSkeleton({ rows = 4 }: { rows?: number }) {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('layout.page.loading')} sx={{ px: 2, py: 1, display: 'grid', gap: 1.25 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={22} width={`${92 - ((row * 17) % 40)}%`} />
      ))}
    </Box>
  );
}
