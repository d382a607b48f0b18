import TextField from '@mui/material/TextField';
import {
  type ConditionTest,
  type Measure,
  type RecordList,
  startingTest,
  subjectOfTest,
  withSubject,
} from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { FactPicker } from '../FactPicker';
import { fieldsOf, fitsMeasure } from '../measure';
import { WhereField, WindowField } from '../RecordsField';
import { type Aspect, aspectOf, aspectsOf, measureOfAspect } from './aspects';
import type { ConditionFrame } from './condition-frame';
import { fieldFacts, scopeOfFields } from './facts-scope';

interface SubjectFieldProps {
  test: ConditionTest;
  frame: ConditionFrame;
  onChange: (test: ConditionTest, field?: string) => void;
}

/** The measure of another fact: of the same kind where that one can be measured so. */
function measuredLike(subject: Measure | undefined, fact: string, frame: ConditionFrame): Measure {
  const found = frame.facts.find(({ id }) => id === fact);
  if (!subject || !found || subject.kind === 'fact' || subject.kind === 'count' || subject.kind === 'sum')
    return { kind: 'fact', fact };
  return fitsMeasure(found, subject.kind) ? { ...subject, fact } : { kind: 'fact', fact };
}

/** The same question about other records of the fact. */
function overRecords(test: ConditionTest, records: RecordList): ConditionTest {
  if (test.kind === 'records') return { ...test, records };
  if (!('subject' in test)) return test;
  const { subject } = test;
  if (subject.kind === 'count') return { ...test, subject: { kind: 'count', ...records } };
  return subject.kind === 'sum' ? { ...test, subject: { kind: 'sum', field: subject.field, ...records } } : test;
}

/** What a test is about: the fact, and what of it where there are several things to ask. */
export function SubjectField({ test, frame, onChange }: SubjectFieldProps) {
  const translate = useTranslate();
  const text = useText();
  if (test.kind === 'missing') return null;
  const subject = subjectOfTest(test);
  const fact = test.kind === 'records' ? test.records.fact : (subject?.fact ?? '');
  const found = frame.facts.find(({ id }) => id === fact);
  const aspects = aspectsOf(found, frame.facts, frame.inside);
  const list =
    test.kind === 'records' ? test.records : subject?.kind === 'count' || subject?.kind === 'sum' ? subject : null;

  const choose = (aspect: Aspect): void => {
    const { kind } = aspect;
    const negated = test.negated ? { negated: test.negated } : {};
    if (kind === 'some' || kind === 'none' || kind === 'all') {
      if (test.kind === 'records') {
        onChange({ ...test, mode: kind });
        return;
      }
      const [field] = fieldFacts(frame.facts, fact);
      const where = field && startingTest({ kind: 'fact', fact: field.id }, scopeOfFields(frame.scope, fact));
      const window = list?.window ? { window: list.window } : {};
      if (where) onChange({ kind: 'records', mode: kind, records: { fact, ...window }, where, ...negated });
      return;
    }
    const next = withSubject(test, measureOfAspect(aspect, fact), frame.scope);
    if (next) onChange(next);
  };

  const filter = (records: RecordList) => ({
    records,
    was: null,
    facts: frame.facts,
    readOnly: frame.readOnly,
    onChange: (next: RecordList, field?: string) => onChange(overRecords(test, next), field),
  });

  return (
    <>
      {list && <WindowField {...filter(list)} />}
      <FactPicker
        facts={frame.facts}
        value={fact}
        readOnly={frame.readOnly}
        onChange={(id) => {
          const next = withSubject(test, measuredLike(subject, id, frame), frame.scope);
          if (next) onChange(next);
        }}
      />
      {list && <WhereField {...filter(list)} />}
      {aspects.length > 0 && (
        <TextField
          select
          value={aspectOf(test)}
          disabled={frame.readOnly}
          onChange={(event) => {
            const aspect = aspects.find(({ id }) => id === event.target.value);
            if (aspect) choose(aspect);
          }}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('conditions.aspect.label') } }}
        >
          {aspects.map(({ id, kind, field }) => (
            <option key={id} value={id}>
              {translate(`conditions.aspect.${kind}`, {
                field: text(fieldsOf(frame.facts, fact).find((each) => each.id === field)?.label),
              })}
            </option>
          ))}
        </TextField>
      )}
    </>
  );
}
