import Box from '@mui/material/Box';
import { type Pool, startingPool } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { FieldFindings } from './FieldFindings';
import { NameFields } from './NameFields';
import { OptionalAmount } from './OptionalAmount';
import { RoundsField } from './RoundsField';
import { SceneItems } from './SceneItems';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';

/** Most places, as the document's schema has it. */
const MOST_PLACES = 1_000_000;

/** How many places there are, in which pools, and in how many rounds they are given out. */
export function PlacesSection() {
  const translate = useTranslate();
  const text = useText();
  const { scene, readOnly, set } = useScene();
  const answers = { given: translate('sceneForm.places.given'), pending: translate('sceneForm.places.yearly') };
  const pool = ({ title, quota }: Pool, at: string) => (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))', gap: 1 }}>
        <NameFields
          of={text(title)}
          title={title}
          readOnly={readOnly}
          onChange={(next) => set(`${at}/title`, next, `${at}/title`)}
        />
      </Box>
      <OptionalAmount
        label={translate('sceneForm.places.quota')}
        readAs={`${text(title)} ${translate('sceneForm.places.quota')}`}
        value={quota}
        answers={answers}
        unit={translate('sceneForm.places.unit')}
        least={0}
        most={MOST_PLACES}
        readOnly={readOnly}
        onChange={(next, typing) => set(`${at}/quota`, next ?? null, typing ? `${at}/quota` : '')}
      />
      <FieldFindings at={[at]} />
    </>
  );
  return (
    <SceneSection name="places">
      {scene.pools.length === 0 && (
        <OptionalAmount
          key={scene.id}
          label={translate('sceneForm.places.quota')}
          value={scene.quota ?? null}
          answers={answers}
          unit={translate('sceneForm.places.unit')}
          least={0}
          most={MOST_PLACES}
          readOnly={readOnly}
          onChange={(quota, typing) => set('/quota', quota ?? null, typing ? '/quota' : '')}
        />
      )}
      <SceneItems
        list="/pools"
        label={translate('sceneForm.places.pools')}
        items={scene.pools}
        add={translate('sceneForm.places.addPool')}
        idStem="pool"
        starting={startingPool}
        titleOf={(number) => ({ zh: `分项 ${number}`, en: `Pool ${number}` })}
      >
        {pool}
      </SceneItems>
      <RoundsField />
      <FieldFindings at={['/quota', '/pools']} except={(at) => at.startsWith('/pools/')} />
    </SceneSection>
  );
}
