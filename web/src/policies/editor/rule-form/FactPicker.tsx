import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Fact } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { soundsLike, usePinyin } from '../../../search/pinyin';
import { steadyField } from '../steady-field';
import { usePickerTexts } from './use-picker-texts';

interface FactPickerProps {
  facts: readonly Fact[];
  /** Id of the fact in use; null where one is still to be chosen: then the field is empty again after each choice. */
  value: string | null;
  /** Only these can be chosen; all where absent. */
  fits?: (fact: Fact) => boolean;
  readOnly: boolean;
  onChange: (id: string) => void;
  /** Read out; the general word where absent. */
  label?: string;
  placeholder?: string;
  /** Takes the focus when it appears. */
  autoFocus?: boolean;
}

/** Pixels in which a label can be read in full. */
function widthOf(label: string): number {
  return Math.max(180, 72 + 15 * label.length);
}

/** Chooses a fact of the dictionary by its label, its sounds in pinyin, or its id. */
export const FactPicker = steadyField(function FactPicker(props: FactPickerProps) {
  const { facts, value, fits, readOnly, onChange, label, placeholder, autoFocus } = props;
  const translate = useTranslate();
  const text = useText();
  const texts = usePickerTexts();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const pinyin = usePinyin(opened);
  const options = fits ? facts.filter(fits) : facts;
  const chosen = facts.find(({ id }) => id === value) ?? null;
  const matches = (fact: Fact, wanted: string): boolean => {
    const name = text(fact.label);
    if (`${name} ${fact.id}`.toLowerCase().includes(wanted)) return true;
    const letters = wanted.replaceAll(/\s/g, '');
    return pinyin !== null && /^[a-z]+$/.test(letters) && soundsLike(pinyin.syllables(name), letters);
  };
  return (
    <Autocomplete
      size="small"
      disableClearable={value !== null}
      readOnly={readOnly}
      options={options}
      value={chosen}
      {...(value === null
        ? { inputValue: typed, onInputChange: (_, next, why) => setTyped(why === 'selectOption' ? '' : next) }
        : {})}
      getOptionLabel={(fact) => text(fact.label)}
      getOptionKey={(fact) => fact.id}
      isOptionEqualToValue={(option, current) => option.id === current.id}
      filterOptions={(all, { inputValue }) => all.filter((fact) => matches(fact, inputValue.trim().toLowerCase()))}
      {...texts}
      onOpen={() => setOpened(true)}
      onChange={(_, fact) => {
        setTyped('');
        if (fact) onChange(fact.id);
      }}
      sx={{ width: `min(100%, ${widthOf(text(chosen?.label) || (placeholder ?? ''))}px)`, display: 'inline-flex' }}
      renderInput={(params) => (
        <TextField
          {...params}
          placeholder={placeholder}
          autoFocus={autoFocus}
          slotProps={{
            htmlInput: { ...params.inputProps, 'aria-label': label ?? translate('drafting.rule.fact') },
          }}
        />
      )}
    />
  );
});

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
