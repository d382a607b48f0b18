import Box from '@mui/material/Box';
import type { PairExplanation, PoolRanking, RankingKey } from '@jifen/policies';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { FRAME, useTokens } from '../../theme';
import { CutOffRow } from './CutOffRow';
import { foldRows, linePlaceOf, type Rows, shownRows } from './fold-rows';
import { FoldRow } from './FoldRow';
import { LazyRows } from './LazyRows';
import { PairPanel } from './PairPanel';
import { type RowColumns, RankingRow } from './RankingRow';
import type { Chosen } from './row-pair';
import { BLOCK_ROWS, tableBlocks } from './table-blocks';
import { tableStyle } from './table-style';
import type { RankingWords } from './ranking-words';

interface RankingTableProps {
  label: string;
  pool: PoolRanking;
  keys: readonly RankingKey[];
  /** The scene's points have a column of their own, because no key shows them. */
  pointsColumn: boolean;
  words: RankingWords;
  /** Titles of the indicators that a row lacks facts for. */
  nodeTitle: (id: string) => string;
  chosen: Chosen;
  onToggle: (applicationId: string) => void;
  onClear: () => void;
  pair: PairExplanation | null;
  /** Row that was searched: shown and focusable at once. */
  found: number | null;
  opened: readonly Rows[];
  onOpen: (rows: Rows) => void;
  /** Stands in place of the line while a tie across it is undecided. */
  stop: ReactNode;
}

function rowElement(table: HTMLElement | null, row: number): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null;
}

/** The order of one pool, opened at its line; arrows walk the rows, Enter chooses one, two chosen rows are explained. */
export function RankingTable(props: RankingTableProps) {
  const { label, pool, keys, pointsColumn, words, chosen, onToggle, onClear, pair, found, opened, onOpen } = props;
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const table = useRef<HTMLTableElement>(null);
  const { rows } = pool;
  const line = useMemo(() => linePlaceOf(pool), [pool]);
  const chosenRows = useMemo(
    () => chosen.map((id) => rows.findIndex(({ applicationId }) => applicationId === id)).filter((row) => row >= 0),
    [chosen, rows],
  );
  const segments = useMemo(
    () => foldRows(rows.length, line, opened, found === null ? chosenRows : [...chosenRows, found]),
    [rows, line, opened, chosenRows, found],
  );
  const blocks = tableBlocks(segments, pair === null ? null : Math.max(...chosenRows));
  const shown = useMemo(() => shownRows(segments), [segments]);
  const [active, activate] = useState<number | null>(null);
  const reachable = [active, found, line && line.after - 1, shown[0]].find(
    (row) => row !== null && row !== undefined && shown.includes(row),
  );
  const columns: RowColumns = useMemo(
    () => ({ pointsColumn, deciding: pair?.decidingKey ?? null }),
    [pointsColumn, pair],
  );
  const width = keys.length + (pointsColumn ? 4 : 3);

  useEffect(() => {
    if (found !== null) rowElement(table.current, found)?.scrollIntoView({ block: 'nearest' });
  }, [found]);

  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' && chosen.length > 0) onClear();
    if (step === 0 || !(event.target instanceof HTMLTableRowElement)) return;
    const next = shown[shown.indexOf(Number(event.target.dataset.row)) + step];
    if (next === undefined) return;
    event.preventDefault();
    activate(next);
    rowElement(table.current, next)?.focus();
  };

  return (
    <Box sx={{ overflowX: keys.length > 6 ? 'auto' : undefined }}>
      <Box
        component="table"
        ref={table}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        onKeyDown={move}
        sx={tableStyle(tokens, FRAME.topBar)}
      >
        <thead>
          <tr>
            <th scope="col" className="number position">
              {translate('scenes.ranking.position')}
            </th>
            <th scope="col" className="application">
              {translate('scenes.ranking.application')}
            </th>
            {pointsColumn && (
              <th scope="col" className="number">
                {translate('scenes.ranking.points')}
              </th>
            )}
            {keys.map((key) => (
              <th key={key.id} scope="col" className="number">
                {text(key.title)}
              </th>
            ))}
            <th scope="col" className="status">
              {translate('scenes.ranking.status')}
            </th>
          </tr>
        </thead>
        {blocks.map((block) => {
          switch (block.kind) {
            case 'fold':
              return <FoldRow key={`fold ${block.from}`} rows={rows} part={block} width={width} onOpen={onOpen} />;
            case 'line':
              return <CutOffRow key="line" pool={pool} width={width} words={words} stop={props.stop} />;
            case 'pair':
              return (
                <tbody key="pair">
                  <tr>
                    <td colSpan={width} className="pair">
                      {pair && <PairPanel pair={pair} onClose={onClear} />}
                    </td>
                  </tr>
                </tbody>
              );
            case 'rows':
              return (
                <LazyRows
                  key={`rows ${block.from}`}
                  count={block.to - block.from}
                  eager={
                    block.to - block.from < BLOCK_ROWS || (found !== null && found >= block.from && found < block.to)
                  }
                  width={width}
                >
                  {() =>
                    rows
                      .slice(block.from, block.to)
                      .map((row, index) => (
                        <RankingRow
                          key={row.applicationId}
                          row={row}
                          index={block.from + index}
                          columns={columns}
                          words={words}
                          nodeTitle={props.nodeTitle}
                          isChosen={chosen.includes(row.applicationId)}
                          isFound={block.from + index === found}
                          reachable={block.from + index === reachable}
                          onToggle={onToggle}
                        />
                      ))
                  }
                </LazyRows>
              );
          }
        })}
      </Box>
    </Box>
  );
}
