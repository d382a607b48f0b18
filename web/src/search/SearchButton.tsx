import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SearchIcon } from '../icons';
import { RADIUS, useTokens } from '../theme';

const SearchDialog = lazy(() => import('./SearchDialog').then((module) => ({ default: module.SearchDialog })));

/** The way to everything: a field in the top bar that opens the search, and Ctrl K. */
export function SearchButton() {
  const translate = useTranslate();
  const tokens = useTokens();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k')
        return;
      // Inside the JSON editor Ctrl K begins the editor's own commands.
      if (event.target instanceof Element && event.target.closest('[data-json-editor]')) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <ButtonBase
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        data-print="hide"
        sx={{
          flex: '0 1 380px',
          minWidth: 0,
          height: 32,
          px: 1.25,
          gap: 1,
          justifyContent: 'start',
          borderRadius: `${RADIUS.control}px`,
          border: `1px solid ${tokens.divider}`,
          background: tokens.raised,
          color: tokens.text[2],
          fontSize: 13,
          '&:hover': { borderColor: tokens.border },
        }}
      >
        <SearchIcon size={16} />
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {translate('search.placeholder')}
        </Box>
        <Box
          component="kbd"
          aria-hidden
          sx={{
            ml: 'auto',
            px: 0.75,
            font: 'inherit',
            fontSize: 12,
            lineHeight: '18px',
            whiteSpace: 'nowrap',
            borderRadius: `${RADIUS.chip}px`,
            border: `1px solid ${tokens.divider}`,
            background: tokens.surface,
          }}
        >
          Ctrl K
        </Box>
      </ButtonBase>
      {open && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
