import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import { CheckIcon, InfoIcon, LockIcon } from '../../icons';
import { Section } from '../../layout';
import { formatCount } from '../../numbers';
import { Notice, ProblemAlert } from '../../problems';
import { useTokens } from '../../theme';
import type { ImportMapping, ImportReport, PopulationImport } from './population-import';
import { useImportAction } from './use-import';

interface ConfirmStepProps {
  found: PopulationImport;
  report: ImportReport;
  mapping: ImportMapping;
  onBack: () => void;
}

/** The last step: what will be there when it is confirmed, in words, and the button. */
export function ConfirmStep({ found, report, mapping, onBack }: ConfirmStepProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const confirm = useImportAction(found.id, 'confirm');
  const said = [
    translate('imports.confirm.makes', {
      name: mapping.name,
      persons: formatCount(report.persons),
      households: formatCount(report.households),
      applications: formatCount(report.applications),
      day: mapping.asOf,
    }),
    mapping.notCollected.length > 0 &&
      translate('imports.confirm.notCollected', { smart_count: mapping.notCollected.length }),
    report.leftOut > 0 && translate('imports.leavesOut', { rows: formatCount(report.leftOut) }),
    report.applicationsMerged > 0 &&
      translate('imports.confirm.merged', { count: formatCount(report.applicationsMerged) }),
  ].filter((sentence) => sentence !== false);
  return (
    <Section title={translate('imports.step.confirm')} padded>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {said.map((sentence) => (
          <Typography key={sentence}>{sentence}</Typography>
        ))}
        {found.isInterrupted && (
          <Notice tone={tokens.pending} icon={InfoIcon} role="status">
            <Typography>{translate('imports.confirm.stopped')}</Typography>
          </Notice>
        )}
        <Notice tone={tokens.primary} icon={LockIcon}>
          <Typography>{translate('imports.confirm.after')}</Typography>
        </Notice>
        {confirm.error && <ProblemAlert error={confirm.error} />}
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          <Button
            variant="contained"
            color="primary"
            startIcon={<CheckIcon size={15} />}
            disabled={confirm.isPending}
            onClick={() => confirm.mutate(undefined)}
          >
            {translate(confirm.isPending ? 'imports.confirm.doing' : 'imports.confirm.do')}
          </Button>
          <Button onClick={onBack}>{translate('imports.back')}</Button>
        </Box>
      </Box>
    </Section>
  );
}

/** An import that has come to its end, well or not. */
export function EndedImport({ found }: { found: PopulationImport }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const isDone = found.state === 'confirmed';
  return (
    <Notice
      tone={isDone ? tokens.primary : tokens.pending}
      icon={isDone ? CheckIcon : LockIcon}
      role="status"
      action={
        <Button
          component={LinkBase}
          to={isDone ? `/populations/${found.populationId ?? ''}/show` : '/population-imports'}
          variant="contained"
          color="primary"
        >
          {translate(isDone ? 'imports.ended.open' : 'imports.ended.again')}
        </Button>
      }
    >
      <Typography>{translate(`imports.ended.${found.state}`)}</Typography>
    </Notice>
  );
}
