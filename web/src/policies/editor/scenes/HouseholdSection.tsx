import { recognisePointsSum, writePointsSum } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ChoiceField } from './ChoiceField';
import { FieldFindings } from './FieldFindings';
import { FreeRule } from './FreeRule';
import { SceneSection } from './SceneSection';
import { useScene } from './scene-frame';
import { addends } from './scene-names';
import { SumForm } from './SumForm';

/** Both spouses' points together, from which a formula begins. */
const BOTH = writePointsSum({
  terms: [
    { name: 'own_points', times: 1 },
    { name: 'other_points', times: 1 },
  ],
  fixed: 0,
});

/** Whose points count where husband and wife both have some. */
export function HouseholdSection() {
  const translate = useTranslate();
  const { editor, scene, facts, readOnly, set } = useScene();
  const { rules } = editor.analysis;
  const { household } = scene;
  const formula = typeof household === 'string' ? undefined : household.formula;
  const answer = typeof household === 'string' ? household : formula === null ? 'pending' : 'formula';
  const sum = recognisePointsSum(formula);
  const names = useMemo(
    () =>
      addends(rules, facts, [
        ['own_points', translate('sceneForm.household.ownPoints')],
        ['other_points', translate('sceneForm.household.otherPoints')],
      ]),
    [rules, facts, translate],
  );
  return (
    <SceneSection name="household">
      <div>
        <ChoiceField
          label={translate('sceneForm.household.label')}
          value={answer}
          choices={(['own', 'higher', 'sum', 'formula', 'pending'] as const).map((each) => [
            each,
            translate(`sceneForm.household.${each}`),
          ])}
          readOnly={readOnly}
          onChange={(next) => {
            if (next === answer) return;
            if (next === 'formula') set('/household', { formula: BOTH });
            else set('/household', next === 'pending' ? { formula: null } : next);
          }}
        />
      </div>
      {answer === 'formula' &&
        (sum ? (
          <SumForm
            sum={sum}
            addends={names}
            readOnly={readOnly}
            onChange={(next, key) => set('/household/formula', writePointsSum(next), key && `/household${key}`)}
          />
        ) : (
          <FreeRule at="/household/formula" expression={rules?.scenes.get(scene.id)?.household ?? null} />
        ))}
      <FieldFindings at={['/household']} />
    </SceneSection>
  );
}
