import Box from '@mui/material/Box';
import type { AttributedQuantity, Change } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { formatSignedPoints } from '../../numbers';
import { useTokens } from '../../theme';
import { type AttributionRow, isLoss } from './attribution-rows';
import { AttributionLine } from './AttributionLine';

interface AttributionTableProps {
  rows: readonly AttributionRow[];
  quantities: readonly AttributedQuantity[];
  /** Which of the quantities the bars show. */
  chosen: number;
  nameOf: (quantity: AttributedQuantity) => string;
  changes: readonly Change[];
}

/** Clauses with a diverging bar of their share, what they do alone and at last; each opens to its changes and all its shares. */
export function AttributionTable({ rows, quantities, chosen, nameOf, changes }: AttributionTableProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const quantity = quantities[chosen];
  if (!quantity) return null;
  return (
    <Box
      component="table"
      aria-label={translate('attribution.title')}
      sx={{
        width: '100%',
        tableLayout: 'fixed',
        borderCollapse: 'collapse',
        fontSize: 13,
        lineHeight: '20px',
        '& th': { fontSize: 12, fontWeight: 400, color: 'text.secondary', textAlign: 'left', px: 1, py: 0.5 },
        '& td': { borderTop: `1px solid ${tokens.divider}`, px: 1, py: '6px' },
        '& tr > :first-of-type': { pl: 2 },
        '& tr > :last-child': { pr: 2 },
        '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
        '& tfoot td': { fontWeight: 600, background: tokens.raised },
      }}
    >
      <colgroup>
        <col style={{ width: '30%' }} />
        <col style={{ width: '26%' }} />
        <col style={{ width: '20%' }} />
        <col style={{ width: '12%' }} />
        <col style={{ width: '12%' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{translate('attribution.clause')}</th>
          <th scope="col">{nameOf(quantity)}</th>
          <th scope="col" className="number">
            {translate('attribution.part')}
          </th>
          <th scope="col" className="number" title={translate('attribution.aloneHelp')}>
            {translate('attribution.alone')}
          </th>
          <th scope="col" className="number" title={translate('attribution.lastHelp')}>
            {translate('attribution.last')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AttributionLine
            key={row.clause.id}
            row={row}
            quantities={quantities}
            isLoss={isLoss(quantity)}
            nameOf={nameOf}
            changes={changes}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{translate('attribution.total')}</td>
          <td />
          <td className="number">{formatSignedPoints(quantity.whole)}</td>
          <td />
          <td />
        </tr>
      </tfoot>
    </Box>
  );
}
