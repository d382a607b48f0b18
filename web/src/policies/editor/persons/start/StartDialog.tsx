import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { boundaryCases } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { getCases } from '../../../../data-provider/cases';
import { useText } from '../../../../i18n';
import { EmptyState, ProblemAlert } from '../../../../problems';
import type { Analysis } from '../../analysis';
import { copyOf, editOf, newPerson, type PersonEdit } from '../person-edit';
import { type SavedPerson, shortName } from '../use-saved-persons';
import { PopulationSource } from './PopulationSource';
import { SourceList } from './SourceList';
import { caseSources, type Source, witnessSources } from './sources';

interface StartDialogProps {
  draftId: string;
  /** The document on screen, for what the checker found in it. */
  analysis: Analysis;
  /** The last document without errors. */
  lastGood: Analysis;
  persons: readonly SavedPerson[];
  today: string;
  onStart: (edit: PersonEdit) => void;
  onClose: () => void;
}

type StartFrom = 'witness' | 'population' | 'copy';

/** Where a new person may come from, besides from nothing: a witness, a row of a population, somebody who is there. */
export function StartDialog({ draftId, analysis, lastGood, persons, today, onStart, onClose }: StartDialogProps) {
  const translate = useTranslate();
  const text = useText();
  const [from, setFrom] = useState<StartFrom>('witness');
  const [searched, setSearched] = useState(false);
  const cases = useQuery({ queryKey: ['cases', draftId], queryFn: ({ signal }) => getCases(draftId, signal) });
  const { policy } = lastGood;
  const witnesses = useMemo(() => witnessSources(analysis.findings), [analysis.findings]);
  const proposed = useMemo(
    () =>
      searched && policy && cases.data
        ? caseSources(boundaryCases(policy, cases.data, today).proposals.map(({ policyCase }) => policyCase))
        : [],
    [searched, policy, cases.data, today],
  );
  const take = ({ title, facts, asOf }: Source): void =>
    onStart(newPerson(asOf ?? today, { name: text(title), facts }));
  const others = persons.map((person): Source => ({
    key: person.id,
    title: { zh: person.name, en: person.name },
    facts: person.facts,
  }));
  const copy = ({ key }: Source): void => {
    const person = persons.find(({ id }) => id === key);
    if (person) onStart(copyOf(editOf(person), translate('persons.copyName', { name: shortName(person.name) })));
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="start-person-title">
      <DialogTitle id="start-person-title">{translate('persons.start.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Tabs
          value={from}
          onChange={(_, next: StartFrom) => setFrom(next)}
          aria-label={translate('persons.start.title')}
        >
          {(['witness', 'population', 'copy'] as const).map((each) => (
            <Tab key={each} value={each} label={translate(`persons.start.from.${each}`)} />
          ))}
        </Tabs>
        {from === 'population' && <PopulationSource onTake={take} />}
        {from === 'copy' && (
          <>
            <SourceList title={translate('drafting.persons.title')} sources={others} onTake={copy} />
            <SourceList
              title={translate('drafting.cases.title')}
              sources={caseSources(cases.data ?? [])}
              onTake={take}
            />
          </>
        )}
        {from === 'witness' && (
          <>
            <SourceList title={translate('persons.start.findings')} sources={witnesses} onTake={take} />
            <SourceList title={translate('persons.start.proposals')} sources={proposed} onTake={take} />
            {witnesses.length === 0 && !searched && <EmptyState text={translate('persons.start.noWitness')} />}
            {searched && cases.data && proposed.length === 0 && (
              <Typography variant="body2">{translate('persons.start.noProposal')}</Typography>
            )}
            {!searched && (
              <Box>
                <Button size="small" onClick={() => setSearched(true)}>
                  {translate('persons.start.search')}
                </Button>
              </Box>
            )}
          </>
        )}
        {cases.error !== null && <ProblemAlert error={cases.error} onRetry={() => void cases.refetch()} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}
