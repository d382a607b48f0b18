import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type CellFinding, pastedTable, type SheetTable } from '@jifen/policies';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useRedirect, useRefresh, useTranslate } from 'react-admin';
import { isProblem } from '../../data-provider';
import { createFromWorksheet, readWorksheet } from '../../data-provider/worksheets';
import type { Bilingual } from '../../i18n';
import { useText } from '../../i18n';
import { PassedIcon } from '../../icons';
import { formatCount } from '../../numbers';
import { Notice, ProblemAlert } from '../../problems';
import { useTokens } from '../../theme';
import { WorksheetFindings } from './WorksheetFindings';

interface VersionChoice {
  readonly id: string;
  readonly number: number;
  readonly title: Bilingual;
}

/** Cells that an answer complains of, where it does. */
function cellFindingsOf(error: unknown): readonly CellFinding[] {
  return isProblem(error, 'WORKSHEET-ERRORS') ? ((error.problem.findings ?? []) as readonly CellFinding[]) : [];
}

/** A title, whose dictionary, and a table: out of these a draft begins. What was not understood is told before it is opened. */
export function StartFromTableDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const [title, setTitle] = useState('');
  const [basis, setBasis] = useState('');
  const [pasted, setPasted] = useState('');
  const [uploaded, setUploaded] = useState<SheetTable | null>(null);
  const versions = useGetList<VersionChoice>('versions', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'publishedAt', order: 'DESC' },
  });
  const read = useMutation({
    mutationFn: readWorksheet,
    onSuccess: (table) => {
      setUploaded(table);
      setPasted('');
    },
  });
  const table = pasted.trim() === '' ? uploaded : pastedTable(pasted, translate('worksheet.start.paste'));
  const create = useMutation({
    mutationFn: (wanted: SheetTable) =>
      createFromWorksheet({
        title: title.trim(),
        ...(basis === '' ? {} : { basis: { kind: 'version' as const, id: basis } }),
        table: wanted,
      }),
    onSuccess: ({ draft, findings }) => {
      if (findings.length === 0) redirect('edit', 'policies', draft.id);
    },
  });
  const made = create.data;
  const wrong = cellFindingsOf(create.error);
  const leave = (): void => {
    // The list behind does not know of the new draft yet.
    if (made) refresh();
    onClose();
  };
  return (
    <Dialog open onClose={create.isPending ? undefined : leave} maxWidth="md" fullWidth aria-labelledby="start-title">
      <DialogTitle id="start-title">{translate('worksheet.start.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        {made ? (
          <>
            <Notice tone={tokens.primary} icon={PassedIcon}>
              {translate('worksheet.start.created', { smart_count: made.findings.length })}
            </Notice>
            <WorksheetFindings findings={made.findings} label={translate('worksheet.problem')} />
          </>
        ) : (
          <>
            <Typography sx={{ color: 'text.secondary' }}>{translate('worksheet.start.text')}</Typography>
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', pt: 0.5 }}>
              <TextField
                autoFocus
                required
                label={translate('worksheet.start.name')}
                value={title}
                onChange={(event) => setTitle(event.target.value)}
                slotProps={{ htmlInput: { maxLength: 200 } }}
              />
              <TextField
                select
                label={translate('worksheet.start.basis')}
                value={basis}
                onChange={(event) => setBasis(event.target.value)}
                slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
              >
                <option value="">{translate('worksheet.start.noBasis')}</option>
                {versions.data?.map((version) => (
                  <option key={version.id} value={version.id}>
                    {`${text(version.title)} v${version.number}`}
                  </option>
                ))}
              </TextField>
            </Box>
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              <Button component="label" variant="outlined" disabled={read.isPending}>
                {translate(read.isPending ? 'worksheet.reading' : 'worksheet.start.file')}
                <input
                  type="file"
                  accept=".xlsx,.csv"
                  hidden
                  onChange={({ target }) => {
                    const [file] = target.files ?? [];
                    if (file) read.mutate(file);
                    target.value = '';
                  }}
                />
              </Button>
              {uploaded && pasted.trim() === '' && (
                <Typography>
                  {translate('worksheet.start.read', { name: uploaded.name, rows: formatCount(uploaded.rows.length) })}
                </Typography>
              )}
            </Box>
            <TextField
              multiline
              minRows={5}
              maxRows={12}
              label={translate('worksheet.start.paste')}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
              slotProps={{ htmlInput: { spellCheck: false } }}
            />
            {read.error !== null && <ProblemAlert error={read.error} />}
            {create.error !== null && wrong.length === 0 && <ProblemAlert error={create.error} />}
            {wrong.length > 0 && <WorksheetFindings findings={wrong} label={translate('worksheet.problem')} />}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={leave} disabled={create.isPending}>
          {translate(made ? 'worksheet.start.close' : 'ra.action.cancel')}
        </Button>
        {made ? (
          <Button variant="contained" color="primary" onClick={() => redirect('edit', 'policies', made.draft.id)}>
            {translate('worksheet.start.open')}
          </Button>
        ) : (
          <Button
            variant="contained"
            color="primary"
            disabled={title.trim() === '' || table === null || create.isPending}
            onClick={() => table && create.mutate(table)}
          >
            {translate(create.isPending ? 'worksheet.start.creating' : 'worksheet.start.create')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
