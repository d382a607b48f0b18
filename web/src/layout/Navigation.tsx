import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { LinkBase, useLocation, useResourceDefinitions, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { FRAME, RADIUS, useTokens } from '../theme';
import { Brand } from './Brand';
import { isCurrent, navigationFor, type NavigationItem } from './navigation-items';
import { PracticeNote } from './Practice';

/** The table of contents at the left: 200 px with names, or a 56 px rail of icons with the names as tooltips. */
export function Navigation({ narrow }: { narrow: boolean }) {
  const translate = useTranslate();
  const me = useMe();
  const { pathname } = useLocation();
  const resources = useResourceDefinitions();
  const tokens = useTokens();
  const items = navigationFor(me.role, (name) => resources[name]?.hasList ?? false);
  return (
    <Box
      component="nav"
      aria-label={translate('layout.navigation.label')}
      sx={{
        width: narrow ? FRAME.rail : FRAME.navigation,
        flex: 'none',
        position: 'sticky',
        top: 0,
        height: '100dvh',
        overflowY: 'auto',
        display: 'flex',
        flexDirection: 'column',
        background: tokens.surface,
        borderRight: `1px solid ${tokens.divider}`,
        '@media print': { display: 'contents', '& > *:not([role="note"])': { display: 'none' } },
      }}
    >
      <Brand narrow={narrow} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, px: narrow ? 1 : 1.25, py: 0.5, display: 'grid', gap: 0.25 }}>
        {items.map((item) => (
          <li key={item.name}>
            <NavigationLink item={item} narrow={narrow} current={isCurrent(item, pathname)} />
          </li>
        ))}
      </Box>
      <Box sx={{ flex: 1 }} />
      {me.scope.practice && <PracticeNote narrow={narrow} />}
    </Box>
  );
}

function NavigationLink({ item, narrow, current }: { item: NavigationItem; narrow: boolean; current: boolean }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const label = translate(`layout.navigation.${item.name}`);
  const { icon: ItemIcon } = item;
  return (
    <Tooltip title={narrow ? label : ''} placement="right">
      <ButtonBase
        component={LinkBase}
        to={item.path}
        aria-current={current ? 'page' : undefined}
        aria-label={narrow ? label : undefined}
        sx={{
          display: 'flex',
          justifyContent: narrow ? 'center' : 'start',
          gap: 1.25,
          width: '100%',
          height: 36,
          px: narrow ? 0 : 1.25,
          borderRadius: `${RADIUS.control}px`,
          fontSize: 14,
          lineHeight: '22px',
          fontWeight: current ? 600 : 400,
          color: current ? tokens.primary.text : tokens.text[0],
          background: current ? tokens.primary.tint : 'transparent',
          '&:hover': { background: current ? tokens.primary.tint : tokens.sunken },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <ItemIcon size={18} />
        {!narrow && <span>{label}</span>}
      </ButtonBase>
    </Tooltip>
  );
}
