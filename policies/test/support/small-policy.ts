import {
  type CompiledPolicy,
  compilePolicy,
  libraryOf,
  parsePolicy,
  type PolicyDocument,
  type PolicyDocumentInput,
} from '../../src/index.js';

type Node = PolicyDocumentInput['score']['children'][number];

/** Facts that the small policies of these tests use. */
export const FACTS: PolicyDocumentInput['facts'] = [
  { id: 'age', label: { zh: '年龄' }, type: { kind: 'integer', min: 0, max: 120 } },
  { id: 'amount', label: { zh: '金额' }, type: { kind: 'decimal', places: 2, min: 0, max: 1_000_000 } },
  { id: 'offset', label: { zh: '增减' }, type: { kind: 'decimal', places: 1, min: -50, max: 50 } },
  { id: 'member', label: { zh: '是否党员' }, type: { kind: 'boolean' } },
  { id: 'veteran', label: { zh: '是否退役' }, type: { kind: 'boolean' } },
  { id: 'born', label: { zh: '出生日期' }, type: { kind: 'date' } },
  { id: 'registered', label: { zh: '登记日期' }, type: { kind: 'date' } },
  {
    id: 'education',
    label: { zh: '学历' },
    type: {
      kind: 'enumeration',
      ordered: true,
      codes: [
        { code: 'school', label: { zh: '高中' } },
        { code: 'college', label: { zh: '大专' } },
        { code: 'bachelor', label: { zh: '本科' } },
      ],
    },
  },
  {
    id: 'stays',
    label: { zh: '居住期间' },
    type: {
      kind: 'records',
      most: 20,
      fields: [
        { id: 'from', label: { zh: '起' }, type: { kind: 'date' } },
        { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: true },
      ],
    },
  },
];

/** An indicator with that rule; 未取得 counts 0 unless said otherwise. */
export function indicator(id: string, rule: unknown, more: object = {}): Node {
  return { kind: 'indicator', id, title: { zh: id }, rule, ...more } as Node;
}

/** A group of those children. */
export function group(id: string, children: Node[], more: object = {}): Node {
  return { kind: 'group', id, title: { zh: id }, role: 'category', combine: 'sum', children, ...more };
}

/** A policy document of a practice county with those nodes below the total. */
export function policyInput(children: Node[], more: Partial<PolicyDocumentInput> = {}): PolicyDocumentInput {
  return {
    format: 'points-policy/2',
    id: 'small',
    version: '1',
    title: { zh: '小政策' },
    jurisdiction: { code: 'practice', title: { zh: '演练' }, level: 'county', practice: true },
    effective: { from: '2026-01-01' },
    facts: FACTS,
    score: { kind: 'group', id: 'total', title: { zh: '总积分' }, role: 'total', combine: 'sum', floor: 0, children },
    ...more,
  };
}

/** Parses; a failure shows the findings. */
export function parsed(input: unknown): PolicyDocument {
  const { value, findings } = parsePolicy(input);
  if (!value) throw new Error(JSON.stringify(findings, null, 1));
  return value;
}

/** Parses and compiles; a failure shows the findings. */
export function compiled(input: unknown, included: readonly PolicyDocument[] = []): CompiledPolicy {
  const { policy, findings } = compilePolicy(parsed(input), libraryOf(included));
  if (!policy) throw new Error(JSON.stringify(findings, null, 1));
  return policy;
}
