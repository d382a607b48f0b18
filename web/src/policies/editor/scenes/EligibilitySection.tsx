import { useTranslate } from 'react-admin';
import { FieldFindings } from './FieldFindings';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';
import { WhoMayField } from './WhoMayField';

/** Who may apply in this scene. */
export function EligibilitySection() {
  const translate = useTranslate();
  const { editor, scene } = useScene();
  const rules = editor.analysis.rules?.scenes.get(scene.id);
  return (
    <SceneSection name="eligibility">
      <WhoMayField
        at="/eligibility"
        rule={scene.eligibility}
        expression={rules?.eligibility ?? null}
        label={translate('sceneForm.eligibility.label')}
        everyone={translate('sceneForm.eligibility.everyone')}
      />
      <FieldFindings at={['/eligibility']} />
    </SceneSection>
  );
}
