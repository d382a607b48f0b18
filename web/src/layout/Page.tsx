import Box from '@mui/material/Box';
import { memo, type ReactNode } from 'react';
import { FRAME } from '../theme';
import { PageHeader, type PageHeaderProps } from './PageHeader';

/** Drawn again only when it says something else: behind it there may be somebody who types. */
const Header = memo(PageHeader);

interface PageProps extends PageHeaderProps {
  children: ReactNode;
  /** Panes that fill the window and scroll inside it (the draft editor); otherwise the page itself scrolls. */
  fill?: boolean;
}

/** A page: its header, and its content with the page's padding. */
export function Page({ children, fill = false, ...header }: PageProps) {
  if (fill) {
    return (
      <Box sx={{ display: 'flex', flexDirection: 'column', height: `calc(100dvh - ${FRAME.topBar}px)`, minHeight: 0 }}>
        <Header {...header} />
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>{children}</Box>
      </Box>
    );
  }
  return (
    <>
      <Header {...header} />
      <Box
        sx={{
          flex: 1,
          px: { xs: 2.5, lg: 3 },
          pt: header.plain ? 0.5 : 2,
          pb: 4,
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          '@media print': { p: 0, pt: 2 },
        }}
      >
        {children}
      </Box>
    </>
  );
}
