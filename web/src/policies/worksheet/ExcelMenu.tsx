import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { PolicyDocument, SheetTable } from '@jifen/policies';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { readWorksheet } from '../../data-provider/worksheets';
import { useText } from '../../i18n';
import { TableIcon } from '../../icons';
import type { FrameEditor } from '../editor/use-draft-editor';
import { type ExportedState, exportedState } from './exported-state';
import { ImportDialog } from './ImportDialog';
import { useWorksheetExport, useWorksheetTrouble } from './use-worksheet-export';

/** A table that was read, and into what it is to be put. */
interface TakenIn {
  readonly table: SheetTable;
  readonly into: PolicyDocument;
  readonly exported: ExportedState;
}

interface ExcelMenuProps {
  editor: FrameEditor;
  /** Name of what the draft is compared with. */
  baseLabel: string | null;
}

/** The table of indicators, out and in. What comes in is shown first, and then is one edit like any other. */
export function ExcelMenu({ editor, baseLabel }: ExcelMenuProps) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const picker = useRef<HTMLInputElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const { draft } = editor;
  const onError = useWorksheetTrouble();
  const out = useWorksheetExport('policies', draft.id, () => `${text(editor.present().title)}-r${draft.revision}`);
  const read = useMutation({
    mutationFn: async (file: Blob): Promise<TakenIn> => {
      const table = await readWorksheet(file);
      const into = editor.present();
      const { base } = editor;
      const atHand = [
        { document: into, label: `r${draft.revision}` },
        ...(base ? [{ document: base.document, label: baseLabel ?? '' }] : []),
      ];
      return { table, into, exported: await exportedState(draft.id, table.origin, atHand) };
    },
    onSuccess: setTaken,
    onError,
  });
  const choose = (): void => {
    setAnchor(null);
    setTaken(null);
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
      {taken && (
        <ImportDialog
          document={taken.into}
          included={editor.included}
          exported={taken.exported}
          table={taken.table}
          onApply={(document, edits) => {
            editor.edit(taken.into, document);
            setTaken(null);
            notify('worksheet.applied', { type: 'success', messageArgs: { smart_count: edits } });
          }}
          onAnother={choose}
          onClose={() => setTaken(null)}
        />
      )}
    </>
  );
}
