import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { TypeForm } from './fact-form';
import { FieldRows } from './FieldRows';
import { OptionRows } from './OptionRows';
import { RangeFields } from './RangeFields';
import { isMistake, type Wrong } from './read-fact-form';

const KINDS = ['boolean', 'integer', 'decimal', 'enumeration', 'date', 'records'] as const;

interface TypeFieldsProps {
  type: TypeForm;
  /** The same with proposed codes. */
  named: TypeForm;
  /** Read out as the name of the choice of a kind. */
  label: string;
  /** Where it stands in what is wrong: `type`, `type/fields/0/type`. */
  place: string;
  wrong: Wrong;
  unit: string;
  /** Records have scalars only as fields. */
  isField?: boolean;
  onChange: (type: TypeForm) => void;
}

/** What values a fact, or a field of its records, can have: the kind, and what that kind needs. */
export function TypeFields(props: TypeFieldsProps) {
  const { type, named, label, place, wrong, unit, isField = false, onChange } = props;
  const translate = useTranslate();
  const change = (patch: Partial<TypeForm>): void => onChange({ ...type, ...patch });
  const choose = (kind: TypeForm['kind']): void => {
    // A date has no range to begin with, and what bounds a date bounds no number.
    const isOther = (kind === 'date') !== (type.kind === 'date');
    onChange({ ...type, kind, ...(isOther ? { min: kind === 'date' ? '' : '0', max: '' } : {}) });
  };
  const most = wrong.get(`${place}/most`);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        select
        label={isField ? undefined : label}
        value={type.kind}
        onChange={(event) => choose(event.target.value as TypeForm['kind'])}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
      >
        {KINDS.filter((kind) => !isField || kind !== 'records').map((kind) => (
          <option key={kind} value={kind}>
            {translate(`factEdit.types.${kind}`)}
          </option>
        ))}
      </TextField>
      {(type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'date') && (
        <RangeFields type={type} place={place} wrong={wrong} unit={unit} onChange={change} />
      )}
      {type.kind === 'enumeration' && (
        <>
          <FormControlLabel
            control={<Checkbox checked={type.ordered} onChange={(_, ordered) => change({ ordered })} />}
            label={translate('factEdit.ordered')}
          />
          <OptionRows
            options={type.options}
            named={named.options}
            place={`${place}/options`}
            wrong={wrong}
            onChange={(options) => change({ options })}
          />
        </>
      )}
      {type.kind === 'records' && (
        <>
          <TextField
            label={translate('factEdit.most')}
            value={type.most}
            error={isMistake(most)}
            helperText={most && translate(`factEdit.wrong.${most}`)}
            onChange={(event) => change({ most: event.target.value })}
            slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 10 } }}
          />
          <FieldRows
            fields={type.fields}
            named={named.fields}
            place={`${place}/fields`}
            wrong={wrong}
            renderType={(field) => <TypeFields {...field} isField wrong={wrong} unit="" />}
            onChange={(fields) => change({ fields })}
          />
        </>
      )}
    </Box>
  );
}
