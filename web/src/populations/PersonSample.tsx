import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FactRow } from '../facts/fact-row';
import { useText } from '../i18n';
import { RowsSkeleton, Section } from '../layout';
import { Absent } from '../numbers';
import { ProblemAlert } from '../problems';
import { type Column, PlainTable } from '../tables';
import { factValue } from './fact-value';
import { PersonFacts } from './PersonFacts';
import type { Population, PopulationPerson } from './population';
import { RowPages } from './RowPages';
import { useFactDictionary } from './use-fact-dictionary';
import { usePopulationRows } from './use-population-rows';

const PER_PAGE = 15;

/** Facts that tell one person from another at a glance, in the order in which they are shown. */
const TELLING = ['birth_date', 'education', 'dwelling'];

/** The persons of a population, page by page; the chosen one with every fact. */
export function PersonSample({ population }: { population: Population }) {
  const translate = useTranslate();
  const text = useText();
  const dictionary = useFactDictionary();
  const [page, setPage] = useState(0);
  const [chosen, choose] = useState<string | null>(null);
  const { data, error, refetch, isPlaceholderData } = usePopulationRows<PopulationPerson>(
    population.id,
    'persons',
    page,
    PER_PAGE,
  );
  const person = data?.data.find(({ id }) => id === chosen) ?? data?.data[0];
  const factColumn = (fact: FactRow): Column<PopulationPerson> => ({
    id: fact.id,
    label: text(fact.label),
    value: ({ facts }) => factValue(facts[fact.id], fact.type, text, translate),
    render: ({ facts }) => factValue(facts[fact.id], fact.type, text, translate) ?? <Absent />,
  });
  const columns: Column<PopulationPerson>[] = [
    { id: 'id', label: translate('populations.person'), value: ({ id }) => id },
    { id: 'household', label: translate('populations.household'), value: ({ household }) => household },
    ...tellingFacts(population, dictionary).map(factColumn),
  ];
  return (
    <Section title={translate('populations.sample')} note={translate('populations.sampleNote')}>
      {error ? (
        <Box sx={{ px: 2, pb: 2 }}>
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        </Box>
      ) : data === undefined ? (
        <RowsSkeleton rows={PER_PAGE} />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
            borderTop: 1,
            borderColor: 'divider',
            opacity: isPlaceholderData ? 0.5 : 1,
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <PlainTable
              label={translate('populations.sample')}
              columns={columns}
              rows={data.data}
              rowKey={({ id }) => id}
              onRowClick={({ id }) => choose(id)}
              isSelected={({ id }) => id === person?.id}
            />
            <RowPages page={page} perPage={PER_PAGE} total={data.total} onPage={setPage} />
          </Box>
          {person && <PersonFacts person={person} facts={population.facts} dictionary={dictionary} />}
        </Box>
      )}
    </Section>
  );
}

function tellingFacts({ facts }: Population, dictionary: ReadonlyMap<string, FactRow>): FactRow[] {
  const collected = new Set(facts);
  const known = (id: string): FactRow[] => {
    const fact = collected.has(id) ? dictionary.get(id) : undefined;
    return fact ? [fact] : [];
  };
  const telling = TELLING.flatMap(known);
  return telling.length > 0 ? telling : facts.flatMap(known).slice(0, TELLING.length);
}
