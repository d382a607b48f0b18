import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ConditionPart, withGroupedPart, withMovedPart, withoutPart } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DeleteIcon, MoreIcon } from '../../../../icons';
import type { PartProps } from './PartView';

function contrary(part: ConditionPart): ConditionPart {
  const { negated, ...rest } = part;
  return negated ? rest : { ...rest, negated: 'listed' };
}

/** What can be done with a part as a whole: its contrary, a group around it, another place, taking it away. */
export function PartMenu({ whole, path, part, frame, removable }: PartProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (frame.readOnly) return null;
  const act = (whole: ConditionPart | null): void => {
    setAnchor(null);
    frame.change(whole);
  };
  const place = path.at(-1);
  return (
    <>
      <IconButton
        aria-label={translate('conditions.more')}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon size={16} />
      </IconButton>
      {removable && (
        <IconButton aria-label={translate('conditions.remove')} onClick={() => frame.change(withoutPart(whole, path))}>
          <DeleteIcon size={16} />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {part.kind !== 'group' && (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              frame.replace(path, contrary(part), '');
            }}
          >
            {translate(part.negated ? 'conditions.affirm' : 'conditions.negate')}
          </MenuItem>
        )}
        <MenuItem onClick={() => act(withGroupedPart(whole, path))}>{translate('conditions.group')}</MenuItem>
        {place !== undefined && [
          <MenuItem key="up" disabled={place === 0} onClick={() => act(withMovedPart(whole, path, -1))}>
            {translate('conditions.up')}
          </MenuItem>,
          <MenuItem key="down" onClick={() => act(withMovedPart(whole, path, 1))}>
            {translate('conditions.down')}
          </MenuItem>,
        ]}
      </Menu>
    </>
  );
}
