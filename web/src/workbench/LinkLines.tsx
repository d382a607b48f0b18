import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { LinkBase } from 'react-admin';
import { useTokens } from '../theme';

/** One line of a card that opens a page. */
export interface LinkLine {
  readonly key: string;
  readonly to: string;
  readonly title: string;
  /** Grey words below the title. */
  readonly note: string;
  /** Grey words at the right: a time, a year. */
  readonly aside: string;
  /** A clock is running. */
  readonly isUrgent?: boolean;
}

const URGENT = { color: 'text.primary', fontWeight: 600 } as const;

/** Lines that open pages, newest first. */
export function LinkLines({ lines }: { lines: readonly LinkLine[] }) {
  const tokens = useTokens();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <Box component="li" key={line.key} sx={{ borderTop: `1px solid ${tokens.divider}` }}>
          <ButtonBase
            component={LinkBase}
            to={line.to}
            sx={{
              display: 'flex',
              alignItems: 'baseline',
              gap: 1,
              width: '100%',
              px: 2,
              py: 1,
              textAlign: 'left',
              '&:hover': { background: tokens.raised },
              '&.Mui-focusVisible': { outlineOffset: -2 },
            }}
          >
            <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
              <Typography component="span" noWrap sx={{ display: 'block', fontWeight: 600, fontSize: 13 }}>
                {line.title}
              </Typography>
              <Typography
                component="span"
                variant="caption"
                noWrap
                sx={{ display: 'block', ...(line.isUrgent ? URGENT : { color: 'text.secondary' }) }}
              >
                {line.note}
              </Typography>
            </Box>
            <Typography component="span" variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {line.aside}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Box>
  );
}
