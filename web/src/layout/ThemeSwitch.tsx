import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTheme, useTranslate } from 'react-admin';
import { MoonIcon, SunIcon } from '../icons';

/** Light or dark; follows the device until it is pressed. */
export function ThemeSwitch() {
  const translate = useTranslate();
  const [mode, setMode] = useTheme();
  const label = translate(mode === 'dark' ? 'layout.theme.toLight' : 'layout.theme.toDark');
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={() => setMode(mode === 'dark' ? 'light' : 'dark')}>
        {mode === 'dark' ? <SunIcon /> : <MoonIcon />}
      </IconButton>
    </Tooltip>
  );
}
