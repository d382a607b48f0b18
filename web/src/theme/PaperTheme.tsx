import { createTheme, ThemeProvider, useTheme } from '@mui/material/styles';
import { type ReactNode, useSyncExternalStore } from 'react';
import { THEMES } from './build-theme';

const paper = createTheme(THEMES.zh.light);

function subscribe(changed: () => void): () => void {
  const onPaper = window.matchMedia('print');
  onPaper.addEventListener('change', changed);
  return () => onPaper.removeEventListener('change', changed);
}

const isPrinting = () => window.matchMedia('print').matches;

/** On paper everything is in the light colours, whichever the screen has: browsers leave dark backgrounds out. */
export function PaperTheme({ children }: { children: ReactNode }) {
  const screen = useTheme();
  const printing = useSyncExternalStore(subscribe, isPrinting);
  return <ThemeProvider theme={printing ? paper : screen}>{children}</ThemeProvider>;
}
