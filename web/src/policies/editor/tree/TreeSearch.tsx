import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { RefObject } from 'react';
import { useTranslate } from 'react-admin';
import { CloseIcon, SearchIcon } from '../../../icons';
import { KeyCap } from '../keys/KeyCap';

/** Id of the field that `/` goes to. */
export const TREE_SEARCH_ID = 'draft-tree-search';

interface TreeSearchProps {
  value: string;
  onChange: (value: string) => void;
  onFocus: () => void;
  /** Enter: selects the first that was found. */
  onTake: () => void;
  /** Where ↓ and Enter lead from the field. */
  tree: RefObject<HTMLElement | null>;
}

/** Search by characters, ids and the initials of the pinyin; Esc empties it, Enter takes the first, ↓ goes on to the tree. */
export function TreeSearch({ value, onChange, onFocus, onTake, tree }: TreeSearchProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 1.5, pb: 1 }}>
      <TextField
        fullWidth
        id={TREE_SEARCH_ID}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && value !== '') onChange('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') {
            if (event.key === 'Enter') onTake();
            tree.current?.focus();
          } else return;
          event.preventDefault();
        }}
        placeholder={translate('draftTree.search')}
        slotProps={{
          htmlInput: { 'aria-label': translate('drafting.tree.search'), maxLength: 100, autoComplete: 'off' },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon size={16} />
              </InputAdornment>
            ),
            endAdornment:
              value === '' ? (
                <KeyCap>/</KeyCap>
              ) : (
                <IconButton size="small" aria-label={translate('draftTree.clear')} onClick={() => onChange('')}>
                  <CloseIcon size={14} />
                </IconButton>
              ),
          },
        }}
      />
    </Box>
  );
}
