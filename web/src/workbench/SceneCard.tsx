import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { chinaToday } from '../scenes/clocks/china-today';
import { useClockText } from '../scenes/clocks/use-clock-text';
import { LinkLines } from './LinkLines';
import type { SceneRow } from './rows';
import { RowsCard } from './RowsCard';
import { byClock, runs } from './scene-clocks';
import type { Rows } from './use-rows';

/** 场景: the registered rounds; those whose clock runs come first, the one that ends next before all, with the days that are left. */
export function SceneCard({ scenes }: { scenes: Rows<SceneRow> }) {
  const translate = useTranslate();
  const { day } = useTimes();
  const { role } = useMe();
  const clockText = useClockText();
  const noteOf = ({ ranking, createdAt }: SceneRow): string => {
    if (ranking === null) return translate('workbench.registered', { day: day(createdAt) });
    return translate(ranking.final ? 'workbench.ranked' : 'workbench.rankedOpen', { day: day(ranking.computedAt) });
  };
  return (
    <RowsCard
      title={translate('workbench.scenes')}
      rows={scenes}
      empty={
        <EmptyState
          text={translate('workbench.noScenes')}
          action={
            may(role, 'create', 'scenes') && (
              <Button size="small" component={LinkBase} to="/scenes/create">
                {translate('scenes.list.register')}
              </Button>
            )
          }
        />
      }
    >
      {(rows) => (
        <LinkLines
          lines={byClock(rows, chinaToday()).map(({ scene, clock }) => ({
            key: scene.id,
            to: `/scenes/${encodeURIComponent(scene.id)}/show`,
            title: scene.title,
            note: [...(runs(clock) ? [clockText(clock)] : []), noteOf(scene)].join(' · '),
            aside: String(scene.year),
            isUrgent: runs(clock),
          }))}
        />
      )}
    </RowsCard>
  );
}
