/**
 * What may stand as one operand of an operator: a rule that gives a value of a kind, or something that has to be written out.
 * `value` is a rule of any kind, or a text beside it; `measure` one that gives a number or date, `option` one that gives a code;
 * `nullable` also null, which asks whether the other operand is known.
 */
export type OperandKind =
  | 'number'
  | 'condition'
  | 'date'
  | 'list'
  | 'ordered'
  | 'value'
  | 'measure'
  | 'option'
  | 'nullable'
  | 'fraction'
  | 'branch'
  | 'body'
  | 'number-body'
  | 'fact-name'
  | 'fact-names'
  | 'field-name'
  | 'field-or-number'
  | 'members'
  | 'constant'
  | 'whole'
  | 'places'
  | 'band-rows'
  | 'code-rows'
  | 'rate-rows'
  | 'column-keys'
  | 'cell-rows';

/** Kinds of values that an operator can give. */
export type ResultKind = 'number' | 'condition' | 'date' | 'list';

/** Kinds of the operands in order, the last one repeated, and of the result. */
export interface Signature {
  readonly operands: readonly [OperandKind, ...OperandKind[]];
  readonly gives: readonly [ResultKind, ...ResultKind[]];
}

const gives = (kind: ResultKind, ...operands: readonly [OperandKind, ...OperandKind[]]): Signature => ({
  operands,
  gives: [kind],
});

/** Any of the kinds that a choice between branches may give. */
const CHOICE: Signature = { operands: ['branch'], gives: ['number', 'condition', 'date'] };

/** The signature of every operator of the profile, by name; for the JSON Schema and the description of the operators. */
export const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ...['+', '-', '*', 'min', 'max'].map((name): [string, Signature] => [name, gives('number', 'number')]),
  ['/', gives('number', 'fraction')],
  ['%', gives('number', 'number', 'whole')],
  ...['floor', 'ceil', 'round'].map((name): [string, Signature] => [name, gives('number', 'fraction', 'places')]),
  ...['==', '===', '!=', '!=='].map((name): [string, Signature] => [name, gives('condition', 'nullable')]),
  ...['<', '<=', '>', '>='].map((name): [string, Signature] => [name, gives('condition', 'measure')]),
  ...['at_least', 'at_most'].map((name): [string, Signature] => [name, gives('condition', 'ordered')]),
  ...['and', 'or', '!', '!!'].map((name): [string, Signature] => [name, gives('condition', 'condition')]),
  ['if', CHOICE],
  ['?:', CHOICE],
  ['in', gives('condition', 'value', 'members')],
  ['missing', gives('condition', 'fact-name')],
  ['missing_some', gives('condition', 'whole', 'fact-names')],
  ...['completed_years', 'completed_months', 'days_between'].map((name): [string, Signature] => [
    name,
    gives('number', 'date'),
  ]),
  ...['add_days', 'add_months', 'add_years'].map((name): [string, Signature] => [
    name,
    gives('date', 'date', 'number'),
  ]),
  ['full_months', gives('number', 'list', 'date')],
  ['unbroken_months', gives('number', 'list', 'date', 'whole')],
  ['filter', gives('list', 'list', 'body')],
  ['map', gives('list', 'list', 'number-body')],
  ...['some', 'all', 'none'].map((name): [string, Signature] => [name, gives('condition', 'list', 'body')]),
  ['reduce', gives('number', 'list', 'number-body', 'number')],
  ['count', gives('number', 'list')],
  ['sum', gives('number', 'list')],
  ...['min_of', 'max_of'].map((name): [string, Signature] => [name, gives('number', 'list', 'number')]),
  ['dated_between', gives('list', 'list', 'field-name', 'date', 'date')],
  ['yearly_sum', gives('number', 'list', 'field-name', 'field-or-number', 'constant')],
  ...['tiers', 'tiers_above'].map((name): [string, Signature] => [
    name,
    gives('number', 'measure', 'band-rows', 'constant'),
  ]),
  ['table', gives('number', 'option', 'code-rows', 'constant')],
  ['table_2d', gives('number', 'value', 'value', 'column-keys', 'cell-rows', 'constant')],
  ['slabs', gives('number', 'number', 'rate-rows')],
]);
