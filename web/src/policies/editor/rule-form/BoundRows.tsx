import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';
import { CellReader } from './cells/read-cells';
import { TierTable } from './TierTable';

interface BoundRow {
  readonly from: number;
  readonly value: number;
}

interface BoundRowsProps {
  /** What the bound is called, and the value beside it. */
  heads: readonly [string, string];
  rows: readonly BoundRow[];
  was: readonly BoundRow[] | null;
  /** The value before the first bound; undefined where the table has none. */
  otherwise?: { readonly value: number; readonly was: number | undefined; readonly onChange: (value: number) => void };
  readOnly: boolean;
  onChange: (rows: readonly BoundRow[], key: string) => void;
}

/** Rows that begin at ascending bounds, as tiers by table and marginal rates have them. */
export function BoundRows({ heads, rows, was, otherwise, readOnly, onChange }: BoundRowsProps) {
  const translate = useTranslate();
  const set = (index: number, row: BoundRow, key: string): void =>
    onChange(
      rows.map((other, at) => (at === index ? row : other)),
      `/rows/${index}${key}`,
    );
  const ascend = rows.every((row, index) => index === 0 || row.from > (rows[index - 1]?.from ?? 0));
  const sorted = [...rows].sort((a, b) => a.from - b.from);
  return (
    <TierTable
      heads={heads}
      rows={rows.map((row, index) => [
        <NumberField
          key="from"
          inline
          label={`${heads[0]} ${index + 1}`}
          value={row.from}
          was={was?.[index]?.from}
          readOnly={readOnly}
          onChange={(from) => set(index, { ...row, from }, '/from')}
        />,
        <NumberField
          key="value"
          inline
          label={translate('drafting.rule.pointsOf', { tier: index + 1 })}
          value={row.value}
          was={was?.[index]?.value}
          readOnly={readOnly}
          onChange={(value) => set(index, { ...row, value }, '/value')}
        />,
      ])}
      foot={
        otherwise && [
          translate('drafting.rule.otherwise'),
          <NumberField
            key="value"
            inline
            label={translate('drafting.rule.otherwise')}
            value={otherwise.value}
            was={otherwise.was}
            readOnly={readOnly}
            onChange={otherwise.onChange}
          />,
        ]
      }
      cells={{
        heads,
        cells: rows.map(({ from, value }) => [String(from), String(value)]),
        newRow: ['', '0'],
        take: (cells) => {
          const reader = new CellReader(cells);
          const read = reader.rows((row) => ({ from: reader.number(row, 0), value: reader.number(row, 1) }));
          if (!reader.problem) onChange(read, '');
          return reader.problem;
        },
      }}
      {...(readOnly
        ? {}
        : {
            onSort: ascend ? null : () => onChange(sorted, ''),
            onAdd: () => onChange([...rows, { from: (sorted.at(-1)?.from ?? -1) + 1, value: 0 }], ''),
            onRemove: (row: number) =>
              onChange(
                rows.filter((_, at) => at !== row),
                '',
              ),
          })}
    />
  );
}
