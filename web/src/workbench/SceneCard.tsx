import { useTranslate } from 'react-admin';
import { useTimes } from '../numbers';
import { EmptyState } from '../problems';
import { LinkLines } from './LinkLines';
import type { SceneRow } from './rows';
import { RowsCard } from './RowsCard';
import type { Rows } from './use-rows';

/** 场景: the registered rounds. */
export function SceneCard({ scenes }: { scenes: Rows<SceneRow> }) {
  const translate = useTranslate();
  const { day } = useTimes();
  return (
    <RowsCard
      title={translate('workbench.scenes')}
      rows={scenes}
      empty={<EmptyState text={translate('workbench.noScenes')} />}
    >
      {(rows) => (
        <LinkLines
          lines={rows.map(({ id, title, year, ranking, createdAt }) => ({
            key: id,
            to: `/scenes/${encodeURIComponent(id)}/show`,
            title,
            note:
              ranking === null
                ? translate('workbench.registered', { day: day(createdAt) })
                : translate(ranking.final ? 'workbench.ranked' : 'workbench.rankedOpen', {
                    day: day(ranking.computedAt),
                  }),
            aside: String(year),
          }))}
        />
      )}
    </RowsCard>
  );
}
