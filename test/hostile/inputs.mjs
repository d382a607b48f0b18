/** Input that careless code chokes on: as values for the rule reader and the document reader, and as text. */

const nested = (depth, inner, wrap) => {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};
const long = (length, of) => Array.from({ length }, (_, index) => of(index));
const MILLION = 1_000_000;
const HIDDEN = '\u202e\u2066\u200b\ufeff\u0000';
const LONE = '\ud800';

/** Rules by name. */
export const RULES = {
  'nested 100,000 deep': () => nested(100_000, 1, (rule) => ({ '+': [rule, 1] })),
  'nested lists 100,000 deep': () => nested(100_000, 1, (rule) => [rule]),
  'a member nested 100,000 deep': () => ({ in: [{ var: 'education' }, [nested(100_000, 1, (rule) => [rule])]] }),
  'a name nested 100,000 deep': () => ({ var: nested(100_000, 'age', (rule) => [rule]) }),
  'a table key nested 100,000 deep': () => ({ table: [{ var: 'education' }, [[nested(100_000, 1, (rule) => [rule]), 1]], 0] }),
  'a million operands': () => ({ '+': long(MILLION, () => 1) }),
  'a million members': () => ({ in: [{ var: 'age' }, long(MILLION, (index) => index)] }),
  'a million tiers': () => ({ tiers: [{ var: 'age' }, long(MILLION, (index) => [index, 1]), 0] }),
  'ten thousand wrong tiers': () => ({ tiers: [{ var: 'age' }, long(10_000, () => [HIDDEN, LONE]), 0] }),
  'ten thousand columns': () => ({ table_2d: [{ var: 'age' }, { var: 'age' }, long(10_000, (index) => index), long(10_000, (index) => [index, []]), 0] }),
  'a million facts asked for': () => ({ '!!': [{ missing: long(MILLION, (index) => `fact_${index}`) }] }),
  'a thousand unknown operators': () => ({ and: long(1000, (index) => ({ [`operator_${index}`]: [] })) }),
  'a million unknown operators': () => nested(2, null, (rule) => ({ and: long(1000, () => rule ?? { plus: [1] }) })),
  'an object of a million keys': () => Object.fromEntries(long(MILLION, (index) => [`+${index}`, 1])),
  'a name of a million letters': () => ({ var: 'x'.repeat(MILLION) }),
  'a text of a million letters': () => 'x'.repeat(MILLION),
  'an operator of a million letters': () => ({ ['x'.repeat(MILLION)]: [1] }),
  'a reduction over reductions': () => nested(12, 0, (rule) => ({ reduce: [{ var: 'stays' }, { '+': [{ var: 'accumulator' }, 1] }, rule] })),
  'a product of great numbers': () => ({ '*': long(20, () => 999_999_999_999_999) }),
  'a wide tree': () => nested(4, { var: 'age' }, (rule) => ({ '+': long(12, () => rule) })),
  'divisions below divisions': () => ({ floor: [nested(60, { var: 'age' }, (rule) => ({ '/': [rule, 3] }))] }),
  'a product of sums of quotients': () => ({ round: [{ '*': long(20, () => ({ '+': long(20, () => ({ '/': [1, 3] })) })) }] }),
  'hidden characters': () => ({ '==': [{ var: HIDDEN }, LONE] }),
  'prototype names': () => ({ and: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => ({ var: name })) }),
  'prototype operators': () => JSON.parse('{"and":[{"__proto__":[1]},{"constructor":[1]},{"toString":[]},{"valueOf":1}]}'),
  'odd numbers': () => ({ max: [-0, 1e308, 5e-324, Number.MAX_SAFE_INTEGER, 0.1 + 0.2, 1e21] }),
}; // prettier-ignore

/** What replaces a part of a document, by name and pointer. */
export const PARTS = {
  'a million facts': ['/facts', () => long(MILLION, (index) => index)],
  'a million children': ['/score/children', () => long(MILLION, () => null)],
  'a hundred thousand wrong facts': ['/facts', () => long(100_000, (index) => ({ id: index, label: { zh: HIDDEN }, type: {} }))],
  'two thousand facts of five hundred wrong codes': ['/facts', () => long(2000, (index) => ({ id: `fact_${index}`, label: { zh: 'x' }, type: { kind: 'enumeration', codes: long(500, () => ({ code: '' })) } }))],
  'a title of a million letters': ['/title/zh', () => 'x'.repeat(MILLION)],
  'a title of hidden characters': ['/title/zh', () => HIDDEN.repeat(100)],
  'half a letter': ['/title/zh', () => LONE],
  'a document that is a list': ['', () => long(MILLION, () => ({}))],
  'a million unknown fields': ['', () => Object.fromEntries(long(MILLION, (index) => [`field_${index}`, 1]))],
  'an identifier of a prototype': ['/id', () => '__proto__'],
  'groups within groups': ['/score', () => nested(60, { kind: 'indicator' }, (child) => ({ kind: 'group', children: [child, child] }))],
  'a rule of a million numbers': ['/score/children/0/rule', () => long(MILLION, (index) => index)],
  'infinity': ['/score/cap', () => Infinity],
}; // prettier-ignore

/** Documents as text, by name. */
export const TEXTS = {
  'a hundred thousand brackets': () => '['.repeat(100_000),
  'a hundred thousand objects': () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'a million numbers': () => `[${'1,'.repeat(MILLION)}1]`,
  'a million objects': () => `[${'{"a":1},'.repeat(MILLION)}{}]`,
  'a million equal keys': () => `{${'"a":1,'.repeat(MILLION)}"a":1}`,
  'a million different keys': () => `{${long(MILLION, (index) => `"k${index}":1`).join(',')}}`,
  'a million lines with an error at the end': () => `[\n${'1,\n'.repeat(MILLION)}oops]`,
  'nineteen million letters': () => `{"title":"${'x'.repeat(19_000_000)}"}`,
  'twenty-one million letters': () => ' '.repeat(21_000_000),
  'a million escapes': () => `["${'\\u202e'.repeat(MILLION)}"]`,
  'numbers beyond all': () => `{"a":1e400,"b":-1e400,"c":-0,"d":${'9'.repeat(100_000)}}`,
  'half a letter': () => '{"title":{"zh":"\\ud800"}}',
  'a byte order mark': () => '\ufeff{}',
  'nothing': () => '',
  'half a text': () => '"',
  'a million backslashes': () => `"${'\\'.repeat(MILLION)}`,
}; // prettier-ignore
