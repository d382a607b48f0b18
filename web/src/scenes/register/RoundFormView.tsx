import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { LinkBase, useNotify, useRedirect, useTranslate } from 'react-admin';
import { isProblem, request } from '../../data-provider';
import { Page, RowsSkeleton, Section } from '../../layout';
import { EmptyState, ProblemAlert } from '../../problems';
import type { VersionRow } from '../../versions/version';
import { chinaToday } from '../clocks/china-today';
import { ClocksCard } from '../clocks/ClocksCard';
import type { Round } from '../round';
import { KeysCard } from '../rules/KeysCard';
import { RulesCard } from '../rules/RulesCard';
import type { FieldProblem, NewRound, RoundField } from './check-round';
import { ChoiceFields } from './ChoiceFields';
import { DateFields } from './DateFields';
import { PlacesFields } from './PlacesFields';
import type { PopulationRow } from './populations';
import { refusedFields } from './refused-fields';
import { useRoundForm } from './use-round-form';

interface RoundFormViewProps {
  versions: readonly VersionRow[];
  populations: readonly PopulationRow[];
}

/** The registration of a round. Everything is checked as it is typed; what the server refuses is said at its field, and nothing is lost. */
export function RoundFormView({ versions, populations }: RoundFormViewProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const queries = useQueryClient();
  const today = chinaToday();
  const draft = useRoundForm({ versions, populations, today });
  const { checked, scene, rules, form } = draft;
  const [tried, setTried] = useState(false);
  const register = useMutation({
    mutationFn: (round: NewRound) => request<Round>('scenes', { method: 'POST', body: round }),
    onError: (error) => {
      if (isProblem(error)) focusFirst(refusedFields(error.problem, scene));
    },
    onSuccess: (round) => {
      void queries.invalidateQueries({ queryKey: ['scenes'] });
      notify('scenes.register.done', { type: 'info' });
      redirect('show', 'scenes', round.id);
    },
  });
  const refused = isProblem(register.error) ? refusedFields(register.error.problem, scene) : null;
  const { reset } = register;
  useEffect(reset, [form, reset]);
  useLeaveWarning(Object.values(form.dates).some((date) => date !== '') && !register.isSuccess);

  /** A field that is merely empty is not reproached before somebody tries to register. */
  const problemOf = (field: RoundField): FieldProblem | undefined => {
    const problem = checked.problems.get(field);
    return problem?.kind === 'missing' && !tried ? undefined : (problem ?? refused?.get(field));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.request) register.mutate(checked.request);
    else focusFirst(checked.problems);
  };

  return (
    <Page title={translate('scenes.register.title')} context={translate('scenes.register.lead')} backTo="/scenes">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
            <Section title={translate('scenes.register.what')} padded>
              <ChoiceFields draft={draft} versions={versions} populations={populations} problemOf={problemOf} />
            </Section>
            <Section
              title={translate('scenes.register.places')}
              note={scene && scene.pools.length > 0 ? translate('scenes.register.placesNote') : undefined}
              padded
            >
              {scene ? (
                <PlacesFields draft={draft} scene={scene} problemOf={problemOf} />
              ) : (
                <Box sx={{ color: 'text.secondary' }}>{translate('scenes.register.noScene')}</Box>
              )}
            </Section>
            <Section title={translate('scenes.register.dates')} note={translate('scenes.register.datesNote')} padded>
              <DateFields draft={draft} problemOf={problemOf} />
            </Section>
            <ClocksCard
              schedule={checked.schedule}
              today={today}
              remarks={checked.remarks}
              empty={translate('scenes.register.clocksEmpty')}
            />
          </Box>
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
            {rules ? (
              <>
                {rules.keys.length > 0 && <KeysCard rules={rules} />}
                <RulesCard rules={rules} />
              </>
            ) : (
              <Section title={translate('scenes.rules.title')}>
                {draft.version.error ? (
                  <ProblemAlert error={draft.version.error} onRetry={() => void draft.version.refetch()} />
                ) : draft.version.isPending ? (
                  <RowsSkeleton />
                ) : (
                  <EmptyState text={translate('scenes.register.noScene')} />
                )}
              </Section>
            )}
          </Box>
        </Box>
        {register.error && (
          <ProblemAlert
            title={translate('scenes.register.failed')}
            error={register.error}
            safe={translate('scenes.register.safe')}
          />
        )}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" color="primary" disabled={register.isPending}>
            {translate('scenes.register.submit')}
          </Button>
          <Button component={LinkBase} to="/scenes">
            {translate('ra.action.cancel')}
          </Button>
        </Box>
      </Box>
    </Page>
  );
}

/** Puts the cursor into the first field, top to bottom on the page, that something is wrong with. */
function focusFirst(problems: ReadonlyMap<RoundField, FieldProblem>): void {
  const fields = [...problems.keys()].flatMap((field) => document.getElementById(`round-${field}`) ?? []);
  fields.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  fields[0]?.focus();
}

/** The browser asks before a half-filled registration is closed. */
function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
