import type { FlatShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { ConditionBuilder } from './condition/ConditionBuilder';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** 符合…计 n 分. */
export function FlatForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<FlatShape>) {
  const translate = useTranslate();
  return (
    <>
      <Sentence>
        <span>{translate('drafting.rule.where')}</span>
        <ConditionBuilder
          condition={shape.condition}
          facts={facts}
          readOnly={readOnly}
          onChange={(condition, key) => onChange({ ...shape, condition }, key && `/condition${key}`)}
        />
      </Sentence>
      <Sentence>
        <span>{translate('drafting.rule.then')}</span>
        <PointsField
          label={translate('drafting.rule.points')}
          value={shape.points}
          was={was?.points}
          readOnly={readOnly}
          onChange={(points) => onChange({ ...shape, points }, '/points')}
        />
        <span>{translate('conditions.elseZero')}</span>
      </Sentence>
    </>
  );
}
