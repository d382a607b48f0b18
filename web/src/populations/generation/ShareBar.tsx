import Box from '@mui/material/Box';
import { useTokens } from '../../theme';
import { percentText } from './percent';

interface ShareBarProps {
  parts: readonly { readonly key: string; readonly name: string; readonly share: number }[];
}

/** Shares of a whole as one bar in pieces; the numbers stand beside it, so it is not read out. */
export function ShareBar({ parts }: ShareBarProps) {
  const tokens = useTokens();
  const fills = [tokens.primary.text, tokens.rise.fills[1], tokens.rise.fills[0], tokens.old.line, tokens.old.fill];
  return (
    <Box
      aria-hidden
      sx={{ display: 'flex', height: 8, maxWidth: 520, borderRadius: 1, overflow: 'hidden', background: tokens.sunken }}
    >
      {parts.map(({ key, name, share }, index) => (
        <Box
          key={key}
          title={`${name} ${percentText(share)} %`}
          sx={{ width: `${share / 100}%`, background: fills[index % fills.length] }}
        />
      ))}
    </Box>
  );
}
