import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { TableIcon } from '../../icons';
import { StartFromTableDialog } from './StartFromTableDialog';

/** Begins a draft out of a workbook or a pasted table. */
export function StartFromTableButton() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<TableIcon size={15} />} onClick={() => setOpen(true)}>
        {translate('worksheet.start.button')}
      </Button>
      {open && <StartFromTableDialog onClose={() => setOpen(false)} />}
    </>
  );
}
