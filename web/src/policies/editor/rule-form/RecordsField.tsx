import TextField from '@mui/material/TextField';
import type { Fact, RecordList } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { CodesField } from './condition/MembersField';
import { FactPicker } from './FactPicker';
import { fieldsOf, optionsOf } from './measure';

interface RecordsFieldProps {
  records: RecordList;
  was: RecordList | null;
  facts: readonly Fact[];
  readOnly: boolean;
  /** `field` names what is typed in. */
  onChange: (records: RecordList, field?: string) => void;
}

/** 近 n 个月内的 … 中类别为 … 的记录. Another fact begins with all of its records. */
export function RecordsField(props: RecordsFieldProps) {
  const { records, facts, readOnly, onChange } = props;
  return (
    <>
      <WindowField {...props} />
      <FactPicker
        facts={facts}
        value={records.fact}
        fits={({ type }) => type.kind === 'records'}
        readOnly={readOnly}
        onChange={(fact) => onChange({ fact })}
      />
      <WhereField {...props} />
    </>
  );
}

const UNITS = ['days', 'months', 'years'] as const;

/** All records, or those of the last days, months or years; nothing where records have no date. */
export function WindowField({ records, was, facts, readOnly, onChange }: RecordsFieldProps) {
  const translate = useTranslate();
  const { window, ...whole } = records;
  const date = fieldsOf(facts, records.fact).find(({ type }) => type.kind === 'date')?.id;
  const field = window?.field ?? date;
  if (field === undefined) return null;
  return (
    <>
      <TextField
        select
        value={window?.unit ?? 'all'}
        disabled={readOnly}
        onChange={(event) => {
          const unit = UNITS.find((each) => each === event.target.value);
          onChange(unit ? { ...whole, window: { field, unit, by: window?.by ?? 1 } } : whole);
        }}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('ruleTables.window.label') } }}
      >
        {(['all', ...UNITS] as const).map((each) => (
          <option key={each} value={each}>
            {translate(`ruleTables.window.${each}`)}
          </option>
        ))}
      </TextField>
      {window && (
        <NumberField
          inline
          label={translate('drafting.rule.windowLength')}
          value={window.by}
          was={was?.window?.by}
          readOnly={readOnly}
          onChange={(by) => {
            if (by > 0 && Number.isInteger(by)) onChange({ ...records, window: { ...window, by } }, 'window');
          }}
        />
      )}
    </>
  );
}

/** Records of any kind, or those that have one of some options; nothing where they have no options. */
export function WhereField({ records, facts, readOnly, onChange }: RecordsFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const { where, ...whole } = records;
  const fields = fieldsOf(facts, records.fact).filter(({ type }) => type.kind === 'enumeration');
  if (fields.length === 0) return null;
  return (
    <>
      <TextField
        select
        value={where?.field ?? ''}
        disabled={readOnly}
        onChange={(event) => {
          const field = event.target.value;
          const first = optionsOf(facts, records.fact, field)[0]?.code;
          onChange(first === undefined ? whole : { ...whole, where: { field, codes: [first] } });
        }}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('ruleTables.where.label') } }}
      >
        <option value="">{translate('ruleTables.where.any')}</option>
        {fields.map(({ id, label }) => (
          <option key={id} value={id}>
            {translate('ruleTables.where.field', { field: text(label) })}
          </option>
        ))}
      </TextField>
      {where && (
        <CodesField
          options={optionsOf(facts, records.fact, where.field)}
          values={where.codes}
          readOnly={readOnly}
          onChange={(codes) => onChange({ ...records, where: { ...where, codes: codes.map(String) } })}
        />
      )}
    </>
  );
}
