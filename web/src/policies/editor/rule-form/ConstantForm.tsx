import type { ConstantShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** 固定计 n 分. */
export function ConstantForm({ shape, was, readOnly, onChange }: ShapeFormProps<ConstantShape>) {
  const translate = useTranslate();
  return (
    <Sentence>
      <span>{translate('drafting.rule.always')}</span>
      <NumberField
        inline
        label={translate('drafting.rule.points')}
        value={shape.points}
        was={was?.points}
        readOnly={readOnly}
        onChange={(points) => onChange({ ...shape, points }, '/points')}
      />
      <span>{translate('drafting.points')}</span>
    </Sentence>
  );
}
