import type { SystemStyleObject } from '@mui/system';
import type { Theme } from '@mui/material/styles';
import type { Tokens } from '../../theme';

/** Height of a row in pixels; blocks of rows that are out of sight keep their room by it. */
export const ROW_HEIGHT = 34;

/** One style for the whole table: hundreds of rows stay plain elements. `top` is where the head sticks. */
export function tableStyle(tokens: Tokens, top: number): SystemStyleObject<Theme> {
  const hairline = `1px solid ${tokens.divider}`;
  const mark = {
    color: tokens.primary.text,
    background: `color-mix(in srgb, ${tokens.primary.text} 16%, ${tokens.surface})`,
  };
  return {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: 13,
    lineHeight: '20px',
    '& th': {
      position: 'sticky',
      top,
      zIndex: 2,
      px: 0.75,
      py: 0.75,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 400,
      textAlign: 'left',
      verticalAlign: 'bottom',
      color: tokens.text[1],
      background: tokens.surface,
      borderBottom: hairline,
      overflowWrap: 'anywhere',
    },
    '& td': { px: 0.75, borderTop: hairline, height: ROW_HEIGHT, whiteSpace: 'nowrap', overflow: 'hidden' },
    '& thead + tbody > tr:first-of-type > td': { borderTop: 0 },
    '& th:first-of-type, & td:first-of-type': { pl: 2 },
    '& th:last-of-type, & td:last-of-type': { pr: 2 },
    '& .number': { textAlign: 'right' },
    '& .position': { width: 52, fontWeight: 600 },
    '& th.position': { fontWeight: 400 },
    '& .application': { width: 92, textOverflow: 'ellipsis' },
    '& .status': { width: 96, pl: 1.25 },
    '& .first': { fontWeight: 600 },
    // Rows come to rest below the sticky head and above the edge, whoever scrolls to them.
    '& tr[data-row]': { cursor: 'pointer', scrollMarginTop: top + 72, scrollMarginBottom: 24 },
    '& tr[data-row]:hover > td': { background: tokens.raised },
    '& tr[data-row]:focus-visible': { outlineOffset: -2 },
    '& tr[aria-selected="true"] > td, & tr[aria-selected="true"]:hover > td': { background: tokens.primary.tint },
    '& tr[data-found="true"] > td': {
      boxShadow: `inset 0 2px ${tokens.primary.text}, inset 0 -2px ${tokens.primary.text}`,
    },
    '& tr[data-status="tie-at-line"] > td': { background: tokens.mark.tint },
    '& tr[data-status="rejected"] > .status': { color: tokens.text[1] },
    '& .deciding': { borderRadius: '4px', px: '5px', py: '2px', mr: '-5px', fontWeight: 600, ...mark },
    '& td.fold': { p: 0, textAlign: 'center', height: 30 },
    '& td.line': { px: 2, height: 28, color: tokens.surface, background: tokens.text[0], printColorAdjust: 'exact' },
    '& td.pair, & td.stop': { p: 0, whiteSpace: 'normal', height: 'auto' },
    '& td.decided': {
      px: 2,
      py: 0.75,
      fontSize: 12,
      whiteSpace: 'normal',
      color: tokens.mark.text,
      background: tokens.mark.tint,
    },
    '& td.blank': { p: 0, border: 0 },
  };
}
