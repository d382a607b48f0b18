import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RowsSkeleton, Section } from '../layout';
import { EmptyState, ProblemAlert } from '../problems';
import { type Column, PlainTable } from '../tables';
import type { Population, PopulationApplication } from './population';
import { RowPages } from './RowPages';
import { usePopulationRows } from './use-population-rows';
import { useSceneNames } from './use-scene-names';

const PER_PAGE = 10;

/** The applications of a population, page by page: for which scene, in which pool, by whom. */
export function ApplicationSample({ population }: { population: Population }) {
  const translate = useTranslate();
  const names = useSceneNames(population.county);
  const [page, setPage] = useState(0);
  const rows = usePopulationRows<PopulationApplication>(population.id, 'applications', page, PER_PAGE);
  const title = translate('populations.applications.title');
  const columns: Column<PopulationApplication>[] = [
    { id: 'id', label: translate('populations.applications.id'), value: ({ id }) => id },
    { id: 'scene', label: translate('populations.applications.scene'), value: ({ scene }) => names.scene(scene) },
    {
      id: 'pool',
      label: translate('populations.applications.pool'),
      value: ({ scene, pool }) => (pool === null ? null : names.pool(scene, pool)),
    },
    {
      id: 'applicants',
      label: translate('populations.applications.applicants'),
      value: ({ applicants }) => applicants.join(' '),
    },
  ];
  return (
    <Section title={title} note={translate('populations.applications.note')}>
      {rows.error ? (
        <Box sx={{ px: 2, pb: 2 }}>
          <ProblemAlert error={rows.error} onRetry={() => void rows.refetch()} />
        </Box>
      ) : rows.data === undefined ? (
        <RowsSkeleton rows={PER_PAGE} />
      ) : rows.data.total === 0 ? (
        <EmptyState text={translate('populations.applications.empty')} />
      ) : (
        <Box sx={{ opacity: rows.isPlaceholderData ? 0.5 : 1 }}>
          <PlainTable label={title} columns={columns} rows={rows.data.data} rowKey={({ id }) => id} />
          <RowPages page={page} perPage={PER_PAGE} total={rows.data.total} onPage={setPage} />
        </Box>
      )}
    </Section>
  );
}
