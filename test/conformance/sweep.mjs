/**
 * Cases made by putting every operator of plain JSON-Logic on every combination of operands that implementations are known to
 * disagree about: texts of numbers, nulls, empty lists, facts that are absent, too many operands, one operand without a list.
 */

const DATA = {
  zero: 0,
  one: 1,
  half: 0.5,
  less: -2.25,
  yes: true,
  no: false,
  text: 'apple',
  digits: '1',
  empty: '',
  nothing: null,
  day: '2024-02-29',
  numbers: [1, 2.5, -3],
  mixed: [1, 'a', null],
  none: [],
  records: [
    { kind: 'apple', amount: 2, paid: true, on: '2024-02-29' },
    { kind: '1', amount: 0.5, paid: false, on: '2026-01-01' },
  ],
  ragged: [{ amount: 1 }, {}],
  nested: { one: 1 },
};

const OPERANDS = [
  0, 1, -1, 0.1, 2.5, true, false, null, '', '0', '1', 'apple', '2024-02-29', [], [0], [1, 'apple'], {}, { a: 1, b: 2 },
  ...Object.keys(DATA).map((id) => ({ var: id })),
  { var: 'absent' }, { var: '' }, { var: 'nested.one' }, { var: 'numbers.0' }, { var: ['one', 5] }, { var: ['absent', 5] },
  { missing: ['one'] }, { missing: ['absent'] }, { missing: ['nothing', 'empty'] }, { '>': [{ var: 'one' }, 0.5] },
  { '+': [{ var: 'one' }, { var: 'half' }] }, { '-': 1 }, { '!!': [{ missing: ['zero'] }] }, { filter: [{ var: 'numbers' }, { '>': [{ var: '' }, 1] }] },
]; // prettier-ignore

const FEW = [0, 1, 2.5, true, null, '1', [], { var: 'one' }, { var: 'less' }, { var: 'no' }, { var: 'text' }, { var: 'day' }, { var: 'nothing' }, { missing: ['one'] }, { '<': [{ var: 'one' }, 3] }]; // prettier-ignore

const PLAIN = ['==', '===', '!=', '!==', '<', '<=', '>', '>=', '!', '!!', 'and', 'or', 'if', '?:', '+', '-', '*', '/', '%', 'min', 'max', 'in', 'cat', 'missing', 'missing_some', 'merge', 'var', 'filter', 'map', 'all', 'some', 'none', 'reduce']; // prettier-ignore

const LISTS = [{ var: 'numbers' }, { var: 'none' }, { var: 'records' }, { var: 'ragged' }, { var: 'mixed' }, { var: 'absent' }, { var: 'nothing' }, { var: 'one' }, [1, 2], []]; // prettier-ignore

const BODIES = [
  true, 1, { var: '' }, { var: 'amount' }, { var: 'paid' }, { var: 'kind' }, { var: 'on' }, { var: 'one' }, { '>': [{ var: '' }, 1] }, { '>': [{ var: 'amount' }, 1] },
  { '==': [{ var: 'kind' }, '1'] }, { '<': [{ var: 'on' }, '2025-01-01'] }, { missing: ['amount'] }, { missing: ['other'] }, { '!': { missing: ['paid'] } },
  { '*': [{ var: '' }, 2] }, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, { '+': [{ var: 'accumulator' }, { var: 'current.amount' }] },
  { '+': [{ var: 'accumulator' }, 1] }, { max: [{ var: 'accumulator' }, { var: 'current' }] }, { if: [{ var: 'current.paid' }, { '+': [{ var: 'accumulator' }, 1] }, { var: 'accumulator' }] },
  { and: [{ var: 'accumulator' }, { var: 'current' }] }, { '-': [{ var: 'accumulator' }, { var: 'current' }] },
]; // prettier-ignore

/** Operators that do something with a third operand, or are known to forget it. */
const OF_THREE = ['<', '<=', '>', '==', 'if', '?:', 'and', 'or', '+', '-', 'max', '%', 'in', 'missing'];

const OUTER = [
  (rule) => ({ '!!': [rule] }),
  (rule) => ({ '+': [rule, 1] }),
  (rule) => ({ if: [rule, 1, 0] }),
  (rule) => ({ '==': [rule, true] }),
];

function* onOperands() {
  for (const operator of PLAIN) {
    yield { [operator]: [] };
    for (const a of OPERANDS) {
      yield { [operator]: a };
      yield { [operator]: [a] };
      for (const b of OPERANDS) yield { [operator]: [a, b] };
    }
    for (const a of FEW.slice(0, 8)) for (const b of FEW.slice(7)) yield { [operator]: [a, b, a, b] };
  }
  for (const operator of OF_THREE) {
    for (const a of FEW) for (const b of FEW) for (const c of FEW) yield { [operator]: [a, b, c] };
  }
}

function* onLists() {
  for (const list of LISTS) {
    for (const body of BODIES) {
      for (const operator of ['filter', 'map', 'all', 'some', 'none', 'reduce']) yield { [operator]: [list, body] };
      for (const initial of [0, 0.5, { var: 'one' }, { var: 'nothing' }, true, 'x', []]) {
        yield { reduce: [list, body, initial] };
      }
    }
  }
}

/** Every combination; those on lists inside other operators as well. */
export function* sweep() {
  for (const rule of onOperands()) yield { description: '', rule, data: DATA };
  for (const rule of onLists()) {
    yield { description: '', rule, data: DATA };
    for (const around of OUTER) yield { description: '', rule: around(rule), data: DATA };
  }
}
