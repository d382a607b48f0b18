import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { SheetTable } from '@jifen/policies';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isProblem } from '../../data-provider';
import { exportWorksheet, readWorksheet } from '../../data-provider/worksheets';
import { useText } from '../../i18n';
import { TableIcon } from '../../icons';
import { downloadBlob } from '../../tables';
import type { DraftEditor } from '../editor/use-draft-editor';
import { ImportDialog } from './ImportDialog';

/** The table of indicators, out and in. What comes in is shown first, and then is one edit like any other. */
export function ExcelMenu({ editor }: { editor: DraftEditor }) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const picker = useRef<HTMLInputElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [table, setTable] = useState<SheetTable | null>(null);
  const { draft } = editor;
  const onError = (error: unknown) =>
    notify(isProblem(error) ? text(error.problem.detail) : translate('worksheet.failed'), { type: 'error' });
  const out = useMutation({
    mutationFn: () => exportWorksheet('policies', draft.id),
    onSuccess: (content) => downloadBlob(`${text(editor.document.title)}-r${draft.revision}.xlsx`, content),
    onError,
  });
  const read = useMutation({ mutationFn: readWorksheet, onSuccess: setTable, onError });
  const choose = (): void => {
    setAnchor(null);
    setTable(null);
    picker.current?.click();
  };
  const unsaved = !editor.readOnly && editor.save.kind !== 'saved';
  return (
    <>
      <Button
        startIcon={<TableIcon size={15} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={out.isPending || read.isPending}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate(read.isPending ? 'worksheet.reading' : 'worksheet.menu')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          disabled={unsaved}
          onClick={() => {
            setAnchor(null);
            out.mutate();
          }}
        >
          {translate(unsaved ? 'worksheet.exportUnsaved' : 'worksheet.export')}
        </MenuItem>
        {!editor.readOnly && <MenuItem onClick={choose}>{translate('worksheet.import')}</MenuItem>}
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.csv"
        hidden
        aria-label={translate('worksheet.import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) read.mutate(file);
          // The same file may be chosen again after it was corrected.
          target.value = '';
        }}
      />
      {table && (
        <ImportDialog
          document={editor.document}
          included={editor.included}
          table={table}
          onApply={(document, edits) => {
            editor.edit(editor.document, document);
            setTable(null);
            notify('worksheet.applied', { type: 'success', messageArgs: { smart_count: edits } });
          }}
          onAnother={choose}
          onClose={() => setTable(null)}
        />
      )}
    </>
  );
}
