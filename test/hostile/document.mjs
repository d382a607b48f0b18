import { parsePolicy, valueTypeOf } from '@jifen/policies';

const zh = (text) => ({ zh: text });

/** A small policy document, which the hostile parts are put into. */
export const document = {
  format: 'points-policy/2',
  id: 'small',
  version: '1',
  title: zh('小政策'),
  jurisdiction: { code: 'practice', title: zh('演练'), level: 'county', practice: true },
  effective: { from: '2026-01-01' },
  facts: [
    { id: 'age', label: zh('年龄'), type: { kind: 'integer', min: 0, max: 120 } },
    {
      id: 'education',
      label: zh('学历'),
      type: { kind: 'enumeration', codes: [{ code: 'school', label: zh('高中') }] },
    },
    {
      id: 'stays',
      label: zh('居住期间'),
      type: { kind: 'records', most: 1000, fields: [{ id: 'from', label: zh('起'), type: { kind: 'date' } }] },
    },
  ],
  score: {
    kind: 'group',
    id: 'total',
    title: zh('总积分'),
    role: 'total',
    combine: 'sum',
    children: [{ kind: 'indicator', id: 'one', title: zh('一项'), rule: { var: 'age' } }],
  },
};

const { value, findings } = parsePolicy(document);
if (!value) throw new Error(JSON.stringify(findings));
const types = new Map(value.facts.map((fact) => [fact.id, valueTypeOf(fact.type)]));

/** What rules of that document may name. */
export const scope = { fact: (id) => types.get(id), points: () => undefined, factIds: types.keys() };
