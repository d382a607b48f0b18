import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { LinkBase, useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { ChevronRightIcon } from '../icons';
import { useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { DraftStateChip, StatusChip } from '../status';
import { type Column, PlainTable } from '../tables';
import type { DraftRow } from './rows';
import { RowsCard } from './RowsCard';
import type { Rows } from './use-rows';

const SHOWN = 8;

/** 草案: the ones changed last, their state and what blocks them. */
export function DraftCard({ drafts }: { drafts: Rows<DraftRow> }) {
  const translate = useTranslate();
  const text = useText();
  const { recent } = useTimes();
  const columns: Column<DraftRow>[] = [
    {
      id: 'title',
      label: translate('workbench.column.title'),
      value: (draft) => text(draft.title),
      render: (draft) => (
        <Link
          component={LinkBase}
          to={`/policies/${encodeURIComponent(draft.id)}`}
          sx={{ fontWeight: 600, color: 'text.primary' }}
        >
          {text(draft.title)}
        </Link>
      ),
    },
    {
      id: 'state',
      label: translate('workbench.column.state'),
      value: (draft) => draft.state,
      render: (draft) => <DraftStateChip state={draft.state} />,
    },
    {
      id: 'checks',
      label: translate('workbench.column.checks'),
      value: (draft) => draft.errorCount + draft.pendingCount,
      render: (draft) => <Checks draft={draft} />,
    },
    {
      id: 'changed',
      label: translate('workbench.column.changed'),
      value: (draft) => `${recent(draft.updatedAt)} ${draft.updatedBy.displayName}`,
    },
  ];
  return (
    <RowsCard
      title={translate('workbench.drafts')}
      rows={drafts}
      actions={
        <Button
          component={LinkBase}
          to="/policies"
          variant="text"
          size="small"
          color="primary"
          endIcon={<ChevronRightIcon size={14} />}
        >
          {translate('workbench.all')}
        </Button>
      }
      empty={<EmptyState text={translate('workbench.noDrafts')} example={translate('workbench.noDraftsExample')} />}
    >
      {(rows) => (
        <PlainTable
          label={translate('workbench.drafts')}
          columns={columns}
          rows={rows.slice(0, SHOWN)}
          rowKey={(draft) => draft.id}
        />
      )}
    </RowsCard>
  );
}

function Checks({ draft }: { draft: DraftRow }) {
  if (draft.errorCount === 0 && draft.pendingCount === 0) return <StatusChip status="passed" />;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
      {draft.errorCount > 0 && <StatusChip status="error" count={draft.errorCount} />}
      {draft.pendingCount > 0 && <StatusChip status="pending" count={draft.pendingCount} />}
    </Box>
  );
}
