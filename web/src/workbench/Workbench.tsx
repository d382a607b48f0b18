import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import type { ConsultationRow } from '../consultations/consultation';
import { Page, RowsSkeleton } from '../layout';
import { useTimes } from '../numbers';
import { TourCard } from '../tour';
import { DraftCard } from './DraftCard';
import { ConsultationCard } from './ConsultationCard';
import type { ComparisonRow, DraftRow, SceneRow, SimulationRow } from './rows';
import { RunCard } from './RunCard';
import { TaskCard } from './TaskCard';
import { hasTasks, tasksFor } from './tasks';
import { useRows } from './use-rows';

/** Comes with the calendar of working days. */
const SceneCard = lazy(() => import('./SceneCard').then(({ SceneCard: card }) => ({ default: card })));

/** Drafts that are looked through for tasks; the newest changes come first. */
const DRAFTS = 50;
const RUNS = 6;
const CONSULTATIONS = 50;

/** 工作台: what waits for me, how the drafts stand, what was run last. */
export function Workbench() {
  const translate = useTranslate();
  const me = useMe();
  const { long } = useTimes();
  const drafts = useRows<DraftRow>('policies', DRAFTS);
  const simulations = useRows<SimulationRow>('simulations', RUNS);
  const comparisons = useRows<ComparisonRow>('comparisons', RUNS);
  const scenes = useRows<SceneRow>('scenes', RUNS);
  const consultations = useRows<ConsultationRow>('consultations', CONSULTATIONS);
  const sees = (resource: string) => may(me.role, 'list', resource);
  const works = hasTasks(me);
  const waitingFor = me.role === 'department' ? consultations : drafts;
  const tasks = tasksFor(me, drafts.data?.data ?? [], scenes.data?.data ?? [], consultations.data?.data ?? []);
  const title =
    works && tasks.length > 0
      ? translate('workbench.greetingTasks', { name: me.displayName, smart_count: tasks.length })
      : translate('workbench.greeting', { name: me.displayName });
  const tour = me.scope.practice && drafts.data && <TourCard drafts={drafts.data.data} />;
  const nothingYet = drafts.data?.total === 0;
  return (
    <Page title={title} context={long(new Date())} plain>
      {nothingYet && tour}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {works && <TaskCard<DraftRow | ConsultationRow> rows={waitingFor} tasks={tasks} />}
          {sees('policies') && <DraftCard drafts={drafts} />}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {sees('consultations') && <ConsultationCard consultations={consultations} />}
          {sees('simulations') && <RunCard simulations={simulations} comparisons={comparisons} />}
          {sees('scenes') && (
            <Suspense fallback={<RowsSkeleton rows={3} />}>
              <SceneCard scenes={scenes} />
            </Suspense>
          )}
        </Box>
      </Box>
      {!nothingYet && tour}
    </Page>
  );
}
