import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlusIcon } from '../../../icons';
import type { Analysis } from '../analysis';
import { newPerson, type PersonEdit } from './person-edit';
import { StartDialog } from './start/StartDialog';
import type { SavedPerson } from './use-saved-persons';

interface NewPersonMenuProps {
  draftId: string;
  analysis: Analysis;
  lastGood: Analysis;
  persons: readonly SavedPerson[];
  today: string;
  onOpen: (edit: PersonEdit) => void;
}

/** A new person, from nothing or from somebody. */
export function NewPersonMenu({ draftId, analysis, lastGood, persons, today, onOpen }: NewPersonMenuProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState(false);
  const open = (edit: PersonEdit): void => {
    setAnchor(null);
    setAsked(false);
    onOpen(edit);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<PlusIcon size={14} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('persons.menu.new')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => open(newPerson(today))}>{translate('persons.menu.blank')}</MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setAsked(true);
          }}
        >
          {translate('persons.menu.from')}
        </MenuItem>
      </Menu>
      {asked && (
        <StartDialog
          draftId={draftId}
          analysis={analysis}
          lastGood={lastGood}
          persons={persons}
          today={today}
          onStart={open}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
