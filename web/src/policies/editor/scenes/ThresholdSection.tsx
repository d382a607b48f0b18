import { LARGEST_POINTS, POINT_PLACES } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { FieldFindings } from './FieldFindings';
import { OptionalAmount } from './OptionalAmount';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';

/** The least points to be considered. */
export function ThresholdSection() {
  const translate = useTranslate();
  const { scene, readOnly, set } = useScene();
  return (
    <SceneSection name="threshold">
      <OptionalAmount
        key={scene.id}
        label={translate('sceneForm.threshold.title')}
        value={scene.threshold}
        answers={{
          absent: translate('sceneForm.threshold.none'),
          given: translate('sceneForm.threshold.given'),
          pending: translate('sceneForm.pending'),
        }}
        unit={translate('drafting.points')}
        least={-LARGEST_POINTS}
        most={LARGEST_POINTS}
        places={POINT_PLACES}
        readOnly={readOnly}
        onChange={(threshold, typing) => set('/threshold', threshold, typing ? '/threshold' : '')}
      />
      <FieldFindings at={['/threshold']} />
    </SceneSection>
  );
}
