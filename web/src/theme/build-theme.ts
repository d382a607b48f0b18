import { zhCN } from '@mui/material/locale';
import type { RaThemeOptions } from 'react-admin';
import type { Language } from '../i18n';
import './augment';
import { components } from './components';
import { darkTokens, FRAME, lightTokens, RADIUS, type Tokens } from './tokens';
import { typography } from './typography';

/** The Material UI theme of a set of tokens. */
export function buildTheme(tokens: Tokens): RaThemeOptions {
  const [text1, text2, text3] = tokens.text;
  return {
    tokens,
    palette: {
      mode: tokens.mode,
      primary: {
        main: tokens.primary.text,
        dark: tokens.primaryStrong,
        light: tokens.primary.tint,
        contrastText: tokens.onPrimary,
      },
      secondary: { main: tokens.rise.text, contrastText: tokens.surface },
      error: { main: tokens.error.text, light: tokens.error.tint, contrastText: tokens.surface },
      warning: { main: tokens.mark.text, light: tokens.mark.tint, contrastText: tokens.surface },
      info: { main: tokens.primary.text, light: tokens.primary.tint, contrastText: tokens.onPrimary },
      success: { main: tokens.primary.text, light: tokens.primary.tint, contrastText: tokens.onPrimary },
      text: { primary: text1, secondary: text2, tertiary: text3, disabled: text3 },
      background: { default: tokens.background, paper: tokens.surface },
      divider: tokens.divider,
    },
    typography,
    spacing: 8,
    shape: { borderRadius: RADIUS.control },
    breakpoints: { values: { xs: 0, sm: 720, md: 1024, lg: FRAME.railBelow, xl: 1600 } },
    sidebar: { width: FRAME.navigation, closedWidth: FRAME.rail },
    components: components(tokens),
  };
}

type Parts = NonNullable<RaThemeOptions['components']>;

/** What Material UI's own Chinese leaves out. */
const MORE_CHINESE = { MuiPagination: { defaultProps: { 'aria-label': '分页' } } };

/** A theme whose components say in Chinese what they say by themselves, such as "Open" and "pagination navigation". */
function inChinese(theme: RaThemeOptions): RaThemeOptions {
  const own = (theme.components ?? {}) as Record<string, { readonly defaultProps?: object } | undefined>;
  const texts = Object.entries({ ...zhCN.components, ...MORE_CHINESE }).map(([name, { defaultProps }]) => [
    name,
    { ...own[name], defaultProps: { ...defaultProps, ...own[name]?.defaultProps } },
  ]);
  return { ...theme, components: { ...own, ...(Object.fromEntries(texts) as Parts) } };
}

const light = buildTheme(lightTokens);
const dark = buildTheme(darkTokens);

/** The light and the dark theme, by language. */
export const THEMES: Readonly<Record<Language, { readonly light: RaThemeOptions; readonly dark: RaThemeOptions }>> = {
  zh: { light: inChinese(light), dark: inChinese(dark) },
  en: { light, dark },
};
