import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { requestFile } from '../../data-provider';
import { useText } from '../../i18n';
import { CheckIcon, DownloadIcon, WarningIcon } from '../../icons';
import { Section } from '../../layout';
import { Count, formatCount } from '../../numbers';
import { Notice, ProblemAlert } from '../../problems';
import { Figures } from '../../simulations/figures/Figures';
import { PlainTable } from '../../tables';
import { downloadBlob } from '../../tables/download';
import { useTokens } from '../../theme';
import type { ImportReport, PopulationImport } from './population-import';
import { PreviewSection } from './PreviewSection';

interface CheckStepProps {
  found: PopulationImport;
  report: ImportReport;
  onBack: () => void;
  onGoOn: () => void;
}

/** The third step: what the check found, and what would be imported. */
export function CheckStep({ found, report, onBack, onGoOn }: CheckStepProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { errors, unmapped, canConfirm } = report;
  const list = useMutation({
    mutationFn: () => requestFile(`population-imports/${encodeURIComponent(found.id)}/errors.csv`),
    onSuccess: (file) => downloadBlob(`${translate('imports.errors.file')}-${found.fileName}.csv`, file),
  });
  return (
    <>
      <Notice
        tone={canConfirm ? tokens.primary : tokens.error}
        icon={canConfirm ? CheckIcon : WarningIcon}
        role="status"
        action={
          <>
            <Button onClick={onBack}>{translate('imports.back')}</Button>
            <Button variant="contained" color="primary" disabled={!canConfirm} onClick={onGoOn}>
              {translate('imports.goOn')}
            </Button>
          </>
        }
      >
        <Typography sx={{ fontWeight: 600 }}>
          {translate(canConfirm ? 'imports.canConfirm' : 'imports.cannotConfirm', {
            persons: formatCount(report.persons),
            errors: formatCount(errors.total),
          })}
        </Typography>
        {report.leftOut > 0 && canConfirm && (
          <Typography>{translate('imports.leavesOut', { rows: formatCount(report.leftOut) })}</Typography>
        )}
        {report.applicationsLeftOut > 0 && (
          <Typography>
            {translate('imports.applicationsLeftOut', { count: formatCount(report.applicationsLeftOut) })}
          </Typography>
        )}
        {unmapped.length > 0 && <Typography>{translate('imports.giveMeaning')}</Typography>}
      </Notice>
      <Section title={translate('imports.result')} padded>
        <Figures
          figures={[
            { label: translate('imports.field.rows'), value: <Count value={report.rows} /> },
            { label: translate('populations.field.persons'), value: <Count value={report.persons} /> },
            { label: translate('populations.field.households'), value: <Count value={report.households} /> },
            { label: translate('populations.field.applications'), value: <Count value={report.applications} /> },
            { label: translate('imports.field.leftOut'), value: <Count value={report.leftOut} /> },
            { label: translate('imports.field.errors'), value: <Count value={errors.total} /> },
          ]}
        />
      </Section>
      {errors.total > 0 && (
        <Section
          title={translate('imports.errors.title')}
          note={translate('imports.errors.note', { shown: errors.first.length, total: formatCount(errors.total) })}
          actions={
            <Button
              size="small"
              startIcon={<DownloadIcon size={15} />}
              disabled={list.isPending}
              onClick={() => list.mutate()}
            >
              {translate('imports.errors.download')}
            </Button>
          }
        >
          {list.error && <ProblemAlert error={list.error} />}
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            <PlainTable
              label={translate('imports.errors.byColumn')}
              maxHeight={360}
              rows={errors.byColumn}
              rowKey={({ column, code }) => `${column ?? ''} ${code}`}
              columns={[
                { id: 'column', label: translate('imports.field.column'), value: ({ heading }) => heading || null },
                { id: 'why', label: translate('imports.field.why'), value: ({ message }) => text(message) },
                {
                  id: 'count',
                  label: translate('imports.field.count'),
                  align: 'right',
                  value: ({ count }) => formatCount(count),
                },
              ]}
            />
            <PlainTable
              label={translate('imports.errors.title')}
              maxHeight={360}
              rows={errors.first}
              rowKey={(_, index) => index}
              columns={[
                { id: 'row', label: translate('imports.field.row'), align: 'right', value: ({ row }) => row },
                { id: 'column', label: translate('imports.field.column'), value: ({ heading }) => heading || null },
                { id: 'why', label: translate('imports.field.why'), value: ({ message }) => text(message) },
                { id: 'shown', label: translate('imports.field.shown'), value: ({ shown }) => shown || null },
              ]}
            />
          </Box>
        </Section>
      )}
      <PreviewSection report={report} />
    </>
  );
}
