import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { NumberTier, NumberTiersShape, TierEnd } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { steadyField } from '../steady-field';
import { CellReader, endText } from './cells/read-cells';
import { MeasureField, useMeasureUnit } from './MeasureField';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';
import { ascending, isInOrder, nextTier } from './tier-order';
import { TierTable } from './TierTable';

/** A table of tiers over a number; of several rows that fit, the first decides. */
export function NumberTiersForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<NumberTiersShape>) {
  const translate = useTranslate();
  const { measure, rows } = shape;
  const unit = useMeasureUnit(facts)(measure);
  const setRow = (index: number, row: NumberTier, key: string): void =>
    onChange({ ...shape, rows: rows.map((other, at) => (at === index ? row : other)) }, `/rows/${index}${key}`);
  const heads = [translate('drafting.rule.from'), translate('drafting.rule.to'), translate('drafting.rule.points')];
  return (
    <>
      <Sentence>
        <MeasureField
          measure={measure}
          was={was?.measure ?? null}
          facts={facts}
          readOnly={readOnly}
          onChange={(next) => onChange({ ...shape, measure: next }, '/fact')}
        />
        <span>{translate('drafting.rule.tiersOf', { unit })}</span>
      </Sentence>
      <TierTable
        heads={heads}
        rows={rows.map((row, index) => [
          <End
            key="from"
            side="from"
            end={row.from}
            readOnly={readOnly}
            onChange={(from) => setRow(index, { ...row, from }, '/from')}
          />,
          <End
            key="to"
            side="to"
            end={row.to}
            readOnly={readOnly}
            onChange={(to) => setRow(index, { ...row, to }, '/to')}
          />,
          <NumberField
            key="points"
            inline
            label={translate('drafting.rule.pointsOf', { tier: index + 1 })}
            value={row.points}
            was={was?.rows[index]?.points}
            readOnly={readOnly}
            onChange={(points) => setRow(index, { ...row, points }, '/points')}
          />,
        ])}
        foot={[
          translate('drafting.rule.otherwise'),
          null,
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
          cells: rows.map(({ from, to, points }) => [endText(from, 'from'), endText(to, 'to'), String(points)]),
          newRow: ['', '', '0'],
          take: (cells) => {
            const reader = new CellReader(cells);
            const read = reader.rows((row): NumberTier => {
              const from = reader.end(row, 0, 'from', rows[row]?.from);
              const to = reader.end(row, 1, 'to', rows[row]?.to);
              return { ...(from ? { from } : {}), ...(to ? { to } : {}), points: reader.number(row, 2) };
            });
            if (!reader.problem) onChange({ ...shape, rows: read }, '');
            return reader.problem;
          },
        }}
        {...(readOnly
          ? {}
          : {
              onSort: isInOrder(rows) ? null : () => onChange({ ...shape, rows: ascending(rows) }, ''),
              onAdd: () => onChange({ ...shape, rows: [...rows, nextTier(rows)] }, ''),
              onRemove: (row: number) => onChange({ ...shape, rows: rows.filter((_, at) => at !== row) }, ''),
            })}
      />
    </>
  );
}

interface EndProps {
  side: 'from' | 'to';
  end: TierEnd | undefined;
  readOnly: boolean;
  onChange: (end: TierEnd | undefined) => void;
}

/** One end of a tier: whether the value itself belongs to it, and the value; or no end at all. */
const End = steadyField(function End({ side, end, readOnly, onChange }: EndProps) {
  const translate = useTranslate();
  const kind = end ? (end.closed ? 'closed' : 'open') : 'none';
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <TextField
        select
        value={kind}
        disabled={readOnly}
        onChange={(event) =>
          onChange(
            event.target.value === 'none'
              ? undefined
              : { value: end?.value ?? 0, closed: event.target.value === 'closed' },
          )
        }
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate(`drafting.rule.${side}`) } }}
        sx={{ width: 92 }}
      >
        <option value="none">{translate('drafting.rule.noEnd')}</option>
        <option value="closed">{translate(`drafting.rule.${side}Closed`)}</option>
        <option value="open">{translate(`drafting.rule.${side}Open`)}</option>
      </TextField>
      {end && (
        <NumberField
          inline
          width={84}
          label={translate(`drafting.rule.${side}`)}
          value={end.value}
          readOnly={readOnly}
          onChange={(value) => onChange({ ...end, value })}
        />
      )}
    </Box>
  );
});
