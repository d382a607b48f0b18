import { useState } from 'react';
import { Admin, Resource } from 'react-admin';
import audit from './audit';
import { authProvider } from './auth-provider';
import { LoginPage } from './auth-provider/LoginPage';
import comparisons from './comparisons';
import { dataProvider } from './data-provider';
import facts from './facts';
import { useLanguage } from './i18n';
import { AccessDeniedPage, AppLayout, CrashPage, LoadingPage, NotFoundPage } from './layout';
import policies from './policies';
import populations from './populations';
import populationImports from './populations/import';
import { queryClient } from './query-client';
import runs from './runs';
import simulations from './simulations';
import scenes from './scenes';
import { deviceStore } from './store';
import { THEMES } from './theme';
import users from './users';
import versions from './versions';
import { Workbench } from './workbench';

/** The table of contents: every resource with pages, and what all pages share. */
export function App() {
  const { i18nProvider, language } = useLanguage();
  const [store] = useState(deviceStore);
  const [queries] = useState(queryClient);
  return (
    <Admin
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queries}
      theme={THEMES[language].light}
      darkTheme={THEMES[language].dark}
      layout={AppLayout}
      dashboard={Workbench}
      loginPage={LoginPage}
      loading={LoadingPage}
      catchAll={NotFoundPage}
      accessDenied={AccessDeniedPage}
      error={({ error, resetErrorBoundary }) => (
        <CrashPage error={error} onRetry={() => resetErrorBoundary(undefined)} />
      )}
      disableTelemetry
      requireAuth
    >
      <Resource {...policies} />
      <Resource {...versions} />
      <Resource {...facts} />
      <Resource {...populations} />
      <Resource {...populationImports} />
      <Resource {...simulations} />
      <Resource {...comparisons} />
      <Resource {...runs} />
      <Resource {...scenes} />
      <Resource {...audit} />
      <Resource {...users} />
    </Admin>
  );
}
