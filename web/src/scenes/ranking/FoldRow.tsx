import Button from '@mui/material/Button';
import type { RankedRow } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { formatCount } from '../../numbers';
import type { Rows } from './fold-rows';

interface FoldRowProps {
  rows: readonly RankedRow[];
  part: Rows;
  width: number;
  onOpen: (rows: Rows) => void;
}

/** 「第 4–196 位，共 193 户 · 展开」 */
export function FoldRow({ rows, part, width, onOpen }: FoldRowProps) {
  const translate = useTranslate();
  const { from, to } = part;
  return (
    <tbody>
      <tr>
        <td className="fold" colSpan={width}>
          <Button
            variant="text"
            size="small"
            fullWidth
            onClick={() => onOpen({ from, to })}
            sx={{ borderRadius: 0, fontWeight: 400, fontSize: 12, minHeight: 30, color: 'text.secondary' }}
          >
            {translate('scenes.ranking.fold', {
              from: formatCount(rows[from]?.position ?? from + 1),
              to: formatCount(rows[to - 1]?.position ?? to),
              count: formatCount(to - from),
            })}
          </Button>
        </td>
      </tr>
    </tbody>
  );
}
