import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { type CompiledPolicy, type NodeScore, nodesOf, type PersonScore } from '@jifen/policies';
import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { nodePairs } from '../../../../comparisons/movers/node-pairs';
import { useTokens } from '../../../../theme';
import { TraceRow } from './TraceRow';

/** A person's score by what the draft is compared with. */
export interface ComparedWith {
  readonly policy: CompiledPolicy;
  readonly score: PersonScore;
  readonly label: string;
}

interface TraceTableProps {
  policy: CompiledPolicy;
  score: PersonScore;
  /** Null where there is nothing to compare with. */
  base: ComparedWith | null;
  /** Node to which the arrow keys come first. */
  nodeId?: string;
  /** Whether the sentences of all rows are shown at first. */
  explained?: boolean;
}

/** Moves the focus among the rows, as in a list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-trace-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

/**
 * How a person's points come about, node by node, under the base and under the draft side by side. A row opens to the sentences that say
 * how; arrow keys move, Enter opens.
 */
export const TraceTable = memo(function TraceTable(props: TraceTableProps) {
  const { policy, score, base, nodeId, explained = false } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [allOpen, setAllOpen] = useState(explained);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const pairs = useMemo(
    () =>
      base
        ? nodePairs(base.score, score)
        : [...nodesOf(score.root)].map((node) => ({ id: node.id, depth: node.depth, a: null, b: node, delta: 0 })),
    [base, score],
  );
  const shown = pairs.filter(({ depth, delta }) => !onlyChanged || depth === 0 || delta !== 0);
  const focused = shown.some(({ id }) => id === nodeId) ? nodeId : shown[0]?.id;
  const toggle = (id: string): void => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const side = (node: NodeScore | null, own: CompiledPolicy | undefined) =>
    node && own ? { node, policy: own } : null;
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {base && (
          <FormControlLabel
            sx={{ ml: 0 }}
            control={<Switch size="small" checked={onlyChanged} onChange={(_, checked) => setOnlyChanged(checked)} />}
            label={translate('persons.trace.onlyChanged')}
          />
        )}
        <FormControlLabel
          sx={{ ml: 0 }}
          control={<Switch size="small" checked={allOpen} onChange={(_, checked) => setAllOpen(checked)} />}
          label={translate('persons.trace.explain')}
        />
      </Box>
      <Box
        component="table"
        aria-label={translate('persons.trace.label')}
        onKeyDown={moveFocus}
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: 13,
          '& th': { fontSize: 12, fontWeight: 400, color: 'text.secondary', textAlign: 'right', py: 0.5, pl: 1 },
          '& th:first-of-type': { textAlign: 'left', pl: 0 },
          '& td': { borderTop: `1px solid ${tokens.divider}`, py: '3px', pl: 1, verticalAlign: 'top' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{translate('drafting.trace.indicator')}</th>
            {base && <th scope="col">{base.label}</th>}
            <th scope="col">{translate('drafting.persons.draft')}</th>
            {base && <th scope="col">{translate('persons.trace.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, depth, a, b, delta }, index) => (
            <TraceRow
              key={`${id}${index}`}
              depth={depth}
              before={side(a, base?.policy)}
              after={side(b, policy)}
              delta={delta}
              compared={base !== null}
              open={allOpen !== toggled.has(id)}
              focusable={id === focused}
              onToggle={() => toggle(id)}
            />
          ))}
        </tbody>
      </Box>
      {onlyChanged && shown.length === 1 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', py: 1 }}>
          {translate('persons.trace.nothing')}
        </Typography>
      )}
    </Box>
  );
});
