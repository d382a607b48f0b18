import Button from '@mui/material/Button';
import { DataTable, LinkBase, ListBase, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { PlusIcon } from '../icons';
import { ListPage } from '../layout';
import { formatCount, Hash, useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { StatusChip } from '../status';
import { RowLink } from '../tables';
import { IMPORTED, type Population } from './population';

/** 人群: the frozen populations on which policies are tried. */
export function PopulationList() {
  const translate = useTranslate();
  const { recent } = useTimes();
  const { role } = useMe();
  const create = may(role, 'create', 'populations') && (
    <>
      <Button component={LinkBase} to="/population-imports" variant="outlined">
        {translate('populations.import')}
      </Button>
      <Button
        component={LinkBase}
        to="/populations/create"
        variant="contained"
        color="primary"
        startIcon={<PlusIcon size={15} />}
      >
        {translate('populations.create')}
      </Button>
    </>
  );
  return (
    <ListBase<Population> sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <ListPage
        title={translate('layout.navigation.populations')}
        actions={create}
        empty={
          <EmptyState
            text={translate('populations.empty')}
            action={create}
            example={translate('populations.emptyExample')}
          />
        }
      >
        <DataTable<Population> rowClick="show" bulkActionButtons={false} sx={{ '& td': { whiteSpace: 'nowrap' } }}>
          <DataTable.Col<Population>
            source="name"
            label="populations.field.name"
            render={(row) => (
              <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
                <RowLink to="show">
                  <strong>{row.name}</strong>
                </RowLink>
                {row.generator !== IMPORTED && <StatusChip status="illustrative" />}
              </span>
            )}
          />
          <DataTable.Col<Population>
            source="persons"
            label="populations.field.persons"
            align="right"
            render={(row) => formatCount(row.counts.persons)}
          />
          <DataTable.Col<Population>
            label="populations.field.households"
            align="right"
            render={(row) => formatCount(row.counts.households)}
          />
          <DataTable.Col<Population>
            label="populations.field.applications"
            align="right"
            render={(row) => formatCount(row.counts.applications)}
          />
          <DataTable.Col<Population> label="populations.field.seed" align="right" render={(row) => row.seed} />
          <DataTable.Col<Population> label="populations.field.asOf" render={(row) => row.asOf} />
          <DataTable.Col<Population>
            label="populations.field.hash"
            render={(row) => <Hash value={row.contentHash} />}
          />
          <DataTable.Col<Population>
            source="createdAt"
            label="populations.field.createdAt"
            render={(row) => `${recent(row.createdAt)} ${row.createdBy.displayName}`}
          />
        </DataTable>
      </ListPage>
    </ListBase>
  );
}
