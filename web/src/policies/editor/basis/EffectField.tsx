import { Effect } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { ChoiceField } from '../scenes/ChoiceField';
import { steadyField } from '../steady-field';

interface EffectFieldProps {
  value: Effect;
  readOnly: boolean;
  onChange: (effect: Effect) => void;
}

/** What the points of a node do in the group above: they are added, taken off, or stand by themselves (单列). */
export const EffectField = steadyField(function EffectField({ value, readOnly, onChange }: EffectFieldProps) {
  const translate = useTranslate();
  return (
    <ChoiceField
      label={translate('basis.effect.label')}
      value={value}
      choices={Effect.options.map((each) => [each, translate(`basis.effect.${each}`)])}
      readOnly={readOnly}
      onChange={onChange}
    />
  );
});
