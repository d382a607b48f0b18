import type { Fact, RecordList } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { FactPicker } from './FactPicker';
import { fieldsOf, optionsOf } from './measure';

interface RecordsFieldProps {
  records: RecordList;
  was: RecordList | null;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (records: RecordList) => void;
}

/** 近 n 个月内的 … 中类别为 … 的记录. A fact is chosen freely only where neither a window nor options name its fields. */
export function RecordsField({ records, was, facts, readOnly, onChange }: RecordsFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const { fact, window, where } = records;
  const field = fieldsOf(facts, fact).find(({ id }) => id === where?.field);
  const labels = optionsOf(facts, fact, where?.field)
    .filter(({ code }) => where?.codes.includes(code))
    .map(({ label }) => text(label));
  return (
    <>
      {window && (
        <>
          <span>{translate('drafting.rule.window')}</span>
          <NumberField
            inline
            label={translate('drafting.rule.windowLength')}
            value={window.by}
            was={was?.window?.by}
            readOnly={readOnly}
            onChange={(by) => {
              if (by > 0 && Number.isInteger(by)) onChange({ ...records, window: { ...window, by } });
            }}
          />
          <span>{translate(`drafting.rule.windowOf.${window.unit}`)}</span>
        </>
      )}
      <FactPicker
        facts={facts}
        value={fact}
        fits={({ id, type }) => (window || where ? id === fact : type.kind === 'records')}
        readOnly={readOnly}
        onChange={(id) => onChange({ ...records, fact: id })}
      />
      {where && (
        <span>
          {translate('drafting.rule.recordsWhere', { field: text(field?.label), options: labels.join('、') })}
        </span>
      )}
    </>
  );
}
