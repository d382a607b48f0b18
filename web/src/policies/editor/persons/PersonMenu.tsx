import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MoreIcon } from '../../../icons';

interface PersonMenuProps {
  name: string;
  onOpen: () => void;
  onCopy: () => void;
  /** Absent: this account may not delete persons. */
  onRemove: (() => void) | undefined;
}

/** What can be done with a saved person. */
export function PersonMenu({ name, onOpen, onCopy, onRemove }: PersonMenuProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const item = (label: string, act: () => void) => (
    <MenuItem
      onClick={() => {
        setAnchor(null);
        act();
      }}
    >
      {translate(label)}
    </MenuItem>
  );
  return (
    // What happens in the menu is no click on the row that it stands in.
    <span onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}>
      <IconButton
        size="small"
        aria-haspopup="menu"
        aria-label={translate('persons.menu.of', { name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon size={16} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {item('persons.menu.open', onOpen)}
        {item('persons.menu.copy', onCopy)}
        {onRemove && item('persons.menu.remove', onRemove)}
      </Menu>
    </span>
  );
}
