import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { CodeTier, CodeTiersShape, Fact, OptionsTableShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { CellReader, optionsText } from './cells/read-cells';
import { FactPicker } from './FactPicker';
import { optionsOf } from './measure';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';
import { TierTable } from './TierTable';
import { usePickerTexts } from './use-picker-texts';

interface OptionTiers {
  readonly rows: readonly CodeTier[];
  readonly otherwise: number;
}

interface OptionTiersFormProps<T extends OptionTiers> {
  tiers: T;
  was: OptionTiers | null;
  options: ReturnType<typeof optionsOf>;
  readOnly: boolean;
  onChange: (tiers: T, key: string) => void;
}

/** Rows of options with their points; an option stands in one row only. */
export function OptionTiersForm<T extends OptionTiers>(props: OptionTiersFormProps<T>) {
  const { tiers: shape, was, options: codes, readOnly, onChange } = props;
  const translate = useTranslate();
  const text = useText();
  const texts = usePickerTexts();
  const labelOf = (code: string): string => text(codes.find((option) => option.code === code)?.label) || code;
  const used = new Set(shape.rows.flatMap((row) => row.codes));
  const free = codes.filter(({ code }) => !used.has(code));
  const setRow = (index: number, row: CodeTier, key: string): void =>
    onChange({ ...shape, rows: shape.rows.map((other, at) => (at === index ? row : other)) }, `/rows/${index}${key}`);
  const named = codes.map(({ code }) => ({ code, label: labelOf(code) }));
  const heads = [translate('drafting.rule.options'), translate('drafting.rule.points')];
  const addRow = (code: string): void =>
    onChange({ ...shape, rows: [...shape.rows, { codes: [code], points: 0 }] }, '');
  const before = (row: CodeTier): number | undefined =>
    was?.rows.find((other) => row.codes.every((code) => other.codes.includes(code)))?.points;
  return (
    <TierTable
      heads={heads}
      rows={shape.rows.map((row, index) => [
        <Autocomplete
          key="codes"
          multiple
          {...texts}
          size="small"
          readOnly={readOnly}
          options={codes.map(({ code }) => code).filter((code) => row.codes.includes(code) || !used.has(code))}
          value={[...row.codes]}
          getOptionLabel={labelOf}
          onChange={(_, chosen) => {
            if (chosen.length > 0) setRow(index, { ...row, codes: chosen }, '/codes');
          }}
          renderInput={(params) => (
            <TextField
              {...params}
              slotProps={{ htmlInput: { ...params.inputProps, 'aria-label': translate('drafting.rule.options') } }}
            />
          )}
        />,
        <NumberField
          key="points"
          inline
          label={translate('drafting.rule.pointsOf', { tier: row.codes.map(labelOf).join('、') })}
          value={row.points}
          was={before(row)}
          readOnly={readOnly}
          onChange={(points) => setRow(index, { ...row, points }, '/points')}
        />,
      ])}
      foot={[
        translate('drafting.rule.otherwise'),
        <NumberField
          key="points"
          inline
          label={translate('drafting.rule.otherwise')}
          value={shape.otherwise}
          was={was?.otherwise}
          readOnly={readOnly}
          onChange={(otherwise) => onChange({ ...shape, otherwise }, '/otherwise')}
        />,
      ]}
      cells={{
        heads,
        cells: shape.rows.map((row) => [optionsText(row.codes, named), String(row.points)]),
        newRow: ['', '0'],
        take: (cells) => {
          const reader = new CellReader(cells);
          const read = reader.rows((row) => ({
            codes: reader.options(row, 0, named),
            points: reader.number(row, 1),
          }));
          if (!reader.problem) onChange({ ...shape, rows: read }, '');
          return reader.problem;
        },
      }}
      {...(readOnly
        ? {}
        : {
            ...(free[0] ? { onAdd: () => addRow(free[0]?.code ?? '') } : {}),
            onRemove: (row: number) => onChange({ ...shape, rows: shape.rows.filter((_, at) => at !== row) }, ''),
          })}
    />
  );
}

/** The table over another fact: with the options of that fact, of which the last one begins. */
function overFact<T extends CodeTiersShape | OptionsTableShape>(shape: T, fact: string, facts: readonly Fact[]): T {
  const last = optionsOf(facts, fact).at(-1)?.code ?? '';
  return { ...shape, fact, rows: [{ codes: [last], points: shape.rows[0]?.points ?? 0 }] };
}

/** A table of tiers over the options of a fact; an option counts in the first row that names it. */
export function CodeTiersForm(props: ShapeFormProps<CodeTiersShape> | ShapeFormProps<OptionsTableShape>) {
  const { shape, was, facts, readOnly, onChange } = props;
  const translate = useTranslate();
  return (
    <>
      <Sentence>
        <FactPicker
          facts={facts}
          value={shape.fact}
          fits={(fact) => fact.type.kind === 'enumeration'}
          readOnly={readOnly}
          onChange={(fact) => onChange(overFact(shape, fact, facts), '')}
        />
        <span>{translate('drafting.rule.tiers')}</span>
      </Sentence>
      <OptionTiersForm
        tiers={shape}
        was={was}
        options={optionsOf(facts, shape.fact)}
        readOnly={readOnly}
        onChange={onChange}
      />
    </>
  );
}
