import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Step from '@mui/material/Step';
import StepButton from '@mui/material/StepButton';
import Stepper from '@mui/material/Stepper';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useTranslate } from 'react-admin';
import { request } from '../../data-provider';
import { Page, PageSkeleton, Section } from '../../layout';
import { FindingList, ProblemAlert } from '../../problems';
import { useRunChoices } from '../../simulations/inputs/use-run-choices';
import { CheckStep } from './CheckStep';
import { ConfirmStep, EndedImport } from './ConfirmStep';
import { MappingStep } from './MappingStep';
import type { ImportReport, PopulationImport } from './population-import';
import { StepProgress } from './StepProgress';
import { useImport, useImportAction } from './use-import';
import { useColumns } from './use-mapping';

const STEPS = ['file', 'mapping', 'check', 'confirm'] as const;
type WizardStep = (typeof STEPS)[number];

const ENDS = new Set<PopulationImport['state']>(['confirmed', 'discarded', 'refused', 'expired']);

/** An import step by step: 文件 → 对应 → 检查 → 确认. Where it stands is what the server says, so a reload loses nothing. */
export function ImportWizard() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data: found, error, refetch } = useImport(id);
  if (error) {
    return (
      <Page title={translate('imports.title')} backTo="/population-imports">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!found) return <PageSkeleton />;
  return <OpenImport key={id} found={found} onChanged={() => void refetch()} />;
}

function OpenImport({ found, onChanged }: { found: PopulationImport; onChanged: () => void }) {
  const translate = useTranslate();
  const { id, state, activity } = found;
  const [wanted, want] = useState<WizardStep | null>(null);
  const discard = useImportAction(id, 'discard');
  const hasEnded = ENDS.has(state);
  const step = hasEnded ? 'confirm' : stepOf(found, wanted);
  const reachable: readonly WizardStep[] =
    state === 'checked' && !activity ? ['mapping', 'check', 'confirm'] : ['mapping'];
  return (
    <Page
      title={translate('imports.titleOf', { file: found.fileName })}
      backTo="/population-imports"
      actions={
        !hasEnded && (
          <Button onClick={() => discard.mutate(undefined)} disabled={discard.isPending || activity === 'storing'}>
            {translate('imports.discard')}
          </Button>
        )
      }
    >
      <Stepper nonLinear activeStep={STEPS.indexOf(step)}>
        {STEPS.map((name, index) => (
          <Step key={name} completed={index < STEPS.indexOf(step) || state === 'confirmed'}>
            <StepButton
              disabled={hasEnded || activity !== null || !reachable.includes(name)}
              onClick={() => want(name)}
            >
              {translate(`imports.step.${name}`)}
            </StepButton>
          </Step>
        ))}
      </Stepper>
      {discard.error && <ProblemAlert error={discard.error} />}
      {hasEnded ? (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <EndedImport found={found} />
          {found.problem && (
            <Section title={translate('imports.refused')} padded>
              <FindingList findings={[found.problem]} />
            </Section>
          )}
        </Box>
      ) : activity ? (
        <StepProgress found={found} />
      ) : (
        <Steps found={found} step={step} want={want} onChanged={onChanged} />
      )}
    </Page>
  );
}

/** Where the server says an import stands; a step behind it may be looked at again. */
function stepOf({ state, activity, isInterrupted }: PopulationImport, wanted: WizardStep | null): WizardStep {
  if (activity === 'reading') return 'file';
  if (activity === 'storing') return 'confirm';
  if (activity === 'checking') return 'check';
  if (wanted !== null) return wanted;
  if (state !== 'checked') return 'mapping';
  // What was checked and did not come to its end was being stored.
  return isInterrupted ? 'confirm' : 'check';
}

interface StepsProps {
  found: PopulationImport;
  step: WizardStep;
  want: (step: WizardStep | null) => void;
  onChanged: () => void;
}

function Steps({ found, step, want, onChanged }: StepsProps) {
  const translate = useTranslate();
  const { choices, error: noChoices, retry } = useRunChoices();
  const columns = useColumns(found.id);
  const report = useQuery({
    queryKey: ['population-import-report', found.id],
    queryFn: ({ signal }) =>
      request<ImportReport>(`population-imports/${encodeURIComponent(found.id)}/report`, { signal }),
    enabled: found.state === 'checked',
    gcTime: 0,
  });
  const again = useImportAction(found.id, 'sheet');
  if (found.isInterrupted && columns.error) {
    return (
      <Section title={translate('imports.interrupted')} padded>
        <Button variant="contained" color="primary" onClick={() => again.mutate({ sheet: null })}>
          {translate('imports.readAgain')}
        </Button>
      </Section>
    );
  }
  const error = columns.error ?? noChoices ?? (step === 'mapping' ? null : report.error);
  const retryAll = () => {
    void columns.refetch();
    retry();
    if (found.state === 'checked') void report.refetch();
  };
  if (error) return <ProblemAlert error={error} onRetry={retryAll} />;
  if (!columns.data || !choices) return <PageSkeleton />;
  const mapping = columns.data.mapping;
  if (step !== 'mapping' && found.state === 'checked' && mapping) {
    if (!report.data) return <PageSkeleton />;
    const back = () => want('mapping');
    return step === 'confirm' ? (
      <ConfirmStep found={found} report={report.data} mapping={mapping} onBack={() => want('check')} />
    ) : (
      <CheckStep found={found} report={report.data} onBack={back} onGoOn={() => want('confirm')} />
    );
  }
  return (
    <MappingStep
      found={found}
      table={columns.data}
      subjects={choices.subjects}
      unmapped={report.data?.unmapped ?? []}
      onSaved={onChanged}
      onCheck={() => want(null)}
    />
  );
}
