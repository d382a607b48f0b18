import { useTheme } from '@mui/material/styles';
import type { Tokens } from './tokens';

/** The colours of the theme in force, by meaning. */
export function useTokens(): Tokens {
  return useTheme().tokens;
}
