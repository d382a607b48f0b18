import type { Tokens } from './tokens';

declare module '@mui/material/styles' {
  interface Theme {
    /** Colours by meaning; see theme/tokens.ts. */
    tokens: Tokens;
  }
  interface ThemeOptions {
    tokens?: Tokens;
  }
  interface TypeText {
    /** Labels, units, old values. */
    tertiary: string;
  }
  interface TypographyVariants {
    figure: React.CSSProperties;
    computed: React.CSSProperties;
    code: React.CSSProperties;
  }
  interface TypographyVariantsOptions {
    figure?: React.CSSProperties;
    computed?: React.CSSProperties;
    code?: React.CSSProperties;
  }
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    /** 34/46: the one big number of a page. */
    figure: true;
    /** 20/31: a computed sentence as title. */
    computed: true;
    /** Monospace, 13/22. */
    code: true;
  }
}
