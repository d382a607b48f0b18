import Box from '@mui/material/Box';
import { DataTable, ListBase, useRecordContext, useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { ListPage } from '../layout';
import { Hash, useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { CODE_STACK, useTokens } from '../theme';
import type { AuditRow } from './audit-row';
import { ChainState } from './ChainState';

/** 审计: what was done, by whom, and whether the record of it holds. */
export function AuditList() {
  const translate = useTranslate();
  return (
    <ListBase resource="audit" sort={{ field: 'id', order: 'DESC' }} perPage={25} disableSyncWithLocation={false}>
      <ListPage
        title={translate('layout.navigation.audit')}
        filters={<ChainState />}
        empty={<EmptyState text={translate('audit.empty')} />}
      >
        <DataTable<AuditRow> bulkActionButtons={false} rowClick={false} expand={<AuditDetail />} hover>
          <DataTable.Col<AuditRow> source="id" label="audit.column.id" align="right" />
          <DataTable.Col<AuditRow> source="at" label="audit.column.at" render={(row) => <Moment at={row.at} />} />
          <DataTable.Col<AuditRow> label="audit.column.actor" render={(row) => row.actor.displayName} />
          <DataTable.Col<AuditRow> label="audit.column.action" render={(row) => <Code>{row.action}</Code>} />
          <DataTable.Col<AuditRow>
            label="audit.column.target"
            render={({ target: { kind, id } }) => (
              <>
                {translate(`audit.kind.${kind}`, { _: kind })} <Code title={id}>{shortId(id)}</Code>
              </>
            )}
          />
          <DataTable.Col<AuditRow> label="audit.column.summary" render={(row) => <Summary row={row} />} />
          <DataTable.Col<AuditRow> label="audit.column.digest" render={(row) => <Hash value={row.digest} />} />
        </DataTable>
      </ListPage>
    </ListBase>
  );
}

function AuditDetail() {
  const row = useRecordContext<AuditRow>();
  const translate = useTranslate();
  const tokens = useTokens();
  if (row === undefined) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, p: 1.5, background: tokens.raised, fontSize: 12 }}>
      <Box sx={{ fontFamily: CODE_STACK, overflowWrap: 'anywhere' }}>
        {translate('audit.previous')} {row.previous}
      </Box>
      <Box sx={{ fontFamily: CODE_STACK, overflowWrap: 'anywhere' }}>
        {translate('audit.column.digest')} {row.digest}
      </Box>
      <Box component="pre" sx={{ m: 0, fontFamily: CODE_STACK, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {JSON.stringify(row.detail, null, 2)}
      </Box>
    </Box>
  );
}

function Moment({ at }: { at: string }) {
  const { moment } = useTimes();
  return <Box sx={{ whiteSpace: 'nowrap' }}>{moment(at)}</Box>;
}

function Summary({ row }: { row: AuditRow }) {
  const text = useText();
  return <Box sx={{ minWidth: 200 }}>{text(row.summary)}</Box>;
}

function Code({ children, title }: { children: React.ReactNode; title?: string }) {
  return (
    <Box component="code" title={title} sx={{ fontFamily: CODE_STACK, fontSize: 12, whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  );
}

/** Ids of records are long; their beginning tells them apart on one page. */
function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id;
}
