import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { useText } from '../i18n';
import { AuditIcon, ChangedIcon, type Icon, SendIcon } from '../icons';
import { useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { useTokens } from '../theme';
import type { DraftRow } from './rows';
import { RowsCard } from './RowsCard';
import { type Task, tasksFor } from './tasks';
import type { Rows } from './use-rows';

const ICONS: Readonly<Record<Task['kind'], Icon>> = { edit: ChangedIcon, review: AuditIcon, publish: SendIcon };

/** 等我处理: what waits for this person, one action each. */
export function TaskCard({ drafts }: { drafts: Rows<DraftRow> }) {
  const translate = useTranslate();
  const me = useMe();
  const tasks = tasksFor(me, drafts.data?.data ?? []);
  const empty = <EmptyState text={translate('workbench.noTasks')} />;
  return (
    <RowsCard
      title={translate('workbench.tasks')}
      note={drafts.data && String(tasks.length)}
      rows={drafts}
      empty={empty}
    >
      {() =>
        tasks.length === 0 ? (
          empty
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {tasks.map((task) => (
              <TaskLine key={task.draft.id} task={task} />
            ))}
          </Box>
        )
      }
    </RowsCard>
  );
}

function TaskLine({ task }: { task: Task }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { recent } = useTimes();
  const { kind, draft } = task;
  const TaskIcon = ICONS[kind];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 0.75,
        borderTop: `1px solid ${tokens.divider}`,
      }}
    >
      <Box sx={{ color: tokens.primary.text }}>
        <TaskIcon size={17} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {translate(`workbench.task.${kind}`)} · {text(draft.title)} r{draft.revision}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('workbench.lastChange', { name: draft.updatedBy.displayName, time: recent(draft.updatedAt) })}
        </Typography>
      </Box>
      <Button
        component={LinkBase}
        to={`/policies/${encodeURIComponent(draft.id)}`}
        size="small"
        color={kind === 'edit' ? 'inherit' : 'primary'}
        sx={{ minWidth: 88 }}
      >
        {translate(`workbench.act.${kind}`)}
      </Button>
    </Box>
  );
}
