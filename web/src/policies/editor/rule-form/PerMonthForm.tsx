import type { PerMonthShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { FactPicker } from './FactPicker';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** 累计每满 1 个月计 n 分. */
export function PerMonthForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<PerMonthShape>) {
  const translate = useTranslate();
  return (
    <Sentence>
      <FactPicker
        facts={facts}
        value={shape.fact}
        fits={({ type }) => type.kind === 'records' && type.fields.some(({ id }) => id === 'from')}
        readOnly={readOnly}
        onChange={(fact) => onChange({ ...shape, fact }, '/fact')}
      />
      <span>{translate('drafting.rule.everyMonth')}</span>
      <NumberField
        inline
        label={translate('drafting.rule.points')}
        value={shape.points}
        was={was?.points}
        readOnly={readOnly}
        onChange={(points) =>
          onChange({ ...shape, points, spelling: { ...shape.spelling, noFactor: undefined } }, '/points')
        }
      />
      <span>{translate('drafting.points')}</span>
      {shape.ownCap !== undefined && (
        <>
          <span>{translate('drafting.rule.atMost')}</span>
          <NumberField
            inline
            label={translate('drafting.rule.ownCap')}
            value={shape.ownCap}
            was={was?.ownCap}
            readOnly={readOnly}
            onChange={(ownCap) => onChange({ ...shape, ownCap }, '/ownCap')}
          />
          <span>{translate('drafting.points')}</span>
        </>
      )}
    </Sentence>
  );
}
