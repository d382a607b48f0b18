import Box from '@mui/material/Box';
import { type SceneVeto, startingSceneVeto } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { ConditionBuilder } from '../rule-form/condition/ConditionBuilder';
import { TellCondition } from '../rule-form/condition/condition-frame';
import { LastDayField } from '../rule-form/LastDayField';
import { useTellCondition } from '../rule-form/use-tell-condition';
import { FieldFindings } from './FieldFindings';
import { NameFields } from './NameFields';
import { SceneItems } from './SceneItems';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';

const NONE: readonly SceneVeto[] = [];

/** What bars from this scene alone. */
export function SceneVetoes() {
  const translate = useTranslate();
  const text = useText();
  const { editor, scene, facts, readOnly, set } = useScene();
  const tell = useTellCondition(editor.analysis);
  const vetoes = scene.vetoes ?? NONE;
  return (
    <SceneSection name="vetoes">
      <TellCondition value={tell}>
        <SceneItems
          list="/vetoes"
          label={translate('sceneForm.vetoes.title')}
          items={vetoes}
          add={translate('sceneForm.vetoes.add')}
          idStem="veto"
          starting={startingSceneVeto}
          titleOf={(number) => ({ zh: `不予受理情形 ${number}`, en: `Case ${number}` })}
        >
          {(veto, at) => (
            <>
              <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))', gap: 1 }}>
                <NameFields
                  of={text(veto.title)}
                  title={veto.title}
                  readOnly={readOnly}
                  onChange={(title) => set(`${at}/title`, title, `${at}/title`)}
                />
              </Box>
              <ConditionBuilder
                condition={veto.rule}
                facts={facts}
                readOnly={readOnly}
                onChange={(rule, key) => set(`${at}/rule`, rule, key && `${at}/rule${key}`)}
                onClear={() => set(`${at}/rule`, null)}
              />
              <LastDayField
                until={veto.until}
                facts={facts}
                someDay={editor.document.effective.from ?? '2030-12-31'}
                readOnly={readOnly}
                onChange={(until, key) => set(`${at}/until`, until, key && `${at}/until${key}`)}
              />
              <FieldFindings at={[at]} />
            </>
          )}
        </SceneItems>
      </TellCondition>
    </SceneSection>
  );
}
