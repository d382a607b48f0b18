import { useTranslate } from 'react-admin';
import { FieldFindings } from './FieldFindings';
import { KeyList } from './KeyList';
import { ChoiceField } from './ChoiceField';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';

/** Whether places go by rank, and what puts applicants in order, key after key. */
export function KeysSection() {
  const translate = useTranslate();
  const { editor, scene, readOnly, set } = useScene();
  return (
    <SceneSection name="keys">
      <div>
        <ChoiceField
          label={translate('sceneForm.keys.ranked')}
          value={scene.ranked ? 'ranked' : 'unranked'}
          choices={(['ranked', 'unranked'] as const).map((each) => [each, translate(`sceneForm.keys.is.${each}`)])}
          readOnly={readOnly}
          onChange={(next) => set('/ranked', next === 'ranked')}
        />
      </div>
      {(scene.ranked || scene.keys.length > 0) && (
        <KeyList
          list="/keys"
          keys={scene.keys}
          expressions={editor.analysis.rules?.scenes.get(scene.id)?.keys}
          least={0}
        />
      )}
      <FieldFindings at={['/ranked', '/keys']} except={(at) => at.startsWith('/keys/')} />
    </SceneSection>
  );
}
