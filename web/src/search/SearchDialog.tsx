import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { SearchIcon } from '../icons';
import { RADIUS, useTokens } from '../theme';
import { findEntries, type Entry } from './entry';
import { useEntries } from './use-entries';

const MOST_SHOWN = 30;

/** Ctrl K: finds pages, policies, indicators, facts, people and scenes; ↑↓ choose, Enter opens, Esc closes. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const tokens = useTokens();
  const { entries, pending, missing } = useEntries(true);
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState(0);
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => findEntries(entries, wanted, MOST_SHOWN), [entries, wanted]);
  const active = Math.min(chosen, found.length - 1);

  const open = (it: Entry | undefined) => {
    if (it === undefined) return;
    onClose();
    void navigate(it.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends a Chinese input method's composition; that Enter opens nothing.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      choose((active + step + found.length) % found.length);
    }
    if (event.key === 'Enter') open(found[active]);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': translate('search.title') } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1.25, px: 2, borderBottom: `1px solid ${tokens.divider}` }}
      >
        <SearchIcon />
        <InputBase
          autoFocus
          fullWidth
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            choose(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={translate('search.placeholder')}
          sx={{ height: 48, fontSize: 15 }}
          inputProps={{
            'aria-label': translate('search.placeholder'),
            role: 'combobox',
            'aria-expanded': true,
            'aria-controls': 'search-found',
            'aria-activedescendant': active >= 0 ? `search-found-${active}` : undefined,
            autoComplete: 'off',
            maxLength: 100,
          }}
        />
      </Box>
      <Box
        id="search-found"
        role="listbox"
        aria-label={translate('search.title')}
        sx={{ p: 1, maxHeight: '60vh', overflowY: 'auto' }}
      >
        {found.map((it, index) => (
          <Box
            key={`${it.kind} ${it.key}`}
            id={`search-found-${index}`}
            role="option"
            aria-selected={index === active}
            ref={index === active ? scrollToIt : undefined}
            onClick={() => open(it)}
            onMouseMove={() => choose(index)}
            sx={{
              display: 'flex',
              alignItems: 'baseline',
              gap: 1,
              px: 1.25,
              py: 0.75,
              borderRadius: `${RADIUS.control}px`,
              cursor: 'pointer',
              background: index === active ? tokens.primary.tint : 'transparent',
            }}
          >
            <Typography component="span" variant="caption" sx={{ flex: '0 0 64px', color: 'text.tertiary' }}>
              {translate(`search.kind.${it.kind}`)}
            </Typography>
            <Typography component="span" noWrap sx={{ fontWeight: 600 }}>
              {it.title}
            </Typography>
            <Typography component="span" variant="caption" noWrap sx={{ color: 'text.secondary' }}>
              {it.note}
            </Typography>
          </Box>
        ))}
        {found.length === 0 && (
          <Typography sx={{ p: 2, textAlign: 'center', color: 'text.secondary' }}>
            {translate(pending ? 'search.pending' : 'search.nothing')}
          </Typography>
        )}
      </Box>
      {missing > 0 && (
        <Typography role="status" variant="caption" sx={{ px: 2, pb: 1.25, color: tokens.mark.text }}>
          {translate('search.missing', { smart_count: missing })}
        </Typography>
      )}
    </Dialog>
  );
}

function scrollToIt(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
