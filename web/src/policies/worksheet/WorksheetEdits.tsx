import Box from '@mui/material/Box';
import { SHEET_COLUMNS, type WorksheetEdit } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Chip } from '../../status';
import { type Column, PlainTable } from '../../tables';
import { useTokens } from '../../theme';

/** Rows that are shown at most; the count above them is of all. */
const MOST_SHOWN = 500;

/** Every change that a table would make: of which entry, where in the sheet, what stands there now and what would. */
export function WorksheetEdits({ edits }: { edits: readonly WorksheetEdit[] }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const tones = { changed: tokens.changed, added: tokens.primary, removed: tokens.error, moved: tokens.mark };
  const headingOf = ({ column }: WorksheetEdit): string =>
    column === null ? translate('worksheet.wholeRow') : text(SHEET_COLUMNS.find(({ id }) => id === column)?.heading);
  const said = (words: string) => (words === '' ? translate('worksheet.empty') : words);
  const columns: Column<WorksheetEdit>[] = [
    {
      id: 'change',
      label: '',
      value: ({ change }) => translate(`worksheet.change.${change}`),
      render: ({ change }) => <Chip tone={tones[change]}>{translate(`worksheet.change.${change}`)}</Chip>,
      width: 88,
    },
    { id: 'cell', label: translate('worksheet.cell'), value: ({ cell }) => cell, width: 72 },
    { id: 'title', label: translate('policies.list.title'), value: ({ title }) => title },
    { id: 'column', label: translate('worksheet.column'), value: headingOf, width: 104 },
    {
      id: 'before',
      label: translate('worksheet.before'),
      value: ({ before }) => before,
      render: ({ before, change }) =>
        change === 'moved' || change === 'added' ? null : (
          <Box
            component="del"
            sx={{ color: before === '' ? 'text.secondary' : tokens.text[2], whiteSpace: 'pre-line' }}
          >
            {said(before)}
          </Box>
        ),
    },
    {
      id: 'after',
      label: translate('worksheet.after'),
      value: ({ after }) => after,
      render: ({ after, change }) =>
        change === 'moved' || change === 'removed' ? null : (
          <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600, whiteSpace: 'pre-line' }}>
            {said(after)}
          </Box>
        ),
    },
  ];
  const more = edits.length - MOST_SHOWN;
  return (
    <Box>
      <PlainTable
        label={translate('worksheet.title')}
        columns={columns}
        rows={edits.slice(0, MOST_SHOWN)}
        rowKey={(_, index) => index}
        maxHeight={420}
      />
      {more > 0 && (
        <Box sx={{ p: 1, color: 'text.secondary' }}>{translate('worksheet.more', { smart_count: more })}</Box>
      )}
    </Box>
  );
}
