export { faded } from './faded';
export { FOR_SCREEN_READERS } from './for-screen-readers';
export { THEMES } from './build-theme';
export {
  CODE_STACK,
  FONT_STACK,
  FRAME,
  lightTokens as printTokens,
  RADIUS,
  type Direction,
  type Tokens,
  type Tone,
} from './tokens';
export { PaperTheme } from './PaperTheme';
export { useTokens } from './use-tokens';
