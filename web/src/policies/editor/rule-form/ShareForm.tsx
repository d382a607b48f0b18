import type { ShareShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { FactPicker } from './FactPicker';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** n 分 ÷ 共有人数，四舍五入到 2 位小数. */
export function ShareForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<ShareShape>) {
  const translate = useTranslate();
  return (
    <Sentence>
      <PointsField
        label={translate('drafting.rule.points')}
        value={shape.points}
        was={was?.points}
        readOnly={readOnly}
        onChange={(points) => onChange({ ...shape, points }, '/points')}
      />
      <span>÷</span>
      <FactPicker
        facts={facts}
        value={shape.fact}
        fits={({ type }) => type.kind === 'integer' && (shape.atLeastOne || type.min > 0)}
        readOnly={readOnly}
        onChange={(fact) => onChange({ ...shape, fact }, '/fact')}
      />
      <span>{translate(`drafting.rule.rounding.${shape.rounding}`)}</span>
      <NumberField
        inline
        label={translate('drafting.rule.decimals')}
        value={shape.places}
        was={was?.places}
        readOnly={readOnly}
        onChange={(places) => {
          if (Number.isInteger(places) && places >= 0 && places <= 2) onChange({ ...shape, places }, '/places');
        }}
      />
      <span>{translate('drafting.rule.decimals')}</span>
    </Sentence>
  );
}
