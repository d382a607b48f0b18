import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Box from '@mui/material/Box';
import type { PlaneTableShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { DeleteIcon, PlusIcon } from '../../../icons';
import { NumberField } from '../NumberField';
import type { Cells } from './cells/clipboard-cells';
import type { CellProblem } from './cells/overlay-cells';
import { CellReader, optionsText } from './cells/read-cells';
import { optionsOf } from './measure';
import {
  boundsAscend,
  longerSide,
  type PlaneSide,
  readSide,
  withAscendingBounds,
  withoutKey,
  withSide,
} from './plane-edit';
import { PlaneKey, PlaneSubject, usePlaneKeys } from './PlaneKey';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';
import { TierTable } from './TierTable';

/** 二维对应表: points by row and column; bands begin at their bounds, options stand in one group only. */
export function PlaneTableForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<PlaneTableShape>) {
  const translate = useTranslate();
  const text = useText();
  const keysOf = usePlaneKeys(facts);
  const { rows, columns, cells, otherwise } = shape;
  const [rowKeys, columnKeys] = [keysOf(rows), keysOf(columns)];
  const options = (side: PlaneSide) => {
    const of = shape[side];
    return of.kind === 'groups'
      ? optionsOf(facts, of.fact).map(({ code, label }) => ({ code, label: text(label) }))
      : [];
  };
  const keyTexts = (side: PlaneSide): readonly string[] => {
    const of = shape[side];
    return of.kind === 'bands' ? of.bounds.map(String) : of.groups.map((group) => optionsText(group, options(side)));
  };
  const set = (row: number, column: number, points: number): void =>
    onChange(
      {
        ...shape,
        cells: cells.map((line, y) => (y === row ? line.map((cell, x) => (x === column ? points : cell)) : line)),
      },
      `/cells/${row}/${column}`,
    );
  const take = (pasted: Cells): CellProblem | null => {
    const reader = new CellReader(pasted);
    const across = columnKeys.map((_, column) => [0, column + 1] as const);
    const down = pasted.slice(1).map((_, row) => [row + 1, 0] as const);
    const next: PlaneTableShape = {
      ...shape,
      columns: readSide(columns, across, reader, options('columns')),
      rows: readSide(rows, down, reader, options('rows')),
      cells: down.map(([row]) => across.map(([, column]) => reader.number(row, column))),
    };
    if (!reader.problem) onChange(next, '');
    return reader.problem;
  };
  const key = (side: PlaneSide, position: number) => (
    <PlaneKey
      shape={shape}
      side={side}
      position={position}
      facts={facts}
      readOnly={readOnly}
      onChange={(next, field) => onChange(withSide(shape, side, next), field)}
    />
  );
  const [moreRows, moreColumns] = [longerSide(rows, facts), longerSide(columns, facts)];
  return (
    <>
      {(['rows', 'columns'] as const).map((side) => (
        <Box key={side} sx={{ mb: 1 }}>
          <Sentence>
            <span>{translate(`ruleTables.${side}By`)}</span>
            <PlaneSubject
              side={shape[side]}
              was={was?.[side] ?? null}
              facts={facts}
              readOnly={readOnly}
              onChange={(next) => onChange(withSide(shape, side, next), '')}
            />
          </Sentence>
        </Box>
      ))}
      <TierTable
        headsAreCells
        addLabel={translate('ruleTables.addRow')}
        heads={[
          '',
          ...columnKeys.map((_, column) => (
            <Box key={column} sx={{ display: 'flex', alignItems: 'flex-start' }}>
              {key('columns', column)}
              {!readOnly && columnKeys.length > 1 && (
                <IconButton
                  aria-label={translate('ruleTables.removeColumn')}
                  onClick={() => onChange(withoutKey(shape, 'columns', column), '')}
                >
                  <DeleteIcon size={14} />
                </IconButton>
              )}
            </Box>
          )),
        ]}
        rows={rowKeys.map((rowKey, row) => [
          key('rows', row),
          ...columnKeys.map((columnKey, column) => (
            <NumberField
              key={column}
              inline
              label={`${rowKey} × ${columnKey}`}
              value={cells[row]?.[column] ?? null}
              was={was?.cells[row]?.[column]}
              readOnly={readOnly}
              onChange={(points) => set(row, column, points)}
            />
          )),
        ])}
        tools={
          !readOnly &&
          moreColumns && (
            <Button
              size="small"
              startIcon={<PlusIcon size={15} />}
              onClick={() => onChange(withSide(shape, 'columns', moreColumns), '')}
            >
              {translate('ruleTables.addColumn')}
            </Button>
          )
        }
        cells={{
          heads: [],
          cells: [
            ['', ...keyTexts('columns')],
            ...keyTexts('rows').map((rowKey, row) => [rowKey, ...(cells[row] ?? []).map(String)]),
          ],
          newRow: ['', ...columnKeys.map(() => '0')],
          take,
        }}
        {...(readOnly
          ? {}
          : {
              onSort: boundsAscend(shape) ? null : () => onChange(withAscendingBounds(shape), ''),
              ...(moreRows ? { onAdd: () => onChange(withSide(shape, 'rows', moreRows), '') } : {}),
              onRemove: (row: number) => onChange(withoutKey(shape, 'rows', row), ''),
            })}
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
