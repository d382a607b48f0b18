import type { Fact, PlaneTableShape, TableSide } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { optionsOf } from './measure';
import { useMeasureUnit } from './MeasureField';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';
import { TierTable } from './TierTable';

/** The name of each band or group of one side. */
function useKeys(facts: readonly Fact[]): (side: TableSide) => readonly string[] {
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

/** 二维对应表: points by row and column. Rows and columns themselves are edited as JSON-Logic. */
export function PlaneTableForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<PlaneTableShape>) {
  const translate = useTranslate();
  const text = useText();
  const keysOf = useKeys(facts);
  const { rows, columns, cells, otherwise } = shape;
  const columnKeys = keysOf(columns);
  const label = (side: TableSide): string =>
    text(facts.find(({ id }) => id === (side.kind === 'bands' ? side.measure.fact : side.fact))?.label);
  const set = (row: number, column: number, points: number): void =>
    onChange(
      {
        ...shape,
        cells: cells.map((line, y) => (y === row ? line.map((cell, x) => (x === column ? points : cell)) : line)),
      },
      `/cells/${row}/${column}`,
    );
  return (
    <>
      <Sentence>
        <span>{translate('drafting.rule.twoSides', { rows: label(rows), columns: label(columns) })}</span>
      </Sentence>
      <TierTable
        heads={['', ...columnKeys]}
        rows={keysOf(rows).map((key, row) => [
          key,
          ...columnKeys.map((columnKey, column) => (
            <NumberField
              key={column}
              inline
              label={`${key} × ${columnKey}`}
              value={cells[row]?.[column] ?? null}
              was={was?.cells[row]?.[column]}
              readOnly={readOnly}
              onChange={(points) => set(row, column, points)}
            />
          )),
        ])}
      />
      <Sentence>
        <span>{translate('drafting.rule.otherwise')}</span>
        <PointsField
          label={translate('drafting.rule.otherwise')}
          value={otherwise}
          was={was?.otherwise}
          readOnly={readOnly}
          onChange={(points) => onChange({ ...shape, otherwise: points }, '/otherwise')}
        />
      </Sentence>
    </>
  );
}
