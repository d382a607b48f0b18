import { DataTable, ListBase, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { useText } from '../i18n';
import { ListPage } from '../layout';
import { Hash, useTimes } from '../numbers';
import { CopyDraftButton } from '../policies/CopyDraftButton';
import { EmptyState } from '../problems';
import { StatusChip, VersionLifecycleChip } from '../status';
import { RowLink } from '../tables';
import type { VersionRow } from './version';

/** Published versions, newest first: what is in force, what was, and what will be. */
export function VersionList() {
  const translate = useTranslate();
  const text = useText();
  const times = useTimes();
  const me = useMe();
  return (
    <ListBase<VersionRow> sort={{ field: 'publishedAt', order: 'DESC' }} perPage={25}>
      <ListPage
        title={translate('layout.navigation.versions')}
        empty={<EmptyState text={translate('versions.list.empty')} />}
      >
        <DataTable<VersionRow> rowClick="show" bulkActionButtons={false}>
          <DataTable.Col<VersionRow>
            source="title"
            label={translate('versions.list.title')}
            render={(row) => (
              <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
                <RowLink to="show">
                  <strong>
                    v{row.number} {text(row.title)}
                  </strong>
                </RowLink>
                {row.practice && <StatusChip status="practice" />}
              </span>
            )}
          />
          <DataTable.Col<VersionRow>
            source="effectiveFrom"
            label={translate('versions.list.state')}
            disableSort
            render={(row) => <VersionLifecycleChip lifecycle={row.lifecycle} />}
          />
          <DataTable.Col<VersionRow>
            label={translate('versions.list.range')}
            disableSort
            render={(row) => `${row.effectiveFrom} – ${row.effectiveTo ?? translate('versions.list.open')}`}
          />
          <DataTable.Col<VersionRow>
            label={translate('policies.list.hash')}
            disableSort
            render={(row) => <Hash value={row.contentHash} />}
          />
          <DataTable.Col<VersionRow>
            source="publishedAt"
            label={translate('versions.list.published')}
            render={(row) => `${times.recent(row.publishedAt)} ${row.publishedBy.displayName}`}
          />
          {me.role === 'officer' && (
            <DataTable.Col<VersionRow>
              label=""
              disableSort
              render={(row) => (row.county === me.scope.code ? <CopyDraftButton kind="version" id={row.id} /> : null)}
            />
          )}
        </DataTable>
      </ListPage>
    </ListBase>
  );
}
