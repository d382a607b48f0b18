import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { importIntoLater, libraryOf, type PolicyDocument, type SheetTable } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorIcon, PassedIcon } from '../../icons';
import { Notice } from '../../problems';
import { useTokens } from '../../theme';
import type { ExportedState } from './exported-state';
import { WorksheetEdits } from './WorksheetEdits';
import { WorksheetFindings } from './WorksheetFindings';

interface ImportDialogProps {
  /** The draft as it is on screen. */
  document: PolicyDocument;
  included: readonly PolicyDocument[];
  /** Of which state the table was exported. */
  exported: ExportedState;
  table: SheetTable;
  onApply: (document: PolicyDocument, edits: number) => void;
  onAnother: () => void;
  onClose: () => void;
}

/** What a table would change of the draft on screen, and what is wrong with its cells. Nothing happens before it is confirmed. */
export function ImportDialog({ document, included, exported, table, onApply, onAnother, onClose }: ImportDialogProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [removes, setRemoves] = useState(true);
  const result = useMemo(() => {
    const from = exported.kind === 'known' ? exported.document : document;
    return importIntoLater(from, document, libraryOf(included), table, { absent: removes ? 'remove' : 'keep' });
  }, [document, included, exported, table, removes]);
  const { edits, findings } = result;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const nodes = new Set(edits.map(({ node }) => node)).size;
  const origin =
    exported.kind === 'elsewhere'
      ? translate('worksheet.origin.elsewhere')
      : exported.kind === 'known' && exported.document !== document
        ? translate('worksheet.origin.earlier', { state: exported.label })
        : null;
  const nothing = edits.length === 0 && errors.length === 0;
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="worksheet-title">
      <DialogTitle id="worksheet-title">{translate('worksheet.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        {origin !== null && <Typography variant="body2">{origin}</Typography>}
        {errors.length > 0 && (
          <>
            <Notice tone={tokens.error} icon={ErrorIcon}>
              {translate('worksheet.errors', { smart_count: errors.length })}
            </Notice>
            <WorksheetFindings findings={errors} label={translate('worksheet.problem')} />
          </>
        )}
        {nothing && (
          <Notice tone={tokens.primary} icon={PassedIcon}>
            {translate('worksheet.nothing')}
          </Notice>
        )}
        {edits.length > 0 && (
          <>
            <Typography component="h3" variant="subtitle1">
              {translate('worksheet.summary', { smart_count: edits.length, nodes })}
            </Typography>
            <WorksheetEdits edits={edits} />
          </>
        )}
        {others.length > 0 && (
          <>
            <Typography component="h3" variant="subtitle1">
              {translate('worksheet.warnings', { smart_count: others.length })}
            </Typography>
            <WorksheetFindings
              findings={others}
              label={translate('worksheet.warnings', { smart_count: others.length })}
            />
          </>
        )}
        <Box>
          <FormControlLabel
            control={<Checkbox checked={removes} onChange={(_, checked) => setRemoves(checked)} />}
            label={translate('worksheet.absent')}
          />
          <FormHelperText sx={{ mt: 0 }}>{translate('worksheet.absentHelp')}</FormHelperText>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onAnother} sx={{ mr: 'auto' }}>
          {translate('worksheet.another')}
        </Button>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={result.document === null || edits.length === 0}
          onClick={() => result.document && onApply(result.document, edits.length)}
        >
          {translate('worksheet.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
