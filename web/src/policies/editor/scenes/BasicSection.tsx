import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { Scene } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { CitationsField } from '../basis/CitationsField';
import { MarksField } from '../basis/MarksField';
import { ReadingsField } from '../basis/ReadingsField';
import { usePickerTexts } from '../rule-form/use-picker-texts';
import { ChoiceField } from './ChoiceField';
import { FieldFindings } from './FieldFindings';
import { NameFields } from './NameFields';
import { SceneSection } from './SceneSection';
import { SECTION_PLACES, sectionOf } from './scene-sections';
import { useScene } from './scene-frame';
import { WordsField } from './WordsField';

const SERVICES = Scene.shape.service.options;
/** What the scene is called, what it is for, who is in charge, and what it rests on. */
export function BasicSection() {
  const translate = useTranslate();
  const text = useText();
  const picker = usePickerTexts();
  const { editor, scene, readOnly, set } = useScene();
  const document = editor.analysis.resolved?.document;
  const departments = document?.departments ?? [];
  const { description } = scene;
  const describe = (language: 'zh' | 'en', words: string): void => {
    const { [language]: _, ...other } = description ?? {};
    const next = words === '' ? other : { ...other, [language]: words };
    // English alone is no text of the document: without the Chinese one there is no description.
    set('/description', 'zh' in next ? next : undefined, `/description/${language}`);
  };
  return (
    <SceneSection name="basic">
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))', gap: 1.5 }}>
        <NameFields title={scene.title} readOnly={readOnly} onChange={(title) => set('/title', title, '/title')} />
        <ChoiceField
          label={translate('sceneForm.service.label')}
          value={scene.service}
          choices={SERVICES.map((each) => [each, translate(`sceneForm.service.${each}`)])}
          readOnly={readOnly}
          onChange={(service) => set('/service', service)}
        />
        <Autocomplete
          size="small"
          options={departments}
          value={departments.find(({ id }) => id === scene.department) ?? null}
          readOnly={readOnly}
          getOptionLabel={({ title }) => text(title)}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(option, value) => option.id === value.id}
          {...picker}
          onChange={(_, option) => set('/department', option?.id)}
          renderInput={(params) => (
            <TextField
              {...params}
              label={translate('sceneForm.department')}
              placeholder={translate('drafting.node.notStated')}
            />
          )}
        />
      </Box>
      <WordsField
        multiline
        label={translate('sceneForm.description')}
        value={description?.zh ?? ''}
        readOnly={readOnly}
        onChange={(words) => describe('zh', words)}
      />
      {description && (
        <WordsField
          multiline
          label={translate('sceneForm.englishDescription')}
          value={description.en ?? ''}
          readOnly={readOnly}
          onChange={(words) => describe('en', words)}
        />
      )}
      <CitationsField
        citations={scene.citations}
        documents={document?.documents ?? []}
        readOnly={readOnly}
        onChange={(citations) => set('/citations', citations)}
      />
      <ReadingsField
        readings={scene.readings}
        declared={document?.readings ?? []}
        readOnly={readOnly}
        onChange={(readings) => set('/readings', readings)}
      />
      <MarksField
        marks={scene.marks}
        carrier={scene}
        about={({ at }) => {
          const section = sectionOf(at);
          return section ? translate(`sceneForm.${section}.title`) : null;
        }}
        readOnly={readOnly}
        onChange={(marks) => set('/marks', marks)}
      />
      <FieldFindings at={SECTION_PLACES.basic} />
      {/* What concerns the scene as a whole stands at its head. */}
      <FieldFindings at={['']} except={(at) => at !== ''} />
    </SceneSection>
  );
}
