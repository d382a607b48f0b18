import type { RecordTypesShape, YearlyShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { OptionTiersForm } from './CodeTiersForm';
import { fieldsOf, optionsOf } from './measure';
import { OwnCap, PointsField } from './PointsField';
import { RecordsField } from './RecordsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** 每条计 n 分，每自然年最高 m 分. Which fact is counted is fixed: its fields are named in the rule. */
export function YearlyForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<YearlyShape>) {
  const translate = useTranslate();
  const text = useText();
  const { records, each } = shape;
  const own = facts.filter(({ id }) => id === records.fact);
  const byField = typeof each === 'number' ? null : fieldsOf(facts, records.fact).find(({ id }) => id === each.field);
  return (
    <Sentence>
      <RecordsField
        records={records}
        was={was?.records ?? null}
        facts={own}
        readOnly={readOnly}
        onChange={(next) => onChange({ ...shape, records: next }, '/records')}
      />
      {typeof each === 'number' ? (
        <>
          <span>{translate('drafting.rule.eachRecord')}</span>
          <PointsField
            label={translate('drafting.rule.points')}
            value={each}
            was={typeof was?.each === 'number' ? was.each : null}
            readOnly={readOnly}
            onChange={(points) => onChange({ ...shape, each: points }, '/each')}
          />
        </>
      ) : (
        <span>{translate('drafting.rule.eachByField', { field: text(byField?.label) })}</span>
      )}
      <span>{translate('drafting.rule.aYear')}</span>
      <PointsField
        label={translate('drafting.rule.yearCap')}
        value={shape.yearCap}
        was={was?.yearCap}
        readOnly={readOnly}
        onChange={(yearCap) => onChange({ ...shape, yearCap }, '/yearCap')}
      />
      <OwnCap
        cap={shape.ownCap}
        was={was?.ownCap}
        readOnly={readOnly}
        onChange={(ownCap) => onChange({ ...shape, ownCap }, '/ownCap')}
      />
    </Sentence>
  );
}

/** 逐条按类别计分: the points of each record by an option of it. */
export function RecordTypesForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<RecordTypesShape>) {
  const translate = useTranslate();
  const text = useText();
  const { records, field } = shape;
  const own = facts.filter(({ id }) => id === records.fact);
  const label = fieldsOf(facts, records.fact).find(({ id }) => id === field)?.label;
  return (
    <>
      <Sentence>
        <RecordsField
          records={records}
          was={was?.records ?? null}
          facts={own}
          readOnly={readOnly}
          onChange={(next) => onChange({ ...shape, records: next }, '/records')}
        />
        <span>{translate('drafting.rule.eachByType', { field: text(label) })}</span>
        <OwnCap
          cap={shape.ownCap}
          was={was?.ownCap}
          readOnly={readOnly}
          onChange={(ownCap) => onChange({ ...shape, ownCap }, '/ownCap')}
        />
      </Sentence>
      <OptionTiersForm
        tiers={shape}
        was={was}
        options={optionsOf(facts, records.fact, field)}
        readOnly={readOnly}
        onChange={onChange}
      />
    </>
  );
}
