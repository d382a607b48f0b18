import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { SkipNavigationButton, useLocation } from 'react-admin';
import { useMe } from '../auth-provider';
import { SessionDialog } from '../auth-provider/SessionDialog';
import { useLanguage } from '../i18n';
import { hasRememberedLanguage } from '../i18n/language';
import { FRAME, PaperTheme } from '../theme';
import { TourGuide } from '../tour/TourGuide';
import { CrashBoundary } from './CrashBoundary';
import { Navigation } from './Navigation';
import { PageSkeleton } from './PageSkeleton';
import { PracticeStrip } from './Practice';
import { TopBar } from './TopBar';

const MAIN = 'main-content';

/** The frame of every page: table of contents at the left, bar on top, the page below it. */
export function AppLayout({ children }: { children: ReactNode }) {
  const me = useMe();
  const { pathname } = useLocation();
  const { setLanguage } = useLanguage();
  useEffect(() => {
    // Where its texts cannot be had, the page stays in the language that it is in.
    if (!hasRememberedLanguage()) setLanguage(me.language).catch(() => undefined);
  }, [me.language, setLanguage]);
  const shown = useRef(pathname);
  useEffect(() => {
    const isNew = shown.current !== pathname;
    shown.current = pathname;
    // What was pressed has gone with its page: who goes on by keyboard, or listens, goes on in the new one.
    if (isNew && document.activeElement === document.body) document.getElementById(MAIN)?.focus();
  }, [pathname]);
  const narrow = useMediaQuery(`(max-width: ${FRAME.railBelow - 0.05}px)`, { noSsr: true });
  return (
    <PaperTheme>
      <Box sx={{ display: 'flex', minHeight: '100dvh' }}>
        {/* The focus stays in the page, where those who cannot see it hear that it is. */}
        <SkipNavigationButton onClick={() => document.getElementById(MAIN)?.focus()} />
        {me.scope.practice && <PracticeStrip />}
        <Navigation narrow={narrow} />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar narrow={narrow} />
          <Box
            component="main"
            id={MAIN}
            tabIndex={-1}
            sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', outline: 0 }}
          >
            <CrashBoundary resetKey={pathname}>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </CrashBoundary>
          </Box>
        </Box>
        {me.scope.practice && <TourGuide />}
        <SessionDialog />
      </Box>
    </PaperTheme>
  );
}
