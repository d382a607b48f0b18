import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { ChevronDownIcon, ChevronRightIcon } from '../../../icons';
import { useTokens } from '../../../theme';
import { type Counted, countedNodes, openedFor, withItem } from './item-selection';
import { useScene } from './scene-frame';

interface ItemTreeProps {
  items: readonly string[];
  onChange: (items: string[]) => void;
}

const INDENT = 22;

/** The browser itself says 部分选中: an attribute that says so beside the native state would contradict it. */
function showAsPart(box: HTMLInputElement | null): void {
  if (!box) return;
  box.indeterminate = true;
  box.removeAttribute('aria-checked');
}

function showAsWhole(box: HTMLInputElement | null): void {
  if (box) box.indeterminate = false;
}

/** The score tree with a box at each node: what is ticked counts in the scene, with everything below it. */
export function ItemTree({ items, onChange }: ItemTreeProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { editor, readOnly } = useScene();
  const nodes = editor.analysis.rules?.nodes;
  const counted = useMemo(() => (nodes ? countedNodes(nodes, items) : new Map<string, Counted>()), [nodes, items]);
  const [open, setOpen] = useState(() => (nodes ? openedFor(nodes, items) : new Set<string>()));
  if (!nodes) return null;
  const missing = items.filter((id) => !nodes.has(id));
  const placed = [...nodes.values()];
  const parents = new Set(placed.map(({ parent }) => parent));
  const shown = new Set<string | null>([null]);
  return (
    <Box
      role="group"
      aria-label={translate('sceneForm.counting.tree')}
      sx={{ border: `1px solid ${tokens.divider}`, p: 1, maxHeight: 380, overflow: 'auto' }}
    >
      {placed.map(({ node, parent, depth }) => {
        if (!shown.has(parent)) return null;
        if (open.has(node.id)) shown.add(node.id);
        const state = counted.get(node.id) ?? 'none';
        const title = text(node.title);
        return (
          <Box key={node.id} sx={{ display: 'flex', alignItems: 'center', pl: `${depth * INDENT}px`, minHeight: 30 }}>
            {parents.has(node.id) ? (
              <IconButton
                size="small"
                aria-expanded={open.has(node.id)}
                aria-label={translate(open.has(node.id) ? 'sceneForm.counting.fold' : 'sceneForm.counting.unfold', {
                  title,
                })}
                onClick={() => {
                  const next = new Set(open);
                  if (!next.delete(node.id)) next.add(node.id);
                  setOpen(next);
                }}
                sx={{ p: '4px' }}
              >
                {open.has(node.id) ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
              </IconButton>
            ) : (
              <Box sx={{ width: 24, flex: 'none' }} />
            )}
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={state === 'chosen' || state === 'within'}
                  indeterminate={state === 'part'}
                  slotProps={{ input: { ref: state === 'part' ? showAsPart : showAsWhole } }}
                  disabled={readOnly || state === 'within' || state === 'closed'}
                  onChange={(_, isIn) => onChange(withItem(nodes, items, node.id, isIn))}
                  sx={{ p: '3px' }}
                />
              }
              label={title}
              title={state === 'closed' ? translate('sceneForm.counting.closed') : undefined}
              sx={{ m: 0, '& .MuiFormControlLabel-label': { fontSize: 14 } }}
            />
            {node.effect === 'separate' && (
              <Typography variant="caption" sx={{ color: 'text.secondary', ml: 1 }}>
                {translate('sceneForm.counting.separate')}
              </Typography>
            )}
          </Box>
        );
      })}
      {missing.map((id) => (
        <FormControlLabel
          key={id}
          control={
            <Checkbox
              size="small"
              checked
              disabled={readOnly}
              onChange={() => onChange(withItem(nodes, items, id, false))}
            />
          }
          label={translate('sceneForm.counting.missing', { id })}
        />
      ))}
    </Box>
  );
}
