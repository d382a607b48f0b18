import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMe } from '../auth-provider';
import { useText } from '../i18n';
import { PlaceIcon } from '../icons';
import { RunsIndicator } from '../runs/RunsIndicator';
import { SearchButton } from '../search/SearchButton';
import { FRAME, useTokens } from '../theme';
import { LanguageSwitch } from './LanguageSwitch';
import { PracticeBadge } from './Practice';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';

/** The bar over every page: the place, 演练 where it is, language, theme, person. */
export function TopBar({ narrow }: { narrow: boolean }) {
  const text = useText();
  const { scope } = useMe();
  const tokens = useTokens();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        height: FRAME.topBar,
        px: { xs: 2.5, lg: 3 },
        background: tokens.surface,
        borderBottom: `1px solid ${tokens.divider}`,
        '@media print': { position: 'static', px: 0 },
      }}
    >
      <PlaceIcon size={16} />
      <Typography component="span" noWrap sx={{ fontWeight: 600, ml: -0.75, flex: 'none' }}>
        {text(scope.title)}
      </Typography>
      {scope.practice && <PracticeBadge />}
      <SearchButton />
      <Box sx={{ flex: 1 }} />
      <Box data-print="hide" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <RunsIndicator />
        <LanguageSwitch />
        <ThemeSwitch />
        <UserMenu narrow={narrow} />
      </Box>
    </Box>
  );
}
