import type { SlabsShape, TiersTableShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { BoundRows } from './BoundRows';
import { MeasureField, useMeasureUnit } from './MeasureField';
import { OwnCap } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** 分档表: each tier by where it begins. */
export function TiersTableForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<TiersTableShape>) {
  const translate = useTranslate();
  const unitOf = useMeasureUnit(facts);
  return (
    <>
      <Sentence>
        <MeasureField
          measure={shape.measure}
          was={was?.measure ?? null}
          facts={facts}
          readOnly={readOnly}
          onChange={(measure) => onChange({ ...shape, measure }, '/measure')}
        />
        <span>{translate('drafting.rule.tiersOf', { unit: unitOf(shape.measure) })}</span>
      </Sentence>
      <BoundRows
        heads={[
          translate(shape.test === 'reaches' ? 'drafting.rule.fromClosed' : 'drafting.rule.fromOpen'),
          translate('drafting.rule.points'),
        ]}
        rows={shape.rows.map(({ from, points }) => ({ from, value: points }))}
        was={was?.rows.map(({ from, points }) => ({ from, value: points })) ?? null}
        otherwise={{
          value: shape.otherwise,
          was: was?.otherwise,
          onChange: (otherwise) => onChange({ ...shape, otherwise }, '/otherwise'),
        }}
        readOnly={readOnly}
        onChange={(rows, key) =>
          onChange({ ...shape, rows: rows.map(({ from, value }) => ({ from, points: value })) }, key)
        }
      />
    </>
  );
}

/** 分段累进: each part above a bound, up to the next, at its own rate. */
export function SlabsForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<SlabsShape>) {
  const translate = useTranslate();
  const unitOf = useMeasureUnit(facts);
  return (
    <>
      <Sentence>
        <MeasureField
          measure={shape.measure}
          was={was?.measure ?? null}
          facts={facts}
          readOnly={readOnly}
          onChange={(measure) => onChange({ ...shape, measure }, '/measure')}
        />
        <span>{translate('drafting.rule.slabsOf', { unit: unitOf(shape.measure) })}</span>
        <OwnCap
          cap={shape.ownCap}
          was={was?.ownCap}
          readOnly={readOnly}
          onChange={(ownCap) => onChange({ ...shape, ownCap }, '/ownCap')}
        />
      </Sentence>
      <BoundRows
        heads={[translate('drafting.rule.partAbove'), translate('drafting.rule.rate')]}
        rows={shape.rows.map(({ from, rate }) => ({ from, value: rate }))}
        was={was?.rows.map(({ from, rate }) => ({ from, value: rate })) ?? null}
        readOnly={readOnly}
        onChange={(rows, key) =>
          onChange({ ...shape, rows: rows.map(({ from, value }) => ({ from, rate: value })) }, key)
        }
      />
    </>
  );
}
