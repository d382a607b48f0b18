import { type ConditionTest, type Fact, measuredType, subjectOfTest, type TestValue } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useMeasureUnit } from '../MeasureField';
import { optionsOf } from '../measure';
import type { ConditionFrame } from './condition-frame';
import { DateValueField } from './DateValueField';
import { CodesField, NumbersField } from './MembersField';
import { CodeField, NumberValueField, YesNoField } from './SingleValueFields';

interface ValueFieldsProps {
  test: ConditionTest;
  frame: ConditionFrame;
  onChange: (test: ConditionTest, field?: string) => void;
}

/** What a test compares with: nothing, one value, the two ends of a range, or several values. */
export function ValueFields({ test, frame, onChange }: ValueFieldsProps) {
  const translate = useTranslate();
  switch (test.kind) {
    case 'holds':
    case 'known':
    case 'missing':
    case 'records':
      return null;
    case 'compare':
      return (
        <ValueField
          test={test}
          frame={frame}
          label={translate('conditions.value')}
          value={test.value}
          onChange={(value) => onChange({ ...test, value }, 'value')}
        />
      );
    case 'between':
      return (
        <>
          <ValueField
            test={test}
            frame={frame}
            label={translate('conditions.low')}
            value={test.low}
            onChange={(low) => onChange({ ...test, low }, 'low')}
          />
          <span>{translate('conditions.to')}</span>
          <ValueField
            test={test}
            frame={frame}
            label={translate('conditions.high')}
            value={test.high}
            onChange={(high) => onChange({ ...test, high }, 'high')}
          />
        </>
      );
    case 'one-of': {
      const field = {
        readOnly: frame.readOnly,
        onChange: (values: typeof test.values) => onChange({ ...test, values }, 'values'),
      };
      const codes = typeof test.values[0] === 'number' ? [] : optionsFor(test.subject.fact, frame.facts);
      return codes.length > 0 ? (
        <CodesField options={codes} values={test.values} {...field} />
      ) : (
        <NumbersField values={test.values} {...field} />
      );
    }
  }
}

function optionsFor(fact: string, facts: readonly Fact[]) {
  return optionsOf(facts, fact);
}

interface ValueFieldProps {
  test: ConditionTest;
  frame: ConditionFrame;
  label: string;
  value: TestValue;
  onChange: (value: TestValue) => void;
}

/** One value, by the type of what it is compared with. */
function ValueField({ test, frame, label, value, onChange }: ValueFieldProps) {
  const unitOf = useMeasureUnit(frame.facts);
  const subject = subjectOfTest(test);
  const type = subject && measuredType(subject, frame.scope);
  const { readOnly } = frame;
  if (!subject || !type) return null;
  switch (type.kind) {
    case 'number':
      return typeof value === 'number' ? (
        <NumberValueField label={label} unit={unitOf(subject)} value={value} readOnly={readOnly} onChange={onChange} />
      ) : null;
    case 'code':
      return (
        <CodeField
          label={label}
          options={optionsFor(subject.fact, frame.facts)}
          value={typeof value === 'string' ? value : ''}
          readOnly={readOnly}
          onChange={onChange}
        />
      );
    case 'boolean':
      return <YesNoField label={label} value={value === true} readOnly={readOnly} onChange={onChange} />;
    case 'date':
      return typeof value === 'object' || typeof value === 'string' ? (
        <DateValueField label={label} value={value} inside={frame.inside} readOnly={readOnly} onChange={onChange} />
      ) : null;
    default:
      return null;
  }
}
