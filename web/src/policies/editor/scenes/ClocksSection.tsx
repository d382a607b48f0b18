import { useTranslate } from 'react-admin';
import { FieldFindings } from './FieldFindings';
import { OptionalAmount } from './OptionalAmount';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';

/** The periods of a scene in the order in which they run. */
const CLOCKS = ['announcement', 'review', 'publicity', 'recheck'] as const;

/** Most working days, as the document's schema has it. */
const LONGEST = 250;

/** How long announcement, review, publicity and re-check take, in working days. */
export function ClocksSection() {
  const translate = useTranslate();
  const { scene, readOnly, set } = useScene();
  return (
    <SceneSection name="clocks">
      {CLOCKS.map((clock) => (
        <OptionalAmount
          key={`${scene.id} ${clock}`}
          label={translate(`sceneForm.clocks.${clock}`)}
          value={scene.clocks[clock]}
          answers={{
            absent: translate('sceneForm.clocks.none'),
            given: translate('sceneForm.clocks.given'),
            pending: translate('sceneForm.clocks.pending'),
          }}
          unit={translate('sceneForm.clocks.unit')}
          least={1}
          most={LONGEST}
          readOnly={readOnly}
          onChange={(days, typing) => set(`/clocks/${clock}`, days, typing ? `/clocks/${clock}` : '')}
        />
      ))}
      <FieldFindings at={['/clocks']} />
    </SceneSection>
  );
}
