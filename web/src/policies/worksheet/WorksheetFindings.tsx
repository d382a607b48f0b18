import Box from '@mui/material/Box';
import type { CellFinding } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { type Column, PlainTable } from '../../tables';

interface WorksheetFindingsProps {
  findings: readonly CellFinding[];
  label: string;
}

/** Rows that are shown at most: nobody reads more of them, and one cause often has many. */
const MOST_SHOWN = 200;

/** What is wrong with cells of a table: where, what, and what to do about it. */
export function WorksheetFindings({ findings, label }: WorksheetFindingsProps) {
  const translate = useTranslate();
  const text = useText();
  const wrapped = (words: string) => <Box sx={{ whiteSpace: 'normal', minWidth: 180 }}>{words}</Box>;
  const columns: Column<CellFinding>[] = [
    {
      id: 'cell',
      label: translate('worksheet.cell'),
      value: ({ cell }) => cell ?? translate('worksheet.wholeSheet'),
      render: ({ cell }) => <strong>{cell ?? translate('worksheet.wholeSheet')}</strong>,
      width: 96,
    },
    {
      id: 'problem',
      label: translate('worksheet.problem'),
      value: ({ message }) => text(message),
      render: ({ message }) => wrapped(text(message)),
    },
    {
      id: 'remedy',
      label: translate('worksheet.remedy'),
      value: ({ remedy }) => text(remedy),
      render: ({ remedy }) => wrapped(text(remedy)),
    },
  ];
  const more = findings.length - MOST_SHOWN;
  return (
    <Box>
      <PlainTable
        label={label}
        columns={columns}
        rows={findings.slice(0, MOST_SHOWN)}
        rowKey={(_, index) => index}
        maxHeight={260}
      />
      {more > 0 && (
        <Box sx={{ p: 1, color: 'text.secondary' }}>{translate('worksheet.more', { smart_count: more })}</Box>
      )}
    </Box>
  );
}
