import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { DeleteIcon, PlusIcon } from '../../../icons';
import { NumberField } from '../NumberField';
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
  return (
    <>
      <TierTable
        heads={[...heads, '']}
        rows={[
          ...rows.map((row, index) => [
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
            !readOnly && rows.length > 1 && (
              <IconButton
                key="remove"
                aria-label={translate('drafting.rule.removeTier')}
                onClick={() =>
                  onChange(
                    rows.filter((_, at) => at !== index),
                    '',
                  )
                }
              >
                <DeleteIcon size={16} />
              </IconButton>
            ),
          ]),
          ...(otherwise
            ? [
                [
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
                  null,
                ],
              ]
            : []),
        ]}
      />
      {!readOnly && (
        <Button
          size="small"
          startIcon={<PlusIcon size={15} />}
          onClick={() => onChange([...rows, { from: (rows.at(-1)?.from ?? -1) + 1, value: 0 }], '')}
        >
          {translate('drafting.rule.addTier')}
        </Button>
      )}
    </>
  );
}
