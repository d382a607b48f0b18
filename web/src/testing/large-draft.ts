import { parsePolicy, type PolicyDocument, type PolicyDocumentInput } from '@jifen/policies';

type Node = PolicyDocumentInput['score']['children'][number];

/** Rules of the kinds that counties write: per unit, on condition, by tiers. */
function rule(fact: string, kind: number): unknown {
  const value = { var: fact };
  if (kind % 3 === 0) return { min: [5, { '*': [value, 0.5] }] };
  if (kind % 3 === 1) return { if: [{ '>=': [value, 3] }, 5, 0] };
  return { if: [{ '>=': [value, 10] }, 5, { '>=': [value, 5] }, 2, 0] };
}

/** A draft of so many indicators, in categories of five groups of six, each over a fact of its own. */
export function largeDraft(indicators: number): PolicyDocument {
  const nodes = Array.from({ length: indicators }, (_, index): Node => ({
    kind: 'indicator',
    id: `item-${index + 1}`,
    title: { zh: `第 ${index + 1} 项志愿服务`, en: `Item ${index + 1}` },
    max: 5,
    rule: rule(`times_${index + 1}`, index) as never,
  }));
  const grouped = (list: readonly Node[], size: number, id: string, title: string, role: 'category' | 'item'): Node[] =>
    Array.from({ length: Math.ceil(list.length / size) }, (_, index): Node => ({
      kind: 'group',
      id: `${id}-${index + 1}`,
      title: { zh: `${title}${index + 1}` },
      role,
      combine: 'sum',
      children: list.slice(index * size, (index + 1) * size),
    }));
  const input: PolicyDocumentInput = {
    format: 'points-policy/2',
    id: 'large',
    version: '1',
    title: { zh: '大草案' },
    jurisdiction: { code: 'practice', title: { zh: '演练' }, level: 'county', practice: true },
    effective: { from: '2026-01-01' },
    facts: nodes.map((_, index) => ({
      id: `times_${index + 1}`,
      label: { zh: `第 ${index + 1} 项次数` },
      type: { kind: 'integer' as const, min: 0, max: 50 },
    })),
    score: {
      kind: 'group',
      id: 'total',
      title: { zh: '总积分' },
      role: 'total',
      combine: 'sum',
      floor: 0,
      children: grouped(grouped(nodes, 6, 'group', '小项', 'item'), 5, 'category', '大项', 'category'),
    },
    vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, rule: { '>': [{ var: 'times_1' }, 40] } }],
  };
  const { value, findings } = parsePolicy(input);
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}
