import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { soundsLike, usePinyin } from '../../../search/pinyin';
import { useTokens } from '../../../theme';
import { useLatest } from '../use-latest';
import { reachText } from './reach-text';
import { TreeActions, type TreeAsk } from './TreeActions';
import { TreeFilters } from './TreeFilters';
import { treeCommand } from './tree-keys';
import { isHead, isLockedTop, type TreeRow } from './tree-row';
import { TreeRowView } from './TreeRowView';
import { isLeaf } from './tree-rows';
import { TreeSearch } from './TreeSearch';
import { useFolded } from './use-folded';
import type { TreeEdits, TreeMessage } from './use-tree-edits';
import { type TreeFilter, visibleRows } from './visible-rows';

interface ScoreTreeProps {
  draftId: string;
  rows: readonly TreeRow[];
  selected: string;
  onSelect: (id: string) => void;
  /** Goes to the form of the selected row. */
  onEnter: () => void;
  /** Absent: the tree can only be looked at. */
  edits: TreeEdits | null;
  message: TreeMessage | null;
  /** What the dialogs of the tree need to know of the draft. */
  ask: TreeAsk;
}

const ROW_HEIGHT = 32;
/** Rows drawn above and below what can be seen: arrow keys and the wheel stay ahead of the drawing. */
const OVERSCAN = 16;

/**
 * The score tree: what adds up to what, and what is left to do where. Only the rows in sight are drawn. Everything a drag does, a key
 * does too.
 */
