import GlobalStyles from '@mui/material/GlobalStyles';
import type { ReactNode, Ref } from 'react';
import Box from '@mui/material/Box';
import { useTokens } from '../../theme';

/** On paper: A4, the number of the page at its foot, and nothing of the app around the sheet. */
const PAPER = (
  <GlobalStyles
    styles={`
      @page { size: A4 portrait; margin: 18mm 16mm 20mm; @bottom-center { content: "— " counter(page) " —"; font-size: 9pt; } }
      @media print {
        body *:not(:has(.annex-sheet)):not(.annex-sheet):not(.annex-sheet *) { display: none !important; }
        body :has(.annex-sheet) { display: block !important; height: auto !important; min-height: 0 !important; overflow: visible !important; }
      }
    `}
  />
);

/** What the sheet lies on; it scrolls. */
export function AnnexPaper({
  paneRef,
  label,
  toolbar,
  notices,
  children,
}: {
  paneRef: Ref<HTMLElement>;
  label: string;
  toolbar: ReactNode;
  notices?: ReactNode;
  children: ReactNode;
}) {
  const tokens = useTokens();
  return (
    <Box
      ref={paneRef}
      component="section"
      aria-label={label}
      tabIndex={-1}
      sx={{ flex: 1, minWidth: 0, overflow: 'auto', background: tokens.background, outline: 0 }}
    >
      {PAPER}
      <Box
        data-print="hide"
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 2,
          background: tokens.raised,
          borderBottom: `1px solid ${tokens.divider}`,
        }}
      >
        {toolbar}
      </Box>
      {notices}
      <Box sx={{ px: 2, '@media print': { p: 0 } }}>{children}</Box>
    </Box>
  );
}
