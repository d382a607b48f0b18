import CssBaseline from '@mui/material/CssBaseline';
import { useState } from 'react';
import { AdminContext, CoreAdminUI, Notification, Resource } from 'react-admin';
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

/**
 * The table of contents: every resource with pages, and what all pages share. It is put together here rather than by react-admin's `Admin`,
 * which would bring along the pages of its own that ours stand in for.
 */
export function App() {
  const { i18nProvider, language } = useLanguage();
  const [store] = useState(deviceStore);
  const [queries] = useState(queryClient);
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queries}
      theme={THEMES[language].light}
      darkTheme={THEMES[language].dark}
    >
      <CssBaseline enableColorScheme />
      <CoreAdminUI
        layout={AppLayout}
        dashboard={Workbench}
        loginPage={LoginPage}
        loading={LoadingPage}
        catchAll={NotFoundPage}
        accessDenied={AccessDeniedPage}
        authenticationError={NotFoundPage}
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
      </CoreAdminUI>
      <Notification />
    </AdminContext>
  );
}
