import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { ChangePasswordDialog } from '../auth-provider/ChangePasswordDialog';
import { KeyIcon, LogoutIcon } from '../icons';
import { FOR_SCREEN_READERS, RADIUS, useTokens } from '../theme';

/** Who is signed in, and what they can do about it. */
export function UserMenu({ narrow }: { narrow: boolean }) {
  const translate = useTranslate();
  const logout = useLogout();
  const me = useMe();
  const tokens = useTokens();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [changing, setChanging] = useState(false);
  const close = () => setAnchor(null);
  const role = translate(`layout.role.${me.role}`);
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          gap: 1,
          pl: 0.5,
          pr: 0.75,
          height: 40,
          borderRadius: `${RADIUS.control}px`,
          '&:hover': { background: tokens.sunken },
        }}
      >
        <Box component="span" sx={FOR_SCREEN_READERS}>
          {translate('layout.user.menu', { name: narrow ? `${me.displayName} ${role}` : '' })}
        </Box>
        <Avatar
          aria-hidden
          sx={{
            width: 28,
            height: 28,
            fontSize: 13,
            fontWeight: 600,
            color: tokens.primary.text,
            bgcolor: tokens.primary.tint,
          }}
        >
          {[...me.displayName][0]}
        </Avatar>
        {!narrow && (
          <Box sx={{ textAlign: 'left' }}>
            <Typography component="span" sx={{ display: 'block', fontWeight: 600, fontSize: 13, lineHeight: '18px' }}>
              {me.displayName}
            </Typography>{' '}
            <Typography
              component="span"
              variant="caption"
              sx={{ display: 'block', color: 'text.secondary', lineHeight: '15px' }}
            >
              {role}
            </Typography>
          </Box>
        )}
      </ButtonBase>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box sx={{ px: 2, pt: 0.5, pb: 1 }} component="li" role="presentation">
          <Typography sx={{ fontWeight: 600 }}>{me.displayName}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {me.username} · {role}
          </Typography>
        </Box>
        <Divider component="li" role="separator" />
        <MenuItem
          onClick={() => {
            close();
            setChanging(true);
          }}
        >
          <ListItemIcon>
            <KeyIcon size={17} />
          </ListItemIcon>
          {translate('layout.user.changePassword')}
        </MenuItem>
        <MenuItem onClick={() => void logout({}, undefined, false)}>
          <ListItemIcon>
            <LogoutIcon size={17} />
          </ListItemIcon>
          {translate('layout.user.logout')}
        </MenuItem>
      </Menu>
      {changing && <ChangePasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
