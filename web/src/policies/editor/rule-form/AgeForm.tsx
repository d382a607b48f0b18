import type { AgeShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { FactPicker } from './FactPicker';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

type Part = 'over' | 'beyond' | 'from' | 'points' | 'each' | 'most';

/** 超过 60 周岁计 0 分；55 周岁以上计 5 分；每少 1 岁加 1 分，最高 20 分. */
export function AgeForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<AgeShape>) {
  const translate = useTranslate();
  const fields = (part: Part) => ({
    label: translate(`drafting.rule.age.${part}`),
    value: shape[part],
    was: was?.[part],
    readOnly,
    onChange: (value: number) => onChange({ ...shape, [part]: value }, `/${part}`),
  });
  return (
    <>
      <Sentence>
        <FactPicker
          facts={facts}
          value={shape.fact}
          fits={({ type }) => type.kind === 'date'}
          readOnly={readOnly}
          onChange={(fact) => onChange({ ...shape, fact }, '/fact')}
        />
        <span>{translate('drafting.rule.ageAbove')}</span>
        <NumberField inline {...fields('over')} />
        <span>{translate('drafting.rule.ageGives')}</span>
        <PointsField {...fields('beyond')} />
      </Sentence>
      <Sentence>
        <span>{translate('drafting.rule.ageFrom')}</span>
        <NumberField inline {...fields('from')} />
        <span>{translate('drafting.rule.ageGives')}</span>
        <PointsField {...fields('points')} />
      </Sentence>
      <Sentence>
        <span>{translate('drafting.rule.ageLess')}</span>
        <PointsField {...fields('each')} />
        <span>{translate('drafting.rule.mostWord')}</span>
        <PointsField {...fields('most')} />
      </Sentence>
    </>
  );
}
