import type { Finding } from '../../findings/finding.js';
import { formatPoints, toDocumentPoints, toHundredths } from '../../model/amount.js';
import type { Check } from '../checked-policy.js';

/**
 * Amounts that no person can reach: an indicator whose rule never gives its `max`, a group whose children never add up to its cap.
 * Bounds of rules are proved, not sampled, so a finding is always right; a rule whose bounds are wider than its values may hide one.
 */
export const reachability: Check = ({ resolved, rules }) =>
  [...rules.nodes.values()].flatMap(({ node, pointer }): Finding[] => {
    const raw = rules.rawBounds.get(node.id);
    if (!raw || resolved.lockedBy.has(node.id)) return [];
    const name = { zh: node.title.zh, en: node.title.en ?? node.title.zh };
    const [declared, at] = node.kind === 'indicator' ? [node.max, '/max'] : [node.cap, '/cap'];
    if (declared == null || raw.max >= toHundredths(declared)) return [];
    if (node.kind === 'group' && hasPending(node.id, rules.nodes, rules.rawBounds)) return [];
    const reachable = formatPoints(raw.max);
    return [
      {
        code: node.kind === 'indicator' ? 'LEAF-MAX-UNREACHED' : 'CAP-UNREACHED',
        severity: 'warning',
        pointer: pointer + at,
        message: {
          zh: `「${name.zh}」写明最高 ${formatPoints(toHundredths(declared))} 分，规则最多给 ${reachable} 分`,
          en: `"${name.en}" declares at most ${formatPoints(toHundredths(declared))} points; its rules give at most ${reachable}`,
        },
        remedy: { zh: '改最高分，或改规则', en: 'Change the maximum, or the rule' },
        fix: {
          label: { zh: `最高分改为 ${toDocumentPoints(raw.max)}`, en: `Make the maximum ${toDocumentPoints(raw.max)}` },
          pointer: pointer + at,
          value: toDocumentPoints(raw.max),
        },
      },
    ];
  });

/** Whether an indicator below the group has no rule yet: then what is reachable is not known. */
function hasPending(
  id: string,
  nodes: Parameters<Check>[0]['rules']['nodes'],
  rawBounds: Parameters<Check>[0]['rules']['rawBounds'],
): boolean {
  const placed = nodes.get(id);
  if (placed?.node.kind !== 'group') return placed !== undefined && !rawBounds.has(id);
  return placed.node.children.some((child) => child.kind !== 'include' && hasPending(child.id, nodes, rawBounds));
}
