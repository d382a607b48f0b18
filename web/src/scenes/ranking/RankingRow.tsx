import type { RankedRow } from '@jifen/policies';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { formatPoints } from '../../numbers';
import { StatusChip } from '../../status';
import { keyText } from './key-text';
import type { RankingWords } from './ranking-words';

/** What all rows of a table show alike. */
export interface RowColumns {
  readonly pointsColumn: boolean;
  /** Key that parts the two chosen rows; its cells are framed in them. */
  readonly deciding: string | null;
}

interface RankingRowProps {
  row: RankedRow;
  index: number;
  columns: RowColumns;
  words: RankingWords;
  nodeTitle: (id: string) => string;
  isChosen: boolean;
  isFound: boolean;
  /** The one row that the Tab key stops at. */
  reachable: boolean;
  onToggle: (applicationId: string) => void;
}

/** One application: its position, its keys, what became of it. */
export const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { row, index, columns, words, nodeTitle, isChosen, isFound, reachable, onToggle } = props;
  const text = useText();
  const { applicationId, position, scenePoints, keys, status, reason } = row;
  return (
    <tr
      data-row={index}
      data-status={status}
      data-found={isFound || undefined}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onToggle(applicationId)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onToggle(applicationId);
      }}
    >
      <td className="number position">{position}</td>
      <td className="application" title={applicationId}>
        {applicationId}
      </td>
      {columns.pointsColumn && <td className="number first">{formatPoints(scenePoints)}</td>}
      {keys.map((key, place) => (
        <td key={key.id} className={place === 0 && !columns.pointsColumn ? 'number first' : 'number'}>
          {isChosen && key.id === columns.deciding ? (
            <span className="deciding">{keyText(key, text)}</span>
          ) : (
            keyText(key, text)
          )}
        </td>
      ))}
      <td className="status" title={text(reason.text)}>
        {words.status(status)}
        <Unknown row={row} nodeTitle={nodeTitle} />
      </td>
    </tr>
  );
});

/** What could not be known of the counted persons: points they may be missing. */
function Unknown({ row, nodeTitle }: { row: RankedRow; nodeTitle: (id: string) => string }) {
  const translate = useTranslate();
  const { unknownItems } = row;
  if (unknownItems.length === 0) return null;
  const items = unknownItems.map(nodeTitle).join(translate('scenes.listed'));
  return (
    <>
      {' '}
      <StatusChip
        dense
        status="unknown"
        count={unknownItems.length}
        label={translate('scenes.ranking.unknown', { items })}
      />
    </>
  );
}
