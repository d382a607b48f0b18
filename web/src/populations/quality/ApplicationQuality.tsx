import type { ApplicationCount, QualityReport } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { Section } from '../../layout';
import { Absent, formatCount } from '../../numbers';
import { type Column, PlainTable } from '../../tables';
import { useSceneNames } from '../use-scene-names';

/** Applications by scene and pool. */
export function ApplicationQuality({ report, county }: { report: QualityReport; county: string }) {
  const translate = useTranslate();
  const names = useSceneNames(county);
  const { scenes } = report.applications;
  const columns: Column<ApplicationCount>[] = [
    { id: 'scene', label: translate('populations.applications.scene'), value: ({ scene }) => names.scene(scene) },
    {
      id: 'pool',
      label: translate('populations.applications.pool'),
      value: ({ scene, pool }) => (pool === null ? null : names.pool(scene, pool)),
      render: ({ scene, pool }) => (pool === null ? <Absent /> : names.pool(scene, pool)),
    },
    {
      id: 'applications',
      label: translate('populations.field.applications'),
      align: 'right',
      value: ({ applications }) => applications,
      render: ({ applications }) => formatCount(applications),
    },
    {
      id: 'withoutMate',
      label: translate('populations.quality.column.withoutMate'),
      align: 'right',
      value: ({ withoutMate }) => withoutMate,
      render: ({ withoutMate }) => (withoutMate === 0 ? <Absent /> : formatCount(withoutMate)),
    },
  ];
  return (
    <Section
      title={translate('populations.applications.title')}
      note={
        scenes.length === 0
          ? translate('populations.applications.empty')
          : translate('populations.quality.applicationsNote')
      }
    >
      {scenes.length > 0 && (
        <PlainTable
          label={translate('populations.applications.title')}
          columns={columns}
          rows={scenes}
          rowKey={({ scene, pool }) => `${scene} ${pool ?? ''}`}
          maxHeight={360}
        />
      )}
    </Section>
  );
}
