import TextField from '@mui/material/TextField';
import type { Fact, Measure, RecordList } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { steadyField } from '../steady-field';
import { type Aspect, aspectsOf, measureOfAspect } from './condition/aspects';
import { FactPicker } from './FactPicker';
import { fieldsOf, fitsMeasure, isCounted, recordsOf, startingMeasure } from './measure';
import { WhereField, WindowField } from './RecordsField';

interface MeasureFieldProps {
  measure: Measure;
  was: Measure | null;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (measure: Measure) => void;
}

/** What a rule counts or compares, as words and fields of a sentence: the fact, and what of it where it has several sides. */
export const MeasureField = steadyField(function MeasureField(props: MeasureFieldProps) {
  const { measure, was, facts, readOnly, onChange } = props;
  const translate = useTranslate();
  const text = useText();
  const records = recordsOf(measure);
  const fact = facts.find(({ id }) => id === measure.fact);
  const aspects = aspectsOf(fact, facts, false).filter(({ kind }) => fact !== undefined && isMeasured(fact, kind));
  const list = records && {
    records,
    was: was && recordsOf(was),
    facts,
    readOnly,
    onChange: (next: RecordList) => onChange(overRecords(measure, next)),
  };
  return (
    <>
      {list && <WindowField {...list} />}
      <FactPicker
        facts={facts}
        value={measure.fact}
        fits={isCounted}
        readOnly={readOnly}
        onChange={(id) => {
          const found = facts.find((each) => each.id === id);
          if (found) onChange(sameMeasure(measure, found) ?? startingMeasure(found));
        }}
      />
      {list && <WhereField {...list} />}
      {aspects.length > 1 && (
        <TextField
          select
          value={measure.kind === 'sum' ? `sum ${measure.field}` : measure.kind}
          disabled={readOnly}
          onChange={(event) => {
            const aspect = aspects.find(({ id }) => id === event.target.value);
            if (aspect) onChange(measureOfAspect(aspect, measure.fact));
          }}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('conditions.aspect.label') } }}
        >
          {aspects.map(({ id, kind, field }) => (
            <option key={id} value={id}>
              {translate(`conditions.aspect.${kind}`, {
                field: text(fieldsOf(facts, measure.fact).find((each) => each.id === field)?.label),
              })}
            </option>
          ))}
        </TextField>
      )}
      {measure.kind === 'unbroken-months' && (
        <>
          <span>{translate('drafting.rule.unbroken')}</span>
          <NumberField
            inline
            label={translate('drafting.rule.gap')}
            value={measure.tolerance}
            was={was?.kind === 'unbroken-months' ? was.tolerance : null}
            readOnly={readOnly}
            onChange={(tolerance) => onChange({ ...measure, tolerance })}
          />
          <span>{translate('drafting.rule.gapDays')}</span>
        </>
      )}
    </>
  );
});

/** Whether what is asked of the fact is a number. */
function isMeasured({ type }: Fact, kind: Aspect['kind']): boolean {
  if (kind === 'fact') return type.kind === 'integer' || type.kind === 'decimal';
  return kind !== 'some' && kind !== 'none' && kind !== 'all';
}

/** The measure over other records of its fact. */
function overRecords(measure: Measure, records: RecordList): Measure {
  if (measure.kind === 'count') return { kind: 'count', ...records };
  return measure.kind === 'sum' ? { kind: 'sum', field: measure.field, ...records } : measure;
}

/** The same measure of another fact; undefined where that one cannot be measured so. */
function sameMeasure(measure: Measure, fact: Fact): Measure | undefined {
  if (measure.kind === 'count' || measure.kind === 'sum' || !fitsMeasure(fact, measure.kind)) return undefined;
  return { ...measure, fact: fact.id };
}

/** A function from a measure to the unit in which it counts. */
export function useMeasureUnit(facts: readonly Fact[]): (measure: Measure) => string {
  const translate = useTranslate();
  const text = useText();
  return (measure) => {
    // A field of records is added up without a unit: the dictionary declares none.
    if (measure.kind === 'sum') return '';
    if (measure.kind === 'fact') return text(facts.find(({ id }) => id === measure.fact)?.unit);
    return translate(`drafting.rule.unit.${measure.kind}`);
  };
}
