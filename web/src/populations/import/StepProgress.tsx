import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Section } from '../../layout';
import { formatCount } from '../../numbers';
import { ProblemAlert } from '../../problems';
import type { PopulationImport } from './population-import';
import { useImportAction } from './use-import';

/** What is being done with an import, how far it is, and a way to stop it. */
export function StepProgress({ found }: { found: PopulationImport }) {
  const translate = useTranslate();
  const cancel = useImportAction(found.id, 'cancel');
  const { activity, progress } = found;
  const phase = progress?.phase ?? activity;
  const percent = progress && progress.of > 0 ? Math.min(100, Math.floor((100 * progress.done) / progress.of)) : null;
  const isRows = phase === 'checking';
  return (
    <Section title={translate(`imports.phase.${phase ?? 'reading'}`)} padded>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Box sx={{ flex: 1 }}>
          <LinearProgress
            aria-label={translate(`imports.phase.${phase ?? 'reading'}`)}
            variant={percent === null ? 'indeterminate' : 'determinate'}
            value={percent ?? undefined}
            sx={{ height: 6, borderRadius: 1 }}
          />
          <Typography variant="caption" component="p" role="status" sx={{ mt: 0.5, color: 'text.secondary' }}>
            {activity === 'storing' && `${translate('imports.storingNote')} `}
            {percent === null
              ? translate('imports.working')
              : isRows
                ? translate('imports.rowsDone', {
                    done: formatCount(progress?.done ?? 0),
                    of: formatCount(progress?.of ?? 0),
                  })
                : translate('imports.percent', { percent })}
          </Typography>
        </Box>
        <Button onClick={() => cancel.mutate(undefined)} disabled={cancel.isPending}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
      {cancel.error && <ProblemAlert error={cancel.error} />}
    </Section>
  );
}
