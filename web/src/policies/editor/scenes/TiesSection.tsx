import { TieAtLine } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { ChoiceField } from './ChoiceField';
import { FieldFindings } from './FieldFindings';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';
import { WordsField } from './WordsField';

/** Characters of a seed, as the document's schema has it. */
const LONGEST_SEED = 64;

/** What happens to equals on the line. */
export function TiesSection() {
  const translate = useTranslate();
  const { scene, readOnly, set } = useScene();
  return (
    <SceneSection name="ties">
      <div>
        <ChoiceField
          label={translate('sceneForm.ties.label')}
          value={scene.tieAtLine}
          choices={TieAtLine.options.map((each) => [each, translate(`sceneForm.ties.${each}`)])}
          readOnly={readOnly}
          onChange={(next) => set('/tieAtLine', next)}
        />
      </div>
      {(scene.tieAtLine === 'lottery' || scene.lotterySeed !== undefined) && (
        <WordsField
          label={translate('sceneForm.ties.seed')}
          value={scene.lotterySeed ?? ''}
          longest={LONGEST_SEED}
          readOnly={readOnly}
          onChange={(seed) => set('/lotterySeed', seed === '' ? undefined : seed, '/lotterySeed')}
        />
      )}
      <FieldFindings at={['/tieAtLine', '/lotterySeed']} />
    </SceneSection>
  );
}
