import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type AdmissionRound, insertSceneItem, startingRound } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { ChoiceField } from './ChoiceField';
import { FieldFindings } from './FieldFindings';
import { KeyList } from './KeyList';
import { NameFields } from './NameFields';
import { OptionalAmount } from './OptionalAmount';
import { SceneItems } from './SceneItems';
import { useScene } from './scene-frame';
import { WhoMayField } from './WhoMayField';

/** Whole percent of all places. */
const WHOLE = 100;
const NO_ROUNDS: readonly AdmissionRound[] = [];

function roundTitle(number: number) {
  return { zh: `第 ${number} 轮`, en: `Round ${number}` };
}

/** All places at once, or in rounds: the share of each, who takes part and by which keys. */
export function RoundsField() {
  const translate = useTranslate();
  const text = useText();
  const { editor, scene, readOnly, set, replace } = useScene();
  const rounds = scene.rounds ?? NO_ROUNDS;
  const read = editor.analysis.rules?.scenes.get(scene.id)?.rounds;
  const sum = rounds.reduce((total, { share }) => total + (share ?? 0), 0);
  const pending = rounds.filter(({ share }) => share === null).length;
  const last = rounds.length - 1;
  const rest = WHOLE - sum + (rounds[last]?.share ?? 0);
  const isLastOpen = rounds.every(({ share }, index) => share !== null || index === last);
  const round = (each: AdmissionRound, at: string, index: number) => {
    const title = text(each.title);
    const rules = read?.find((other) => other.round.id === each.id);
    return (
      <>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 1 }}>
          <NameFields
            of={title}
            title={each.title}
            readOnly={readOnly}
            onChange={(next) => set(`${at}/title`, next, `${at}/title`)}
          />
        </Box>
        <OptionalAmount
          label={translate('sceneForm.rounds.share')}
          readAs={`${title} ${translate('sceneForm.rounds.share')}`}
          value={each.share}
          answers={{
            given: translate('sceneForm.rounds.given'),
            pending: translate('sceneForm.rounds.pending'),
          }}
          unit="%"
          least={1}
          most={WHOLE}
          readOnly={readOnly}
          onChange={(share, typing) => set(`${at}/share`, share ?? null, typing ? `${at}/share` : '')}
        />
        <WhoMayField
          at={`${at}/eligibility`}
          rule={each.eligibility}
          expression={rules?.eligibility ?? null}
          label={translate('sceneForm.rounds.who')}
          readAs={`${title} ${translate('sceneForm.rounds.who')}`}
          everyone={translate('sceneForm.rounds.everyone')}
        />
        <Box>
          <ChoiceField
            label={translate('sceneForm.rounds.order')}
            readAs={`${title} ${translate('sceneForm.rounds.order')}`}
            value={each.keys ? 'own' : 'scene'}
            choices={(['scene', 'own'] as const).map((value) => [value, translate(`sceneForm.rounds.keys.${value}`)])}
            readOnly={readOnly || (!each.keys && scene.keys.length === 0)}
            onChange={(next) => set(`${at}/keys`, next === 'own' ? scene.keys : undefined)}
          />
        </Box>
        {each.keys && <KeyList list={`${at}/keys`} keys={each.keys} expressions={rules?.keys} least={1} />}
        {index === last && sum !== WHOLE && rest >= 1 && isLastOpen && !readOnly && (
          <Box>
            <Button size="small" variant="outlined" onClick={() => set(`${at}/share`, rest)}>
              {translate('sceneForm.rounds.rest', { rest })}
            </Button>
          </Box>
        )}
        <FieldFindings at={[at]} except={(place) => place.startsWith(`${at}/keys/`)} />
      </>
    );
  };
  return (
    <>
      <div>
        <ChoiceField
          label={translate('sceneForm.rounds.label')}
          value={scene.rounds ? 'rounds' : 'once'}
          choices={(['once', 'rounds'] as const).map((each) => [each, translate(`sceneForm.rounds.${each}`)])}
          readOnly={readOnly || (!scene.ranked && !scene.rounds)}
          onChange={(next) => {
            if (next === 'once') return set('/rounds', undefined);
            const two = [1, 2].map((number) => startingRound({ id: `round-${number}`, title: roundTitle(number) }));
            replace(two.reduce((made, each) => insertSceneItem(made, '/rounds', each), scene));
          }}
        />
      </div>
      {scene.rounds && (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(pending > 0 ? 'sceneForm.rounds.sumPending' : 'sceneForm.rounds.sum', { sum, pending })}
          </Typography>
          <SceneItems
            list="/rounds"
            label={translate('sceneForm.rounds.label')}
            items={rounds}
            add={translate('sceneForm.rounds.add')}
            idStem="round"
            starting={startingRound}
            titleOf={roundTitle}
            least={2}
          >
            {round}
          </SceneItems>
        </>
      )}
      <FieldFindings at={['/rounds']} except={(at) => /^\/rounds\/\d/.test(at)} />
    </>
  );
}
