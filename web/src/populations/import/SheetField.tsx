import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { ImportColumns, PopulationImport } from './population-import';
import { useImportAction } from './use-import';

/** Chooses the sheet of a workbook that has several; the mapping begins anew with another. */
export function SheetField({ found, table }: { found: PopulationImport; table: ImportColumns }) {
  const translate = useTranslate();
  const choose = useImportAction(found.id, 'sheet');
  if (table.sheets.length < 2) return null;
  return (
    <TextField
      select
      label={translate('imports.field.sheet')}
      value={table.sheet ?? ''}
      disabled={choose.isPending}
      onChange={({ target }) => choose.mutate({ sheet: target.value })}
      slotProps={{ select: { native: true } }}
    >
      {table.sheets.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </TextField>
  );
}
