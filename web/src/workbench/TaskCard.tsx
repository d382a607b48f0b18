import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import { useTermText } from '../consultations/use-term-text';
import { useText } from '../i18n';
import { AuditIcon, ChangedIcon, type Icon, OpinionIcon, SceneIcon, SendIcon } from '../icons';
import { useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { useTokens } from '../theme';
import { RowsCard } from './RowsCard';
import type { Task } from './tasks';
import type { Rows } from './use-rows';

const ICONS: Readonly<Record<Task['kind'], Icon>> = {
  edit: ChangedIcon,
  review: AuditIcon,
  publish: SendIcon,
  rank: SceneIcon,
  opinion: OpinionIcon,
  answer: OpinionIcon,
  decide: OpinionIcon,
};

interface TaskCardProps<Row> {
  /** The list that the tasks come from. */
  rows: Rows<Row>;
  tasks: readonly Task[];
}

/** 等我处理: what waits for this person, one action each. */
export function TaskCard<Row>({ rows, tasks }: TaskCardProps<Row>) {
  const translate = useTranslate();
  const empty = <EmptyState text={translate('workbench.noTasks')} />;
  return (
    <RowsCard title={translate('workbench.tasks')} note={rows.data && String(tasks.length)} rows={rows} empty={empty}>
      {() =>
        tasks.length === 0 ? (
          empty
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {tasks.map((task) => (
              <TaskLine key={task.key} task={task} />
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
  const { kind, title, to, by, at, consultation } = task;
  const termText = useTermText();
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
          {translate(`workbench.task.${kind}`)} · {text(title)}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {consultation
            ? kind === 'decide'
              ? translate('consultations.card.undecided', { undecided: consultation.undecided })
              : [termText(consultation), translate('consultations.card.by', { name: by })].join(' · ')
            : by === null
              ? translate('workbench.registered', { day: recent(at) })
              : translate('workbench.lastChange', { name: by, time: recent(at) })}
        </Typography>
      </Box>
      <Button
        component={LinkBase}
        to={to}
        size="small"
        color={kind === 'edit' ? 'inherit' : 'primary'}
        sx={{ minWidth: 88 }}
      >
        {translate(`workbench.act.${kind}`)}
      </Button>
    </Box>
  );
}
