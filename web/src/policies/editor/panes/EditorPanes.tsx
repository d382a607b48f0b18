import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { memo, type ReactNode, type Ref, useCallback, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  Group,
  type LayoutChangedMeta,
  Panel,
  type PanelImperativeHandle,
  type PanelSize,
  Separator,
  usePanelRef,
} from 'react-resizable-panels';
import { ChevronLeftIcon, ChevronRightIcon } from '../../../icons';
import { useTokens } from '../../../theme';
import { defaultSizes, LEAST, RAIL, rememberedSizes, rememberSizes } from './pane-sizes';
import { PANE_IDS } from './pane-ids';

interface EditorPanesProps {
  userId: string;
  tree: ReactNode;
  node: ReactNode;
  /** The middle pane, which scrolls. */
  nodeRef: Ref<HTMLElement>;
  side: ReactNode;
}

/**
 * The three panes of the draft editor. Lines between them are dragged, or moved by the arrow keys; the outer panes fold to a rail. What a
 * person chooses is remembered in this browser.
 */
export function EditorPanes({ userId, tree, node, nodeRef, side }: EditorPanesProps) {
  const translate = useTranslate();
  const treeRef = usePanelRef();
  const sideRef = usePanelRef();
  const [initial] = useState(() => rememberedSizes(userId) ?? defaultSizes(window.innerWidth));
  const [folded, setFolded] = useState({ tree: initial.tree === 0, side: initial.side === 0 });
  // A button of ours folds as much as the person's hand does; a change of the window does not count as a choice.
  const chosen = useRef(false);

  const onLayoutChanged = (_: unknown, { isUserInteraction }: Pick<LayoutChangedMeta, 'isUserInteraction'>): void => {
    if (!isUserInteraction && !chosen.current) return;
    chosen.current = false;
    const width = (panel: PanelImperativeHandle | null): number =>
      !panel || panel.isCollapsed() ? 0 : Math.round(panel.getSize().inPixels);
    rememberSizes(userId, { tree: width(treeRef.current), side: width(sideRef.current) });
  };
  const resized =
    (pane: 'tree' | 'side') =>
    ({ inPixels }: PanelSize): void => {
      // Nothing is measured yet where the page has not been laid out.
      const closed = inPixels > 0 && inPixels <= RAIL + 1;
      setFolded((before) => (before[pane] === closed ? before : { ...before, [pane]: closed }));
    };
  const toggle = useCallback(
    (pane: 'tree' | 'side'): void => {
      const panel = (pane === 'tree' ? treeRef : sideRef).current;
      if (!panel) return;
      chosen.current = true;
      if (!panel.isCollapsed()) panel.collapse();
      else {
        panel.expand();
        // A pane that was folded when the page opened has no earlier width to go back to.
        if (panel.getSize().inPixels <= LEAST[pane]) panel.resize(defaultSizes(window.innerWidth)[pane]);
      }
    },
    [treeRef, sideRef],
  );
  const outer = (pane: 'tree' | 'side') => ({
    defaultSize: initial[pane] === 0 ? RAIL : initial[pane],
    minSize: LEAST[pane],
    maxSize: '45%',
    collapsible: true,
    collapsedSize: RAIL,
    groupResizeBehavior: 'preserve-pixel-size' as const,
    onResize: resized(pane),
  });
  return (
    <Group orientation="horizontal" onLayoutChanged={onLayoutChanged} style={{ minWidth: 0, height: '100%' }}>
      <Panel id="draft-panel-tree" panelRef={treeRef} {...outer('tree')} style={{ overflow: 'hidden' }}>
        <Pane pane="tree" folded={folded.tree} onToggle={toggle}>
          {tree}
        </Pane>
      </Panel>
      <PaneLine label={translate('draftTree.panes.treeLine')} />
      <Panel id="draft-panel-node" minSize={LEAST.node} style={{ overflow: 'hidden' }}>
        <Box
          ref={nodeRef}
          id={PANE_IDS.node}
          component="section"
          aria-label={translate('draftTree.panes.node')}
          tabIndex={-1}
          sx={{ height: '100%', overflow: 'auto', '&:focus-visible': { outlineOffset: '-2px' } }}
        >
          {node}
        </Box>
      </Panel>
      <PaneLine label={translate('draftTree.panes.sideLine')} />
      <Panel id="draft-panel-side" panelRef={sideRef} {...outer('side')} style={{ overflow: 'hidden' }}>
        <Pane pane="side" folded={folded.side} onToggle={toggle}>
          {side}
        </Pane>
      </Panel>
    </Group>
  );
}

/** The line between two panes. */
const PaneLine = memo(function PaneLine({ label }: { label: string }) {
  const tokens = useTokens();
  return (
    <Separator
      aria-label={label}
      style={{
        width: 5,
        margin: '0 -2px',
        zIndex: 1,
        outlineOffset: -1,
        position: 'relative',
        background: 'transparent',
      }}
    >
      <Box
        sx={{
          position: 'absolute',
          inset: '0 2px',
          background: tokens.divider,
          '[data-separator=hover] &, [data-separator=active] &, [role=separator]:focus-visible &': {
            inset: '0 1px',
            background: tokens.primary.text,
          },
        }}
      />
    </Separator>
  );
});

interface PaneProps {
  pane: 'tree' | 'side';
  folded: boolean;
  onToggle: (pane: 'tree' | 'side') => void;
  children: ReactNode;
}

/** An outer pane with the button that folds it. A folded pane keeps its content: search, scroll and selection are still there. */
const Pane = memo(function Pane({ pane, folded, onToggle, children }: PaneProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  // The arrow points to where the content goes.
  const left = (pane === 'tree') !== folded;
  const label = translate(folded ? `draftTree.panes.open.${pane}` : `draftTree.panes.fold.${pane}`);
  const button = (
    <Tooltip title={label}>
      <IconButton
        size="small"
        aria-label={label}
        aria-expanded={!folded}
        aria-controls={PANE_IDS[pane]}
        onClick={() => onToggle(pane)}
      >
        {left ? <ChevronLeftIcon size={16} /> : <ChevronRightIcon size={16} />}
      </IconButton>
    </Tooltip>
  );
  return (
    <Box
      id={PANE_IDS[pane]}
      component="section"
      aria-label={translate(`draftTree.panes.${pane}`)}
      tabIndex={-1}
      sx={{
        position: 'relative',
        height: '100%',
        background: tokens.surface,
        '&:focus-visible': { outlineOffset: '-2px' },
      }}
    >
      <Box
        sx={
          folded
            ? { display: 'flex', justifyContent: 'center', pt: 1 }
            : { position: 'absolute', zIndex: 2, right: 4, ...(pane === 'tree' ? { bottom: 4 } : { top: 8 }) }
        }
      >
        {button}
      </Box>
      <Box sx={{ height: '100%', display: folded ? 'none' : 'block', overflow: pane === 'tree' ? 'hidden' : 'auto' }}>
        {children}
      </Box>
    </Box>
  );
});
