import type { Measure, PerMonthShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { MeasureField } from './MeasureField';
import { OwnCap } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

function measureOf({ fact, tolerance }: PerMonthShape): Measure {
  return tolerance === undefined ? { kind: 'months', fact } : { kind: 'unbroken-months', fact, tolerance };
}

/** 累计每满 1 个月计 n 分. */
export function PerMonthForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<PerMonthShape>) {
  const translate = useTranslate();
  return (
    <Sentence>
      <MeasureField
        measure={measureOf(shape)}
        was={was && measureOf(was)}
        facts={facts}
        readOnly={readOnly}
        onChange={(measure) =>
          onChange(
            {
              ...shape,
              fact: measure.fact,
              ...(measure.kind === 'unbroken-months' ? { tolerance: measure.tolerance } : {}),
            },
            '/fact',
          )
        }
      />
      <span>
        {translate(shape.tolerance === undefined ? 'drafting.rule.everyMonth' : 'drafting.rule.everyUnbrokenMonth')}
      </span>
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
      <OwnCap
        cap={shape.ownCap}
        was={was?.ownCap}
        readOnly={readOnly}
        onChange={(ownCap) => onChange({ ...shape, ownCap }, '/ownCap')}
      />
    </Sentence>
  );
}
