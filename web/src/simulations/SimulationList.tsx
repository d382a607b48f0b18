import Button from '@mui/material/Button';
import { DataTable, LinkBase, ListBase, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { useText } from '../i18n';
import { PlayIcon } from '../icons';
import { ListPage } from '../layout';
import { formatCount, Hash, meanHundredths, Points } from '../numbers';
import { EmptyState } from '../problems';
import { NotesCell } from '../runs/NotesCell';
import { RanBy } from '../runs/RanBy';
import { RunFilters } from '../runs/RunFilters';
import type { SimulationRow } from './simulation';
import { RowLink } from '../tables';
import { SubjectCell } from './SubjectCell';

/** 模拟: the history of runs, newest first. */
export function SimulationList() {
  const translate = useTranslate();
  const text = useText();
  const { role } = useMe();
  const create = may(role, 'create', 'simulations') && (
    <Button
      component={LinkBase}
      to="/simulations/create"
      variant="contained"
      color="primary"
      startIcon={<PlayIcon size={15} />}
    >
      {translate('simulations.create')}
    </Button>
  );
  return (
    <ListBase<SimulationRow> sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <ListPage
        title={translate('layout.navigation.simulations')}
        actions={create}
        filters={<RunFilters kind="simulation" />}
        empty={
          <EmptyState
            text={translate('simulations.empty')}
            action={create}
            example={translate('simulations.emptyExample')}
          />
        }
      >
        <DataTable<SimulationRow>
          rowClick="show"
          bulkActionButtons={false}
          sx={{ '& td': { whiteSpace: 'nowrap' }, '& .wide': { display: { xs: 'none', lg: 'table-cell' } } }}
        >
          <DataTable.Col<SimulationRow>
            label="simulations.field.policy"
            render={({ manifest }) => (
              <RowLink to="show">
                <SubjectCell subject={manifest.policy} text={text} />
              </RowLink>
            )}
          />
          <DataTable.Col<SimulationRow>
            label="simulations.field.population"
            render={({ manifest: { population } }) =>
              translate('simulations.input.populationOption', {
                name: population.name,
                persons: formatCount(population.persons),
              })
            }
          />
          <DataTable.Col<SimulationRow> label="simulations.field.asOf" render={({ manifest }) => manifest.asOf} />
          <DataTable.Col<SimulationRow>
            label="simulations.field.mean"
            align="right"
            render={({ mean }) => <Points value={meanHundredths(mean.num, mean.den)} bold />}
          />
          <DataTable.Col<SimulationRow>
            label="simulations.field.manifest"
            headerClassName="wide"
            cellClassName="wide"
            render={({ manifest }) => <Hash value={manifest.manifestHash} />}
          />
          <DataTable.Col<SimulationRow> label="runs.notes.column" render={({ notes }) => <NotesCell notes={notes} />} />
          <DataTable.Col<SimulationRow>
            source="createdAt"
            label="simulations.field.createdAt"
            render={(row) => <RanBy run={row} />}
          />
        </DataTable>
      </ListPage>
    </ListBase>
  );
}
