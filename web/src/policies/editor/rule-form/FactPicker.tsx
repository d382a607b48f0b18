import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Fact } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';

interface FactPickerProps {
  facts: readonly Fact[];
  /** Id of the fact in use. */
  value: string;
  /** Only these can be chosen. */
  fits: (fact: Fact) => boolean;
  readOnly: boolean;
  onChange: (id: string) => void;
}

/** Chooses a fact of the dictionary by its label or id. */
export function FactPicker({ facts, value, fits, readOnly, onChange }: FactPickerProps) {
  const translate = useTranslate();
  const text = useText();
  const options = facts.filter(fits);
  return (
    <Autocomplete
      size="small"
      disableClearable
      readOnly={readOnly}
      options={options}
      value={options.find(({ id }) => id === value)}
      getOptionLabel={(fact) => text(fact.label)}
      isOptionEqualToValue={(option, current) => option.id === current.id}
      filterOptions={(all, { inputValue }) =>
        all.filter((fact) => `${text(fact.label)} ${fact.id}`.toLowerCase().includes(inputValue.trim().toLowerCase()))
      }
      onChange={(_, fact) => onChange(fact.id)}
      sx={{ minWidth: 180, display: 'inline-flex' }}
      renderInput={(params) => (
        <TextField
          {...params}
          slotProps={{ htmlInput: { ...params.inputProps, 'aria-label': translate('drafting.rule.fact') } }}
        />
      )}
    />
  );
}

/** What people may enter for a numeric fact: its range and unit. */
export function FactRange({ fact }: { fact: Fact | undefined }) {
  const translate = useTranslate();
  const text = useText();
  if (!fact || (fact.type.kind !== 'integer' && fact.type.kind !== 'decimal')) return null;
  return (
    <>
      {translate(`drafting.rule.range.${fact.type.kind}`, {
        min: fact.type.min,
        max: fact.type.max,
        unit: text(fact.unit),
      })}
    </>
  );
}