export function ScoreTree({ draftId, rows, selected, onSelect, onEnter, edits, message, ask }: ScoreTreeProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<TreeFilter | null>(null);
  const [searched, setSearched] = useState(false);
  const pinyin = usePinyin(searched);
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const [folded, fold] = useFolded(draftId, () =>
    rows.filter((row) => row.locked && row.hasChildren).map(({ id }) => id),
  );
  const titleOf = useCallback(
    (row: TreeRow): string =>
      row.title ? text(row.title) : translate(row.entry.kind === 'scenes' ? 'draftTree.scenes' : 'draftTree.verdicts'),
    [text, translate],
  );
  const matches = useMemo(() => {
    if (wanted === '') return null;
    const latin = /^[a-z]+$/.test(wanted);
    return ({ id, title }: TreeRow): boolean =>
      [id, title?.zh ?? '', title?.en ?? ''].some((words) => words.toLowerCase().includes(wanted)) ||
      (latin && pinyin !== null && title !== null && soundsLike(pinyin.syllables(title.zh), wanted));
  }, [wanted, pinyin]);
  const shown = useMemo(() => visibleRows(rows, { folded, filter, matches }), [rows, folded, filter, matches]);
  const isOpen = filter !== null || matches !== null;
  const isFolded = (id: string): boolean => !isOpen && folded.has(id);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const index = shown.findIndex(({ id }) => id === selected);

  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by what it returns
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (at) => shown[at]?.id ?? at,
    // The selected row is what `aria-activedescendant` names: it stays drawn when it is scrolled away.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return index < 0 || drawn.includes(index) ? drawn : [...drawn, index].sort((a, b) => a - b);
    },
  });
  // An entry that has just been added is selected before it has a row.
  const hasRow = index >= 0;
  useEffect(() => {
    if (hasRow) virtualizer.scrollToIndex(index, { align: 'auto' });
    // A selection scrolls, and a search that is over; an edit that shifts rows leaves the tree where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the index follows the selection
  }, [selected, hasRow, isOpen]);
  // What leads to the selected row unfolds: it may have been chosen elsewhere.
  useEffect(() => {
    const closed: string[] = [];
    for (let row = byId.get(byId.get(selected)?.parent ?? ''); row; row = byId.get(row.parent ?? '')) {
      if (folded.has(row.id)) closed.push(row.id);
    }
    if (closed.length > 0) fold(closed, false);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- folding a group around the selected row must stay possible
  }, [selected]);

  const [menu, setMenu] = useState<{ left: number; top: number } | null>(null);
  const [asking, setAsking] = useState<'add' | 'rename' | 'move' | null>(null);
  const openMenu = useCallback((_: string, at: { left: number; top: number }) => setMenu(at), []);
  const foldOne = useCallback((id: string, closed: boolean) => fold([id], closed), [fold]);
  const takes = useLatest((dragged: string, target: string): boolean => {
    for (let row = byId.get(target); row; row = byId.get(row.parent ?? '')) if (row.id === dragged) return false;
    const verdict = (id: string): string | undefined => /^\/\w+\//.exec(id)?.[0];
    return verdict(dragged) === verdict(target);
  });
  const drop = useMemo(() => edits?.drop ?? (() => undefined), [edits]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const command = treeCommand(event, shown, selected, isFolded);
    if (!command) return;
    event.preventDefault();
    if (command.kind === 'select') onSelect(command.id);
    else if (command.kind === 'fold' || command.kind === 'unfold') fold(command.ids, command.kind === 'fold');
    else if (command.kind === 'enter') onEnter();
    else if (!edits) return;
    else if (command.kind === 'step') edits.step(selected, command.step);
    else if (command.kind === 'remove') edits.remove(selected);
    else if (command.kind === 'menu') {
      const box = document.getElementById(`tree-${selected}`)?.getBoundingClientRect();
      setMenu({ left: (box?.left ?? 0) + 40, top: box?.bottom ?? 0 });
    } else setAsking(command.kind);
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <TreeSearch
        value={search}
        onChange={setSearch}
        onFocus={() => setSearched(true)}
        onTake={() => {
          // What only leads to what was found is shown with it, and is not meant.
          const first = matches && (shown.find((row) => isLeaf(row) && matches(row)) ?? shown.find(matches));
          if (first) onSelect(first.id);
        }}
        tree={scroller}
      />
      <TreeFilters rows={rows} filter={filter} onFilter={setFilter} />
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          whiteSpace: 'nowrap',
          px: 1.5,
          pb: 0.5,
          fontSize: 12,
          color: 'text.tertiary',
          borderBottom: `1px solid ${tokens.divider}`,
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {translate('drafting.tree.head')}
        </Box>
        <Tooltip title={translate('drafting.tree.reachHelp')}>
          <Box>{translate('drafting.tree.reach')}</Box>
        </Tooltip>
        <Box sx={{ minWidth: 36, textAlign: 'right' }}>{translate('drafting.tree.status')}</Box>
      </Box>
      <Box
        ref={scroller}
        role="tree"
        aria-label={translate('drafting.tree.label')}
        tabIndex={0}
        aria-activedescendant={index >= 0 ? `tree-${selected}` : undefined}
        onKeyDown={onKeyDown}
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          containerType: 'inline-size',
          '&:focus-visible': { outlineOffset: '-2px' },
        }}
      >
        <Box role="presentation" sx={{ position: 'relative', height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index: at, key, start }) => {
            const row = shown[at];
            if (!row) return null;
            const parent = byId.get(row.parent ?? '');
            const own = !row.locked && !isHead(row);
            return (
              <Box
                key={key}
                role="presentation"
                sx={{ position: 'absolute', left: 0, right: 0 }}
                style={{ top: start, height: ROW_HEIGHT }}
              >
                <TreeRowView
                  row={row}
                  title={titleOf(row)}
                  reachText={reachText(row, translate('drafting.tree.uncapped'))}
                  selected={row.id === selected}
                  folded={isFolded(row.id)}
                  lockedTop={isLockedTop(row, parent)}
                  movable={edits !== null && own && row.depth > 0}
                  takesInside={own && row.entry.kind === 'node' && row.entry.placed.node.kind === 'group'}
                  takes={takes}
                  onSelect={onSelect}
                  onFold={foldOne}
                  onDrop={drop}
                  onMenu={openMenu}
                />
              </Box>
            );
          })}
        </Box>
        {shown.length === 0 && (
          <Box role="presentation" sx={{ p: 2, color: 'text.tertiary', fontSize: 13 }}>
            {translate('drafting.tree.nothing')}
          </Box>
        )}
      </Box>
      <Box
        role="status"
        sx={{
          px: message ? 1.5 : 0,
          py: message ? 0.75 : 0,
          fontSize: 12,
          color: message?.refused ? tokens.mark.text : 'text.secondary',
          background: message?.refused ? tokens.mark.tint : tokens.raised,
        }}
      >
        {message?.words}
      </Box>
      {edits ? (
        <TreeActions
          edits={edits}
          ask={ask}
          rows={rows}
          row={byId.get(selected)}
          titleOf={titleOf}
          menu={menu}
          onMenu={setMenu}
          asking={asking}
          onAsk={(next) => {
            setAsking(next);
            if (next === null) scroller.current?.focus();
          }}
        />
      ) : (
        // Room for the button that folds the pane, so that it covers no row.
        <Box sx={{ height: 40, borderTop: `1px solid ${tokens.divider}` }} />
      )}
    </Box>
  );
}
