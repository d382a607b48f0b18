import Button from '@mui/material/Button';
import { DataTable, ListBase, useRedirect, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { useText } from '../i18n';
import { ListPage } from '../layout';
import { Hash, useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { DraftStateChip, StatusChip } from '../status';
import { RowLink } from '../tables';
import { useCountyTitle } from '../users/use-county-title';
import { CopyDraftButton } from './CopyDraftButton';
import type { DraftRow } from './draft';
import { StartFromTableButton } from './worksheet/StartFromTableButton';

/** The county's drafts, newest first, with what is left to do in each. */
export function PolicyList() {
  const translate = useTranslate();
  const text = useText();
  const times = useTimes();
  const me = useMe();
  const redirect = useRedirect();
  const countyTitle = useCountyTitle();
  return (
    <ListBase<DraftRow> sort={{ field: 'updatedAt', order: 'DESC' }} perPage={25}>
      <ListPage
        title={translate('layout.navigation.policies')}
        context={text(me.scope.title)}
        actions={me.role === 'officer' && <StartFromTableButton />}
        empty={
          <EmptyState
            text={translate('policies.list.empty')}
            action={<Button onClick={() => redirect('/versions')}>{translate('policies.list.toVersions')}</Button>}
          />
        }
      >
        <DataTable<DraftRow> rowClick="edit" bulkActionButtons={false}>
          <DataTable.Col<DraftRow>
            source="title"
            label={translate('policies.list.title')}
            disableSort
            render={(row) => (
              <RowLink to="edit">
                <strong>{text(row.title)}</strong>
              </RowLink>
            )}
          />
          <DataTable.Col<DraftRow>
            source="county"
            label={translate('policies.list.county')}
            render={({ practice, county }) =>
              practice ? <StatusChip status="practice" label={countyTitle(county)} /> : countyTitle(county)
            }
          />
          <DataTable.Col<DraftRow>
            source="state"
            label={translate('policies.list.state')}
            render={(row) => <DraftStateChip state={row.state} />}
          />
          <DataTable.Col<DraftRow>
            source="pendingCount"
            label={translate('policies.list.checks')}
            disableSort
            render={(row) => (
              <span style={{ display: 'inline-flex', gap: 6 }}>
                {row.errorCount > 0 && <StatusChip status="error" count={row.errorCount} />}
                {row.pendingCount > 0 && <StatusChip status="pending" count={row.pendingCount} />}
                {row.errorCount === 0 && row.pendingCount === 0 && <StatusChip status="passed" />}
              </span>
            )}
          />
          <DataTable.NumberCol<DraftRow> source="revision" label={translate('policies.list.revision')} />
          <DataTable.Col<DraftRow>
            source="contentHash"
            label={translate('policies.list.hash')}
            disableSort
            render={(row) => <Hash value={row.contentHash} />}
          />
          <DataTable.Col<DraftRow>
            source="updatedAt"
            label={translate('policies.list.updated')}
            render={(row) => `${times.recent(row.updatedAt)} ${row.updatedBy?.displayName ?? ''}`}
          />
          {me.role === 'officer' && (
            <DataTable.Col<DraftRow>
              label=""
              disableSort
              render={(row) => <CopyDraftButton kind="draft" id={row.id} />}
            />
          )}
        </DataTable>
      </ListPage>
    </ListBase>
  );
}
