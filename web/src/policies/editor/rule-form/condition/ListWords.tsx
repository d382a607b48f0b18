import type { ConditionTest, RecordList } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { NumberField } from '../../NumberField';
import { fieldsOf, optionsOf } from '../measure';
import type { ConditionFrame } from './condition-frame';

interface ListWindowProps {
  list: RecordList;
  test: ConditionTest;
  frame: ConditionFrame;
  onChange: (test: ConditionTest, field?: string) => void;
}

/** The test of the records of another window. */
function withWindow(test: ConditionTest, window: RecordList['window']): ConditionTest {
  if (!window) return test;
  if (test.kind === 'records') return { ...test, records: { ...test.records, window } };
  if (!('subject' in test) || (test.subject.kind !== 'count' && test.subject.kind !== 'sum')) return test;
  return { ...test, subject: { ...test.subject, window } };
}

/** 近 36 个月内的, before the records; nothing where all of them count. */
export function ListWindow({ list: { window }, test, frame, onChange }: ListWindowProps) {
  const translate = useTranslate();
  if (!window) return null;
  return (
    <>
      <span>{translate('drafting.rule.window')}</span>
      <NumberField
        inline
        label={translate('drafting.rule.windowLength')}
        value={window.by}
        readOnly={frame.readOnly}
        onChange={(by) => {
          if (by > 0 && Number.isInteger(by)) onChange(withWindow(test, { ...window, by }), 'window');
        }}
      />
      <span>{translate(`drafting.rule.windowOf.${window.unit}`)}</span>
    </>
  );
}

/** 中类别为献血的记录, behind the records; nothing where all of them count. */
export function ListWords({ list: { fact, where }, frame }: { list: RecordList; frame: ConditionFrame }) {
  const translate = useTranslate();
  const text = useText();
  if (!where) return null;
  const field = fieldsOf(frame.facts, fact).find(({ id }) => id === where.field);
  const options = optionsOf(frame.facts, fact, where.field)
    .filter(({ code }) => where.codes.includes(code))
    .map(({ label }) => text(label));
  return (
    <span>
      {translate('drafting.rule.recordsWhere', {
        field: text(field?.label),
        options: options.join(translate('conditions.comma')),
      })}
    </span>
  );
}
