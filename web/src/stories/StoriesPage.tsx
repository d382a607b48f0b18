import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { QueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { AdminContext } from 'react-admin';
import { authProvider } from '../auth-provider';
import { dataProvider } from '../data-provider';
import { type Language, LanguageProvider, useLanguage } from '../i18n';
import { THEMES } from '../theme';
import type { StoryCase } from './story';

interface Look {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  /** Pixels that each story has. */
  readonly width: number;
}

const WIDTHS = [320, 480, 720, 1024];

/** The look that the address asks for, e.g. `?language=en&scheme=dark&width=320`. */
function lookOf(search: string): Look {
  const asked = new URLSearchParams(search);
  return {
    language: asked.get('language') === 'en' ? 'en' : 'zh',
    scheme: asked.get('scheme') === 'dark' ? 'dark' : 'light',
    width: WIDTHS.find((width) => String(width) === asked.get('width')) ?? 480,
  };
}

/** The address that shows one story alone. */
function alone(name: string): string {
  const query = new URLSearchParams(window.location.search);
  query.set('only', name);
  return `?${query.toString()}`;
}

/**
 * Every story below each other, in a language, light or dark, at a width; with `?only=` and the beginning of a name only those. Only the
 * development server has this page.
 */
export function StoriesPage({ stories }: { stories: readonly StoryCase[] }) {
  const only = new URLSearchParams(window.location.search).get('only') ?? '';
  const [look, setLook] = useState(() => lookOf(window.location.search));
  return (
    <LanguageProvider key={look.language} initial={look.language}>
      <Frame key={look.scheme} look={look}>
        <CssBaseline />
        <Switches look={look} onLook={setLook} />
        <Box component="main" sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, p: 2 }}>
          {stories.map(({ title, state, component: Component, args, isDialog }) => {
            const name = `${title} · ${state}`;
            if (!name.startsWith(only)) return null;
            return (
              <Box key={name} component="section" sx={{ width: look.width, minWidth: 0 }}>
                <Box
                  component="h2"
                  translate="no"
                  sx={{ fontSize: 12, fontWeight: 400, color: 'text.secondary', m: 0 }}
                >
                  <a href={alone(name)}>{name}</a>
                </Box>
                {(!isDialog || name === only) && <Component {...args} />}
              </Box>
            );
          })}
        </Box>
      </Frame>
    </LanguageProvider>
  );
}

function Frame({ look, children }: { look: Look; children: ReactNode }) {
  const { i18nProvider, language } = useLanguage();
  const queries = useMemo(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }), []);
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queries}
      theme={THEMES[language][look.scheme]}
      darkTheme={null}
      defaultTheme="light"
    >
      {children}
    </AdminContext>
  );
}

function Switches({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  return (
    <Box
      component="header"
      translate="no"
      sx={{ display: 'flex', gap: 2, p: 2, position: 'sticky', top: 0, zIndex: 2 }}
    >
      <select
        aria-label="Language"
        value={look.language}
        onChange={(event) => onLook({ ...look, language: event.target.value === 'en' ? 'en' : 'zh' })}
      >
        <option value="zh">中文</option>
        <option value="en">English</option>
      </select>
      <select
        aria-label="Scheme"
        value={look.scheme}
        onChange={(event) => onLook({ ...look, scheme: event.target.value === 'dark' ? 'dark' : 'light' })}
      >
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
      <select
        aria-label="Width"
        value={look.width}
        onChange={(event) => onLook({ ...look, width: Number(event.target.value) })}
      >
        {WIDTHS.map((width) => (
          <option key={width}>{width}</option>
        ))}
      </select>
    </Box>
  );
}
