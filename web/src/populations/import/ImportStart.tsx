import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, useTranslate } from 'react-admin';
import { request } from '../../data-provider';
import { LockIcon } from '../../icons';
import { Page, Section } from '../../layout';
import { formatCount, useTimes } from '../../numbers';
import { Notice, ProblemAlert } from '../../problems';
import { PlainTable } from '../../tables';
import { useTokens } from '../../theme';
import { DropZone } from './DropZone';
import type { PopulationImport } from './population-import';
import { useUpload } from './use-upload';

/** The first step of an import: a file; and the imports that were begun. */
export function ImportStart() {
  const translate = useTranslate();
  const tokens = useTokens();
  const { recent } = useTimes();
  const { sending, sent, cancel } = useUpload();
  const { data, error, refetch } = useQuery({
    queryKey: ['population-imports'],
    queryFn: ({ signal }) => request<{ data: PopulationImport[] }>('population-imports', { signal }),
  });
  const isStopped = sending.error instanceof DOMException;
  return (
    <Page title={translate('imports.title')} backTo="/populations">
      <Section title={translate('imports.step.file')} padded>
        <DropZone onFile={(file) => sending.mutate(file)} isDisabled={sending.isPending} />
        {sending.isPending && (
          <Box sx={{ mt: 2, display: 'flex', gap: 2, alignItems: 'center' }}>
            <Box sx={{ flex: 1 }}>
              <LinearProgress variant="determinate" value={sent} aria-label={translate('imports.sending')} />
              <Typography variant="caption" component="p" role="status">
                {translate('imports.sent', { percent: sent })}
              </Typography>
            </Box>
            <Button onClick={cancel}>{translate('ra.action.cancel')}</Button>
          </Box>
        )}
        {sending.error && !isStopped && (
          <Box sx={{ mt: 2 }}>
            <ProblemAlert error={sending.error} />
          </Box>
        )}
      </Section>
      <Notice tone={tokens.primary} icon={LockIcon}>
        <Typography>{translate('imports.privacy')}</Typography>
      </Notice>
      <Section title={translate('imports.begun')} note={translate('imports.begunNote')}>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data?.data.length === 0 && (
          <Typography sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('imports.none')}</Typography>
        )}
        {data && data.data.length > 0 && (
          <PlainTable
            label={translate('imports.begun')}
            rows={data.data}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'file',
                label: translate('imports.field.file'),
                value: ({ fileName }) => fileName,
                render: ({ id, fileName }) => <LinkBase to={`/population-imports/${id}/show`}>{fileName}</LinkBase>,
              },
              {
                id: 'state',
                label: translate('imports.field.state'),
                value: ({ state, activity }) => translate(`imports.state.${activity ?? state}`),
              },
              {
                id: 'persons',
                label: translate('imports.field.persons'),
                align: 'right',
                value: ({ counts }) => (counts ? formatCount(counts.persons) : null),
              },
              {
                id: 'at',
                label: translate('imports.field.at'),
                value: ({ createdAt, createdBy }) => `${recent(createdAt)} ${createdBy.displayName}`,
              },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
