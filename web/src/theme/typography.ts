import type { TypographyVariantsOptions } from '@mui/material/styles';
import { CODE_STACK, FONT_STACK } from './tokens';

/** Sizes over line heights in pixels; nothing is set below 12. */
export const typography: TypographyVariantsOptions = {
  fontFamily: FONT_STACK,
  fontSize: 14,
  htmlFontSize: 16,
  fontWeightRegular: 400,
  fontWeightMedium: 500,
  fontWeightBold: 700,
  h1: { fontSize: 18, lineHeight: '26px', fontWeight: 700 },
  h2: { fontSize: 15, lineHeight: '24px', fontWeight: 600 },
  h3: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
  h4: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
  h5: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
  h6: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
  body1: { fontSize: 14, lineHeight: '22px' },
  body2: { fontSize: 13, lineHeight: '20px' },
  subtitle1: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
  subtitle2: { fontSize: 13, lineHeight: '20px', fontWeight: 600 },
  caption: { fontSize: 12, lineHeight: '18px' },
  overline: { fontSize: 12, lineHeight: '18px', textTransform: 'none', letterSpacing: 0 },
  button: { fontSize: 13, lineHeight: '20px', fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
  figure: { fontSize: 34, lineHeight: '46px', fontWeight: 700, fontFamily: FONT_STACK },
  computed: { fontSize: 20, lineHeight: '31px', fontWeight: 700, fontFamily: FONT_STACK },
  code: { fontSize: 13, lineHeight: '22px', fontFamily: CODE_STACK },
};
