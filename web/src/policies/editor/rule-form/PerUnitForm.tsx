import Typography from '@mui/material/Typography';
import type { PerUnitShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { FactRange } from './FactPicker';
import { MeasureField, useMeasureUnit } from './MeasureField';
import { OwnCap } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** 每（满）n 单位计 m 分. */
export function PerUnitForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<PerUnitShape>) {
  const translate = useTranslate();
  const fact = facts.find(({ id }) => id === shape.measure.fact);
  const unit = useMeasureUnit(facts)(shape.measure);
  return (
    <>
      <Sentence>
        <MeasureField
          measure={shape.measure}
          was={was?.measure ?? null}
          facts={facts}
          readOnly={readOnly}
          onChange={(measure) => onChange({ ...shape, measure }, '/fact')}
        />
        <span>{translate(shape.fullSteps ? 'drafting.rule.everyFull' : 'drafting.rule.every')}</span>
        <NumberField
          inline
          label={translate('drafting.rule.step')}
          value={shape.step}
          was={was?.step}
          readOnly={readOnly}
          onChange={(step) => {
            // A step other than one has no parts: only full steps count.
            if (step > 0) onChange({ ...shape, step, fullSteps: shape.fullSteps || step !== 1 }, '/step');
          }}
        />
        <span>{translate('drafting.rule.gives', { unit })}</span>
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
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        <FactRange fact={fact} />
      </Typography>
    </>
  );
}
