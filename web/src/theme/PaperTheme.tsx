import { createTheme, ThemeProvider, useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { lightTheme } from './build-theme';

const paper = createTheme(lightTheme);

/** On paper everything is in the light colours, whichever the screen has: browsers leave dark backgrounds out. */
export function PaperTheme({ children }: { children: ReactNode }) {
  const screen = useTheme();
  const printing = useMediaQuery('print', { noSsr: true });
  return <ThemeProvider theme={printing ? paper : screen}>{children}</ThemeProvider>;
}
