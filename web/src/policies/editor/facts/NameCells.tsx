import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { isMistake, type WrongReason } from './read-fact-form';

/** Columns of a line with the three fields of `NameCells` and the tools of a row. */
export const NAME_COLUMNS = 'minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr) auto auto auto';

interface NameCellsProps {
  label: { readonly zh: string; readonly en: string };
  code: string | null;
  /** What an empty code becomes. */
  proposed: string | null | undefined;
  reason: WrongReason | undefined;
  /** What each field is called to whoever does not see its column. */
  nameOf: (cell: 'label' | 'english' | 'code') => string;
  onLabel: (label: { readonly zh: string; readonly en: string }) => void;
  /** Null: the code is left to the label. */
  onCode: (code: string | null) => void;
}

/** Label, English label and code of an option or of a field of a record. */
export function NameCells({ label, code, proposed, reason, nameOf, onLabel, onCode }: NameCellsProps) {
  const translate = useTranslate();
  return (
    <>
      <TextField
        size="small"
        value={label.zh}
        placeholder={translate('factEdit.head.label')}
        error={isMistake(reason)}
        helperText={reason && translate(`factEdit.wrong.${reason}`)}
        onChange={(event) => onLabel({ ...label, zh: event.target.value })}
        slotProps={{ htmlInput: { 'aria-label': nameOf('label'), maxLength: 200 } }}
      />
      <TextField
        size="small"
        value={label.en}
        placeholder={translate('factEdit.head.english')}
        onChange={(event) => onLabel({ ...label, en: event.target.value })}
        slotProps={{ htmlInput: { 'aria-label': nameOf('english'), maxLength: 200 } }}
      />
      <TextField
        size="small"
        value={code ?? ''}
        placeholder={proposed ?? translate('factEdit.head.code')}
        onChange={(event) => onCode(event.target.value === '' ? null : event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': nameOf('code'), maxLength: 64, spellCheck: false } }}
      />
    </>
  );
}
