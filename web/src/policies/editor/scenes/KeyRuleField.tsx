import Box from '@mui/material/Box';
import { type Expression, type Fact, type OrderingKey, recognisePointsSum, writePointsSum } from '@jifen/policies';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { ConditionBuilder } from '../rule-form/condition/ConditionBuilder';
import { TellCondition } from '../rule-form/condition/condition-frame';
import { scopeOfFacts } from '../rule-form/condition/facts-scope';
import { FactPicker } from '../rule-form/FactPicker';
import { useTellCondition } from '../rule-form/use-tell-condition';
import { ChoiceField } from './ChoiceField';
import { FreeRule } from './FreeRule';
import { isOrdered, KEY_KINDS, type KeyKind, keyKind, nameOf } from './key-rule';
import { useScene } from './scene-frame';
import { addends, pointsOfNodes } from './scene-names';
import { SumForm } from './SumForm';

interface KeyRuleFieldProps {
  /** Pointer into the scene to the key. */
  at: string;
  orderingKey: OrderingKey;
  expression: Expression | null;
  /** The field beside it: which end comes first. */
  direction: ReactNode;
}

/** What a key compares: the points of the scene, points of a node, a fact, a sum, a condition; or JSON-Logic in words. */
export function KeyRuleField({ at, orderingKey: { rule, title }, expression, direction }: KeyRuleFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const { editor, facts, readOnly, set } = useScene();
  const { rules } = editor.analysis;
  const tell = useTellCondition(editor.analysis);
  const scope = useMemo(() => scopeOfFacts(facts), [facts]);
  const [asking, setAsking] = useState<KeyKind | null>(null);
  const said = useMemo(() => keyKind(rule, scope), [rule, scope]);
  const kind = asking ?? said;
  const points = useMemo(() => pointsOfNodes(rules), [rules]);
  const names = useMemo(
    () =>
      addends(rules, facts, [
        ['scene_points', translate('sceneForm.keys.kind.scene')],
        ['other_scene_points', translate('sceneForm.keys.kind.spouse')],
      ]),
    [rules, facts, translate],
  );
  const name = nameOf(rule) ?? null;
  const write = (next: unknown, key = ''): void => {
    setAsking(null);
    set(`${at}/rule`, next, key && `${at}/rule${key}`);
  };
  const choose = (next: KeyKind): void => {
    if (next === said) return setAsking(null);
    if (next === 'scene') return write({ var: 'scene_points' });
    if (next === 'spouse') return write({ var: 'other_scene_points' });
    if (next === 'pending') return write(null);
    if (next === 'sum') {
      // What is compared now, where it is an amount, is the first part.
      const first = names.some(({ id }) => id === name) ? name : 'scene_points';
      const second = points.find(({ id }) => id !== first)?.id ?? 'other_scene_points';
      return write(
        writePointsSum({
          terms: [first ?? 'scene_points', second].map((each) => ({ name: each, times: 1 })),
          fixed: 0,
        }),
      );
    }
    // Nothing is written before it is known which one.
    setAsking(next);
  };
  const pick = (options: readonly Fact[], fits: (fact: Fact) => boolean, label: string) => (
    <FactPicker
      // Another field once something has been chosen: an empty one is empty again after each choice.
      key={kind === said ? kind : `first ${kind}`}
      facts={options}
      value={kind === said ? name : null}
      fits={fits}
      readOnly={readOnly}
      autoFocus={asking !== null}
      label={label}
      placeholder={label}
      onChange={(id) => write({ var: id })}
    />
  );
  const kinds = said === 'other' ? [...KEY_KINDS, said] : KEY_KINDS;
  const sum = recognisePointsSum(rule);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end' }}>
      <ChoiceField
        label={translate('sceneForm.keys.by')}
        readAs={`${text(title)} ${translate('sceneForm.keys.by')}`}
        value={kind}
        choices={kinds.map((each) => [each, translate(`sceneForm.keys.kind.${each}`)])}
        readOnly={readOnly}
        onChange={choose}
      />
      {direction}
      {kind === 'node' && pick(points, () => true, translate('sceneForm.keys.node'))}
      {kind === 'fact' && pick(facts, isOrdered, translate('sceneForm.keys.fact'))}
      {kind === 'sum' && sum && (
        <SumForm
          sum={sum}
          addends={names}
          readOnly={readOnly}
          onChange={(next, key) => write(writePointsSum(next), key)}
        />
      )}
      {kind === 'condition' && (
        <TellCondition value={tell}>
          <ConditionBuilder
            condition={said === 'condition' ? rule : null}
            facts={facts}
            readOnly={readOnly}
            onChange={write}
          />
        </TellCondition>
      )}
      {kind === 'other' && <FreeRule at={`${at}/rule`} expression={expression} />}
    </Box>
  );
}
