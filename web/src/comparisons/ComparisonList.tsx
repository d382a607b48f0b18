import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, LinkBase, ListBase, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { useText } from '../i18n';
import { ComparisonIcon } from '../icons';
import { ListPage } from '../layout';
import { Count, Delta, meanHundredths } from '../numbers';
import { EmptyState } from '../problems';
import { NotesCell } from '../runs/NotesCell';
import { RanBy } from '../runs/RanBy';
import { RunFilters } from '../runs/RunFilters';
import { StatusChip } from '../status';
import { subjectName } from '../simulations/subject-name';
import { RowLink } from '../tables';
import { useTokens } from '../theme';
import type { ComparisonRow } from './comparison';

/** 对比: the history of comparisons, newest first. */
export function ComparisonList() {
  const translate = useTranslate();
  const tokens = useTokens();
  const { role } = useMe();
  const create = may(role, 'create', 'comparisons') && (
    <Button
      component={LinkBase}
      to="/comparisons/create"
      variant="contained"
      color="primary"
      startIcon={<ComparisonIcon size={15} />}
    >
      {translate('comparisons.create')}
    </Button>
  );
  return (
    <ListBase<ComparisonRow> sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <ListPage
        title={translate('layout.navigation.comparisons')}
        actions={create}
        filters={<RunFilters kind="comparison" />}
        empty={
          <EmptyState
            text={translate('comparisons.empty')}
            action={create}
            example={translate('comparisons.emptyExample')}
          />
        }
      >
        <DataTable<ComparisonRow> rowClick="show" bulkActionButtons={false} sx={{ '& td': { whiteSpace: 'nowrap' } }}>
          <DataTable.Col<ComparisonRow>
            label="comparisons.field.subjects"
            render={({ manifest }) => (
              <RowLink to="show">
                <Subjects manifest={manifest} />
              </RowLink>
            )}
          />
          <DataTable.Col<ComparisonRow>
            label="comparisons.field.population"
            render={({ manifest }) => manifest.population.name}
          />
          <DataTable.Col<ComparisonRow> label="comparisons.field.asOf" render={({ manifest }) => manifest.asOf} />
          <DataTable.Col<ComparisonRow>
            label="comparisons.field.winners"
            align="right"
            render={({ winners }) => (
              <Box component="span" sx={{ color: tokens.rise.text }}>
                <Count value={winners} />
              </Box>
            )}
          />
          <DataTable.Col<ComparisonRow>
            label="comparisons.field.losers"
            align="right"
            render={({ losers }) => (
              <Box component="span" sx={{ color: tokens.fall.text }}>
                <Count value={losers} />
              </Box>
            )}
          />
          <DataTable.Col<ComparisonRow>
            label="comparisons.field.mean"
            align="right"
            render={({ deltaSum, persons }) => <Delta value={meanHundredths(deltaSum, persons)} />}
          />
          <DataTable.Col<ComparisonRow>
            label="comparisons.field.seal"
            render={({ sealed }) =>
              sealed ? (
                <StatusChip status="passed" label={translate('comparisons.seal.passed')} />
              ) : (
                <StatusChip status="error" />
              )
            }
          />
          <DataTable.Col<ComparisonRow> label="runs.notes.column" render={({ notes }) => <NotesCell notes={notes} />} />
          <DataTable.Col<ComparisonRow>
            source="createdAt"
            label="comparisons.field.createdAt"
            render={(row) => <RanBy run={row} />}
          />
        </DataTable>
      </ListPage>
    </ListBase>
  );
}

/** Both names below each other, the old one in grey above the new one. */
function Subjects({ manifest: { a, b } }: Pick<ComparisonRow, 'manifest'>) {
  const text = useText();
  const line = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return (
    <Box sx={{ maxWidth: { xs: 230, lg: 380 }, lineHeight: '19px' }}>
      <Box title={subjectName(a, text)} sx={{ ...line, color: 'text.tertiary' }}>
        A {subjectName(a, text)}
      </Box>
      <Box title={subjectName(b, text)} sx={{ ...line, fontWeight: 600 }}>
        B {subjectName(b, text)}
      </Box>
    </Box>
  );
}
