import Box from '@mui/material/Box';
import { type CompiledPolicy, namesOf, type NodeScore } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../../../i18n';
import { ChevronDownIcon, ChevronRightIcon } from '../../../../icons';
import { Absent, Delta, formatPoints, Points } from '../../../../numbers';
import { StatusChip } from '../../../../status';
import { useTokens } from '../../../../theme';
import { nodeWorking } from '../../../words';

/** A node as one of the two policies scored it. */
interface Side {
  readonly node: NodeScore;
  readonly policy: CompiledPolicy;
}

interface TraceRowProps {
  depth: number;
  before: Side | null;
  after: Side | null;
  /** Hundredths. */
  delta: number;
  /** Whether there is a base at all. */
  compared: boolean;
  open: boolean;
  /** The row to which Tab comes; the arrow keys go on from there. */
  focusable: boolean;
  onToggle: () => void;
}

/** One node under both policies; opened, the sentences that say how its points came about. */
export function TraceRow({ depth, before, after, delta, compared, open, focusable, onToggle }: TraceRowProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const shown = after ?? before;
  if (!shown) return null;
  const { node } = shown;
  const right = { textAlign: 'right', whiteSpace: 'nowrap' } as const;
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <Box
      component="tr"
      sx={{
        fontWeight: node.kind === 'group' ? 600 : 400,
        background: depth <= 1 ? tokens.raised : undefined,
      }}
    >
      <td style={{ paddingLeft: depth * 12 }}>
        <Box
          component="button"
          type="button"
          data-trace-row
          tabIndex={focusable ? 0 : -1}
          aria-expanded={open}
          onClick={onToggle}
          sx={{
            all: 'unset',
            cursor: 'pointer',
            display: 'flex',
            alignItems: 'baseline',
            gap: 0.5,
            '&:focus-visible': { outline: `2px solid ${tokens.primary.text}`, borderRadius: '4px' },
          }}
        >
          <Box component="span" sx={{ color: 'text.tertiary', alignSelf: 'center' }}>
            <Chevron size={12} />
          </Box>
          <span>{text(node.title)}</span>
        </Box>
        {(node.unknown.length > 0 || node.pending || node.lostToCap > 0) && (
          <Box component="span" sx={{ ml: 2, color: 'text.secondary', fontWeight: 400, fontSize: 12 }}>
            {node.unknown.length > 0 && <StatusChip status="unknown" />}
            {node.pending && <StatusChip status="pending" />}
            {node.lostToCap > 0 && `${translate('drafting.trace.lost')} ${formatPoints(node.lostToCap)}`}
          </Box>
        )}
        {open && (
          <Box sx={{ ml: 2, fontWeight: 400, color: 'text.secondary' }}>
            <Workings before={before} after={after} />
          </Box>
        )}
      </td>
      {compared && <td style={right}>{before ? <Points value={before.node.points} /> : <Absent />}</td>}
      <td style={right}>{after ? <Points value={after.node.points} bold /> : <Absent />}</td>
      {compared && <td style={right}>{delta === 0 ? null : <Delta value={delta} />}</td>}
    </Box>
  );
}

/** Both sentences where they differ, else the one. */
function Workings({ before, after }: Pick<TraceRowProps, 'before' | 'after'>) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const sentence = (side: Side | null): string =>
    side ? nodeWorking(side.node, side.policy, namesOf(side.policy.resolved.document), language) : '';
  const [old, present] = [sentence(before), sentence(after)];
  if (!before || old === present) return <div>{present}</div>;
  return (
    <>
      <div>{translate('persons.trace.before', { sentence: old })}</div>
      <div>{after ? translate('persons.trace.after', { sentence: present }) : translate('persons.trace.removed')}</div>
    </>
  );
}
