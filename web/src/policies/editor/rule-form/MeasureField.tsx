import type { Fact, Measure } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { FactPicker } from './FactPicker';
import { fieldsOf, fitsMeasure, recordsOf } from './measure';
import { RecordsField } from './RecordsField';

interface MeasureFieldProps {
  measure: Measure;
  was: Measure | null;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (measure: Measure) => void;
}

/** What a rule counts or compares, as words and fields of a sentence. */
export function MeasureField({ measure, was, facts, readOnly, onChange }: MeasureFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const records = recordsOf(measure);
  if (records && (measure.kind === 'count' || measure.kind === 'sum')) {
    const field = measure.kind === 'sum' ? fieldsOf(facts, measure.fact).find(({ id }) => id === measure.field) : null;
    return (
      <>
        <RecordsField
          records={records}
          was={was && recordsOf(was)}
          facts={field ? facts.filter(({ id }) => id === measure.fact) : facts}
          readOnly={readOnly}
          onChange={(next) => onChange({ ...measure, ...next })}
        />
        {field && <span>{translate('drafting.rule.sumOf', { field: text(field.label) })}</span>}
      </>
    );
  }
  return (
    <>
      <FactPicker
        facts={facts}
        value={measure.fact}
        fits={(fact) => fitsMeasure(fact, measure.kind)}
        readOnly={readOnly}
        onChange={(fact) => onChange({ ...measure, fact })}
      />
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
