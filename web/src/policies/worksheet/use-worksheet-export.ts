import { useMutation } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { isProblem } from '../../data-provider';
import { exportWorksheet } from '../../data-provider/worksheets';
import { useText } from '../../i18n';
import { downloadBlob } from '../../tables';

/** Tells of a table that could not be taken out or in. */
export function useWorksheetTrouble(): (error: unknown) => void {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  return (error) =>
    notify(isProblem(error) ? text(error.problem.detail) : translate('worksheet.failed'), { type: 'error' });
}

/** Saves the table of indicators of a draft or a version as a workbook. `name`: of the file, without its ending. */
export function useWorksheetExport(kind: 'policies' | 'versions', id: string, name: () => string) {
  const onError = useWorksheetTrouble();
  return useMutation({
    mutationFn: () => exportWorksheet(kind, id),
    onSuccess: (content) => downloadBlob(`${name()}.xlsx`, content),
    onError,
  });
}
