import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import type { CodeTier, CodeTiersShape, OptionsTableShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { DeleteIcon, PlusIcon } from '../../../icons';
import { NumberField } from '../NumberField';
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
  const before = (row: CodeTier): number | undefined =>
    was?.rows.find((other) => row.codes.every((code) => other.codes.includes(code)))?.points;
  return (
    <>
      <TierTable
        heads={[translate('drafting.rule.options'), translate('drafting.rule.points'), '']}
        rows={[
          ...shape.rows.map((row, index) => [
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
            !readOnly && shape.rows.length > 1 && (
              <IconButton
                key="remove"
                aria-label={translate('drafting.rule.removeTier')}
                onClick={() => onChange({ ...shape, rows: shape.rows.filter((_, at) => at !== index) }, '')}
              >
                <DeleteIcon size={16} />
              </IconButton>
            ),
          ]),
          [
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
            null,
          ],
        ]}
      />
      {!readOnly && free[0] && (
        <Button
          size="small"
          startIcon={<PlusIcon size={15} />}
          onClick={() => onChange({ ...shape, rows: [...shape.rows, { codes: [free[0]?.code ?? ''], points: 0 }] }, '')}
        >
          {translate('drafting.rule.addTier')}
        </Button>
      )}
    </>
  );
}

/** A table of tiers over the options of a fact; an option counts in the first row that names it. */
export function CodeTiersForm(props: ShapeFormProps<CodeTiersShape> | ShapeFormProps<OptionsTableShape>) {
  const { shape, was, facts, readOnly } = props;
  const translate = useTranslate();
  // Both kinds of table have the same fields; the form changes rows only.
  const onChange = props.onChange as (shape: CodeTiersShape | OptionsTableShape, key: string) => void;
  return (
    <>
      <Sentence>
        <FactPicker
          facts={facts}
          value={shape.fact}
          fits={(fact) => fact.type.kind === 'enumeration'}
          readOnly
          onChange={() => undefined}
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
