import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Fact, PlaneTableShape, TableSide } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { FactPicker } from './FactPicker';
import { optionsOf } from './measure';
import { MeasureField, useMeasureUnit } from './MeasureField';
import { type PlaneSide, startingSide } from './plane-edit';
import { usePickerTexts } from './use-picker-texts';

/** The name of each band or group of one side. */
export function usePlaneKeys(facts: readonly Fact[]): (side: TableSide) => readonly string[] {
  const translate = useTranslate();
  const text = useText();
  const unitOf = useMeasureUnit(facts);
  return (side) => {
    if (side.kind === 'bands')
      return side.bounds.map((from) => translate('drafting.rule.bandFrom', { from, unit: unitOf(side.measure) }));
    const options = optionsOf(facts, side.fact);
    const labelOf = (code: string): string => text(options.find((option) => option.code === code)?.label) || code;
    return side.groups.map((group) => group.map(labelOf).join('、'));
  };
}

interface PlaneKeyProps {
  shape: PlaneTableShape;
  side: PlaneSide;
  position: number;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (side: TableSide, key: string) => void;
}

/** Where a band begins, or the options of a group. */
export function PlaneKey({ shape, side: which, position, facts, readOnly, onChange }: PlaneKeyProps) {
  const translate = useTranslate();
  const text = useText();
  const texts = usePickerTexts();
  const unitOf = useMeasureUnit(facts);
  const side = shape[which];
  const label = translate(which === 'rows' ? 'ruleTables.rowKey' : 'ruleTables.columnKey', { position: position + 1 });
  const replaced = <T,>(all: readonly T[], value: T): readonly T[] =>
    all.map((each, at) => (at === position ? value : each));
  if (side.kind === 'bands') {
    return (
      <NumberField
        inline
        width={112}
        label={label}
        unit={unitOf(side.measure)}
        value={side.bounds[position] ?? null}
        readOnly={readOnly}
        onChange={(from) => onChange({ ...side, bounds: replaced(side.bounds, from) }, `/${which}/${position}`)}
      />
    );
  }
  const group = side.groups[position] ?? [];
  const taken = new Set(side.groups.flat().filter((code) => !group.includes(code)));
  const options = optionsOf(facts, side.fact);
  return (
    <Autocomplete
      multiple
      {...texts}
      size="small"
      readOnly={readOnly}
      options={options.map(({ code }) => code).filter((code) => !taken.has(code))}
      value={[...group]}
      getOptionLabel={(code) => text(options.find((option) => option.code === code)?.label) || code}
      onChange={(_, chosen) => {
        if (chosen.length > 0) onChange({ ...side, groups: replaced(side.groups, chosen) }, '');
      }}
      sx={{ minWidth: 190, '& .MuiAutocomplete-inputRoot .MuiAutocomplete-input': { minWidth: 12 } }}
      renderInput={(params) => (
        <TextField {...params} slotProps={{ htmlInput: { ...params.inputProps, 'aria-label': label } }} />
      )}
    />
  );
}

interface PlaneSubjectProps {
  side: TableSide;
  was: TableSide | null;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (side: TableSide) => void;
}

/** What a side goes by: another fact of the same kind keeps the keys, one of another kind begins anew. */
export function PlaneSubject({ side, was, facts, readOnly, onChange }: PlaneSubjectProps) {
  if (side.kind === 'bands' && side.measure.kind !== 'fact') {
    return (
      <MeasureField
        measure={side.measure}
        was={was?.kind === 'bands' ? was.measure : null}
        facts={facts}
        readOnly={readOnly}
        onChange={(measure) => onChange({ ...side, measure })}
      />
    );
  }
  const used = side.kind === 'bands' ? side.measure.fact : side.fact;
  return (
    <FactPicker
      facts={facts}
      value={used}
      fits={(fact) => startingSide(fact, facts) !== undefined}
      readOnly={readOnly}
      onChange={(id) => {
        const fact = facts.find((each) => each.id === id);
        const start = fact && startingSide(fact, facts);
        if (!start) return;
        const alike = start.kind === 'bands' && side.kind === 'bands' && start.measure.kind === 'fact';
        onChange(alike ? { ...side, measure: start.measure } : start);
      }}
    />
  );
}
