import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { CloseIcon, SearchIcon } from '../icons';

interface SearchFieldProps {
  /** What is searched, as the placeholder and the accessible name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  width?: number | string;
}

/** A field that filters what is on the page as it is typed; Esc empties it. */
export function SearchField({ label, value, onChange, width = 360 }: SearchFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      type="text"
      role="search"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation();
          onChange('');
        }
      }}
      placeholder={label}
      sx={{ width, maxWidth: '100%' }}
      slotProps={{
        htmlInput: { 'aria-label': label, maxLength: 100, autoComplete: 'off' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon size={16} />
            </InputAdornment>
          ),
          endAdornment: value !== '' && (
            <InputAdornment position="end">
              <IconButton
                size="small"
                aria-label={translate('ra.action.clear_input_value')}
                onClick={() => onChange('')}
              >
                <CloseIcon size={14} />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
