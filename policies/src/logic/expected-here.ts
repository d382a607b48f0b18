import type { ListExpression } from './expression.js';
import { elementNames, type Names, personNames, stepNames } from './names.js';
import { OPERATORS } from './operators/registry.js';
import { type OperandKind, type ResultKind, SIGNATURES } from './operators/signatures.js';
import { type Expectation, readOperand } from './read-rule.js';
import type { RuleScope } from './rule-scope.js';
import type { ListType, NumberType, ValueType } from './value-type.js';

/** A kind of value that may fit a place: what operators give, or an option. */
export type WantedKind = ResultKind | 'option';

/** A name inside a list operation: a field of the element, `current.<field>`, `accumulator`. */
export interface ElementName {
  readonly name: string;
  readonly type: ValueType;
}

/** What may be written at one place of a rule, as far as the rest of the rule says. */
export interface ExpectedHere {
  /**
   * A `rule` (or a text beside what it is compared with); a `constant`; the `name` of a fact or node; the name of a `field` of the
   * list's records; `nothing` that could be proposed, between the operands or where the rule is not one.
   */
  readonly form: 'rule' | 'constant' | 'name' | 'field' | 'nothing';
  /** Kinds that fit; empty where any may. */
  readonly wants: readonly WantedKind[];
  /** Type of what it is compared with or looked up by: its options, its bounds. Null where that is not known. */
  readonly beside: ValueType | null;
  /** Names that are known here in place of facts and nodes; null outside list operations. */
  readonly element: readonly ElementName[] | null;
  /** The operation whose operand this is, innermost; null at the top of the rule. */
  readonly operation: { readonly name: string; readonly operand: number } | null;
}

/** Where the walk through a rule is. */
interface Place extends ExpectedHere {
  readonly names: Names;
}

const WANTED: Readonly<Record<Expectation, readonly WantedKind[]>> = {
  points: ['number'],
  condition: ['condition'],
  key: ['number', 'date', 'condition', 'option'],
};

/** What kind of value a value of that type is. */
export function wantedKindOf(type: ValueType): WantedKind {
  switch (type.kind) {
    case 'boolean':
      return 'condition';
    case 'code':
      return 'option';
    case 'records':
    case 'numbers':
      return 'list';
    case 'number':
    case 'date':
      return type.kind;
  }
}

/** Whether a value of that type may stand there: its kind, and for options the same ones as beside it. */
export function fitsHere(type: ValueType, { wants, beside }: Pick<ExpectedHere, 'wants' | 'beside'>): boolean {
  if (wants.length > 0 && !wants.includes(wantedKindOf(type))) return false;
  if (type.kind !== 'code' || beside?.kind !== 'code') return true;
  return type.codes.join('\n') === beside.codes.join('\n');
}

function elementsOf(list: ListType, accumulator: NumberType | null): ElementName[] {
  const prefix = accumulator ? 'current' : '';
  const own =
    list.kind === 'numbers'
      ? [{ name: prefix, type: list.of }]
      : list.fields.map(({ id, type }) => ({ name: prefix ? `${prefix}.${id}` : id, type }));
  return accumulator ? [...own, { name: 'accumulator', type: accumulator }] : own;
}

/** The list that a list operation goes through, where it can be read. */
function listOf(operands: readonly unknown[], { names }: Place): ListExpression | null {
  const read = readOperand(operands[0], names);
  return read && (read.type.kind === 'records' || read.type.kind === 'numbers') ? (read as ListExpression) : null;
}

/** The place inside a list operation: names are the element's. Where the list cannot be read, none are known. */
function inBody(outer: Place, wants: readonly WantedKind[], operands: readonly unknown[], name: string): Place {
  const list = listOf(operands, outer)?.type;
  const initial = name === 'reduce' ? readOperand(operands[2] ?? 0, outer.names)?.type : undefined;
  const accumulator = initial?.kind === 'number' ? initial : null;
  const at: Place = { ...outer, form: 'rule', wants, beside: null, element: [] };
  if (!list) return at;
  const names = accumulator ? stepNames(list, accumulator) : elementNames(list);
  return { ...at, element: elementsOf(list, accumulator), names };
}

/** Type of the first other operand that can be read: what this one is compared with. */
function besideOf(operands: readonly unknown[], index: number, { names }: Place): ValueType | null {
  for (const [other, operand] of operands.entries()) {
    const read =
      other === index || typeof operand === 'string' || operand === null ? null : readOperand(operand, names);
    if (read) return read.type;
  }
  return null;
}

const ANY_SCALAR: readonly WantedKind[] = ['number', 'condition', 'date', 'option'];

/** What a comparison wants: the same as on its other side; else what it can compare at all. */
function compared(outer: Place, operands: readonly unknown[], index: number, wants: readonly WantedKind[]): Place {
  const beside = besideOf(operands, index, outer);
  return { ...outer, form: 'rule', beside, wants: beside ? [wantedKindOf(beside)] : wants };
}

