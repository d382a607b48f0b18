import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AdminContext, Notification } from 'react-admin';
import { authProvider } from '../auth-provider';
import { dataProvider } from '../data-provider';
import { type Language, LanguageProvider, useLanguage } from '../i18n';
import { THEMES } from '../theme';
import './texts';

interface TestFrameProps {
  children: ReactNode;
  language?: Language;
}

/** What every component stands in, for component tests: language, theme, router, providers. The network is the test's. */
export function TestFrame({ children, language = 'zh' }: TestFrameProps) {
  return (
    <LanguageProvider initial={language}>
      <Frame>{children}</Frame>
    </LanguageProvider>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { i18nProvider } = useLanguage();
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      theme={THEMES.zh.light}
      queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      {children}
      <Notification />
    </AdminContext>
  );
}
