import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { valueAt } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { RuleJson } from '../RuleJson';
import { useUsesDesk } from '../uses/uses-desk';
import { FieldFindings } from './FieldFindings';
import { useScene } from './scene-frame';
import { namedRules, type NamedRule } from './scene-rules';

interface SceneRuleJsonProps {
  /** Pointer into the scene to the rule that is shown. Empty: the one that somebody was led to, or the first. */
  at: string;
  onChoose: (at: string) => void;
}

const RESULTS: Readonly<Record<NamedRule['result'], string>> = {
  points: 'drafting.json.result',
  condition: 'draftTree.yesNo',
  key: 'sceneForm.keyResult',
};

/** The rules of a scene as JSON-Logic, one at a time. */
export function SceneRuleJson({ at, onChoose }: SceneRuleJsonProps) {
  const translate = useTranslate();
  const text = useText();
  const desk = useUsesDesk();
  const { editor, scene, pointer, readOnly } = useScene();
  const rules = namedRules(scene);
  const led = desk?.revealed && at === '' ? rules.find(({ id }) => id === desk.revealed?.rowId) : undefined;
  const rule = rules.find((each) => each.at === at) ?? led ?? rules[0];
  if (!rule) return <Typography sx={{ color: 'text.secondary' }}>{translate('sceneForm.noRules')}</Typography>;
  const wordsOf = ({ part, within, at: place }: NamedRule): string => {
    const role = translate(place.endsWith('/until') ? 'uses.part.until' : `uses.part.${part}`);
    return within ? `${role} · ${text(within)}` : role;
  };
  const before = editor.base?.resolved?.document.scenes.find(({ id }) => id === scene.id);
  const old = before && namedRules(before).find(({ id }) => id === rule.id);
  return (
    <>
      <TextField
        select
        label={translate('sceneForm.whichRule')}
        value={rule.at}
        onChange={(event) => onChoose(event.target.value)}
        slotProps={{ select: { native: true } }}
        sx={{ maxWidth: 420 }}
      >
        {rules.map((each) => (
          <option key={each.at} value={each.at}>
            {wordsOf(each)}
          </option>
        ))}
      </TextField>
      <RuleJson
        key={rule.id}
        editor={editor}
        subject={{
          rowId: rule.id,
          title: scene.title,
          at: pointer + rule.at,
          rule: valueAt(scene, rule.at),
          result: RESULTS[rule.result],
          original: old?.rule,
        }}
        readOnly={readOnly}
      />
      <FieldFindings at={[rule.at]} />
    </>
  );
}
