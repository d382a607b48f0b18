import { recognisePointsSum, type Scene, withSceneValue, writePointsSum } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ChoiceField } from './ChoiceField';
import { FieldFindings } from './FieldFindings';
import { FreeRule } from './FreeRule';
import { ItemTree } from './ItemTree';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';
import { addends } from './scene-names';
import { SumForm } from './SumForm';

type Counting = 'whole' | 'items' | 'formula' | 'pending';

function countingOf({ items, formula }: Scene): Counting {
  if (items === null || formula === null) return 'pending';
  if (formula !== undefined) return 'formula';
  return items === undefined ? 'whole' : 'items';
}

/** Which points count in the scene: the whole total, chosen items, or a formula. */
export function CountingSection() {
  const translate = useTranslate();
  const { editor, scene, facts, readOnly, set, replace } = useScene();
  const { rules } = editor.analysis;
  const [choosing, setChoosing] = useState(false);
  const said = countingOf(scene);
  const counting = choosing ? 'items' : said;
  const names = useMemo(() => addends(rules, facts, []), [rules, facts]);
  const sum = recognisePointsSum(scene.formula);
  const counted = (items: unknown, formula: unknown): Scene =>
    withSceneValue(withSceneValue(scene, '/formula', formula), '/items', items);
  const choose = (next: Counting): void => {
    // An empty selection counts nothing: nothing is written before there is a first item.
    setChoosing(next === 'items' && said !== 'items');
    if (next === said) return;
    if (next === 'whole') replace(counted(undefined, undefined));
    if (next === 'pending') replace(counted(null, undefined));
    if (next === 'formula') {
      const terms = (scene.items ?? [editor.document.score.id]).map((id) => ({ name: `points.${id}`, times: 1 }));
      replace(counted(undefined, terms.length === 0 ? null : writePointsSum({ terms, fixed: 0 })));
    }
  };
  return (
    <SceneSection name="counting">
      <div>
        <ChoiceField
          label={translate('sceneForm.counting.label')}
          value={counting}
          choices={(['whole', 'items', 'formula', 'pending'] as const).map((each) => [
            each,
            translate(`sceneForm.counting.${each}`),
          ])}
          readOnly={readOnly}
          onChange={choose}
        />
      </div>
      {counting === 'items' && (
        <ItemTree
          items={scene.items ?? []}
          onChange={(items) => {
            setChoosing(items.length === 0);
            replace(counted(items.length === 0 ? null : items, undefined));
          }}
        />
      )}
      {counting === 'formula' &&
        (sum ? (
          <SumForm
            sum={sum}
            addends={names}
            readOnly={readOnly}
            onChange={(next, key) => set('/formula', writePointsSum(next), key && `/formula${key}`)}
          />
        ) : (
          <FreeRule at="/formula" expression={rules?.scenes.get(scene.id)?.formula ?? null} />
        ))}
      <FieldFindings at={['/items', '/formula']} />
    </SceneSection>
  );
}
