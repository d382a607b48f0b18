import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { TableIcon } from '../../icons';
import { useWorksheetExport } from './use-worksheet-export';

interface VersionExcelButtonProps {
  id: string;
  /** Name of the file, without its ending. */
  name: string;
}

/** Saves the table of indicators of a version as a workbook. */
export function VersionExcelButton({ id, name }: VersionExcelButtonProps) {
  const translate = useTranslate();
  const out = useWorksheetExport('versions', id, () => name);
  return (
    <Button startIcon={<TableIcon size={15} />} disabled={out.isPending} onClick={() => out.mutate()}>
      {translate('worksheet.export')}
    </Button>
  );
}
