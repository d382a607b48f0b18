import type { BaseLessShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { MeasureField, useMeasureUnit } from './MeasureField';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** n 分起，每 1 次扣 m 分，最低 k 分. */
export function BaseLessForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<BaseLessShape>) {
  const translate = useTranslate();
  const unitOf = useMeasureUnit(facts);
  return (
    <Sentence>
      <PointsField
        label={translate('drafting.rule.base')}
        value={shape.base}
        was={was?.base}
        readOnly={readOnly}
        onChange={(base) => onChange({ ...shape, base }, '/base')}
      />
      <span>{translate('drafting.rule.toBegin')}</span>
      <MeasureField
        measure={shape.measure}
        was={was?.measure ?? null}
        facts={facts}
        readOnly={readOnly}
        onChange={(measure) => onChange({ ...shape, measure }, '/measure')}
      />
      <span>{translate('drafting.rule.eachTakes', { unit: unitOf(shape.measure) })}</span>
      <PointsField
        label={translate('drafting.rule.points')}
        value={shape.points}
        was={was?.points}
        readOnly={readOnly}
        onChange={(points) =>
          onChange({ ...shape, points, spelling: { ...shape.spelling, noFactor: undefined } }, '/points')
        }
      />
      <span>{translate('drafting.rule.atLeast')}</span>
      <PointsField
        label={translate('drafting.rule.least')}
        value={shape.least}
        was={was?.least}
        readOnly={readOnly}
        onChange={(least) => onChange({ ...shape, least }, '/least')}
      />
    </Sentence>
  );
}