/** Constants that are compared with the operand at `index`. */
function constants(outer: Place, operands: readonly unknown[], index: number): Place {
  const beside = readOperand(operands[index], outer.names)?.type ?? null;
  return { ...outer, form: 'constant', beside, wants: beside ? [wantedKindOf(beside)] : [] };
}

const NOTHING = { form: 'nothing', wants: [], beside: null } as const;

/** The place in a table that `rest` leads to: keys are compared with the operand at `subject`, values are numbers. */
function inRows(
  outer: Place,
  operands: readonly unknown[],
  subject: number,
  rest: readonly (string | number)[],
): Place {
  const [row, column] = rest;
  if (row === undefined || column === undefined) return { ...outer, ...NOTHING };
  if (column === 0) return constants(outer, operands, subject);
  return { ...outer, form: 'constant', beside: null, wants: ['number'] };
}

/** What the operand at `index` is to be; `rest` leads on inside it where it is no rule. */
function operandPlace(
  outer: Place,
  kind: OperandKind,
  operands: readonly unknown[],
  index: number,
  rest: readonly (string | number)[],
): Place {
  const rule = (...wants: readonly WantedKind[]): Place => ({ ...outer, form: 'rule', beside: null, wants });
  const plain = (form: ExpectedHere['form'], ...wants: readonly WantedKind[]): Place => ({ ...rule(...wants), form });
  const name = outer.operation?.name ?? '';
  switch (kind) {
    case 'number':
    case 'fraction':
      return rule('number');
    case 'condition':
    case 'date':
    case 'list':
      return rule(kind);
    case 'option':
      return rule('option');
    case 'ordered':
      return compared(outer, operands, index, ['option']);
    case 'measure':
      return compared(outer, name.startsWith('tiers') ? [] : operands, index, ['number', 'date']);
    case 'nullable':
      return compared(outer, operands, index, ANY_SCALAR);
    case 'value':
      return rule('number', 'date', 'option');
    case 'branch': {
      const isCondition = index % 2 === 0 && (index < operands.length - 1 || operands.length < 2);
      return isCondition ? rule('condition') : { ...outer, form: 'rule' };
    }
    case 'body':
      return inBody(outer, ['condition'], operands, name);
    case 'number-body':
      return inBody(outer, ['number'], operands, name);
    case 'fact-name':
    case 'fact-names':
      return plain('name');
    case 'field-name':
    case 'field-or-number': {
      const list = listOf(operands, outer)?.type;
      const wanted = plain('field', kind === 'field-name' ? 'date' : 'number');
      return list ? { ...wanted, element: elementsOf(list, null) } : wanted;
    }
    case 'members':
      return rest.length === 0 ? { ...outer, ...NOTHING } : constants(outer, operands, 0);
    case 'constant':
    case 'whole':
    case 'places':
      return plain('constant', 'number');
    case 'band-rows':
    case 'code-rows':
    case 'cell-rows':
      return inRows(outer, operands, 0, rest);
    case 'rate-rows':
      return rest.length < 2 ? { ...outer, ...NOTHING } : plain('constant', 'number');
    case 'column-keys':
      return rest.length === 0 ? { ...outer, ...NOTHING } : constants(outer, operands, 1);
  }
}

/**
 * What may be written at the place in a rule that `path` leads to: keys of operations and positions of operands, as in the JSON. Made from
 * the definitions of the operators and the types of what stands around; works while the rule is half written. `result` is what the whole
 * rule has to give.
 */
export function expectedHere(
  rule: unknown,
  path: readonly (string | number)[],
  scope: RuleScope,
  result: Expectation,
): ExpectedHere {
  let place: Place = {
    form: 'rule',
    wants: WANTED[result],
    beside: null,
    element: null,
    operation: null,
    names: personNames(scope),
  };
  let value = rule;
  for (let step = 0; step < path.length;) {
    const key = path[step];
    if (typeof key !== 'string') return { ...place, ...NOTHING };
    const inside = memberOf(value, key);
    if (key === 'var') return { ...place, form: 'name' };
    const kinds = SIGNATURES.get(key)?.operands;
    if (!kinds || !OPERATORS.has(key)) return { ...place, ...NOTHING, operation: null };
    const listed = Array.isArray(inside);
    const index = listed ? path[step + 1] : 0;
    if (typeof index !== 'number') return { ...place, ...NOTHING, operation: { name: key, operand: 0 } };
    step += listed ? 2 : 1;
    const operands: readonly unknown[] = listed ? (inside as unknown[]) : [inside];
    const kind = kinds[Math.min(index, kinds.length - 1)] ?? 'value';
    const operation = { name: key, operand: index };
    const rest = path.slice(step);
    place = operandPlace({ ...place, operation }, kind, operands, index, rest);
    if (place.form !== 'rule') return place;
    value = operands[index];
  }
  return place;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
