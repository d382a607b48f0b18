import { pointerToken } from '../findings/json-pointer.js';
import { formatDay, parseDay } from '../logic/calendar-day.js';
import { type Decimal, decimalOf, shortDecimalText } from '../logic/decimal.js';
import { type Expression, walk } from '../logic/expression.js';

/** What a mutant changes: an operator, a threshold, an amount, an option, a date, a yes/no, or a limit or combination of a node. */
export type MutantKind =
  'operator' | 'threshold' | 'amount' | 'option' | 'negation' | 'cap' | 'floor' | 'unknown' | 'combination' | 'effect';

/** A small change of a rule: the value at `pointer` (into the rule) becomes `after`. */
export interface RuleEdit {
  readonly kind: MutantKind;
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What an operator is easily taken for. One direction is enough where both are listed. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<='],
  '<=': ['<'],
  '>': ['>='],
  '>=': ['>'],
  '==': ['!='],
  '===': ['!=='],
  '!=': ['=='],
  '!==': ['==='],
  at_least: ['at_most'],
  at_most: ['at_least'],
  and: ['or'],
  or: ['and'],
  '+': ['-'],
  '-': ['+'],
  min: ['max'],
  max: ['min'],
  floor: ['ceil', 'round'],
  ceil: ['floor', 'round'],
  round: ['floor', 'ceil'],
  some: ['all', 'none'],
  all: ['some', 'none'],
  none: ['some', 'all'],
  tiers: ['tiers_above'],
  tiers_above: ['tiers'],
};

const COMPARISONS = new Set(['<', '<=', '>', '>=', '==', '===', '!=', '!==']);
/** Operators whose text operands are names, not values. */
const NAMING = new Set(['var', 'missing']);

/** The decimal as a JSON number; undefined where it has too many digits to be one. */
function jsonNumber(decimal: Decimal): number | undefined {
  const value = Number(shortDecimalText(decimal));
  return decimalOf(value) === undefined ? undefined : value;
}

class RuleEditor {
  readonly edits: RuleEdit[] = [];
  private readonly typed = new Map<string, Expression>();

  constructor(expression: Expression) {
    // A rescaled operand has the pointer of what it rescales: the outer one comes first and has the places of the comparison.
    for (const part of walk(expression)) if (!this.typed.has(part.at)) this.typed.set(part.at, part);
  }

  visit(value: unknown, pointer: string, operator: string): void {
    if (typeof value === 'number') this.number(value, pointer, operator);
    else if (typeof value === 'string') this.text(value, pointer);
    else if (Array.isArray(value)) {
      const list = value as readonly unknown[];
      if (list.length > 0 && list.every((item) => typeof item === 'string')) this.options(list, pointer);
      else list.forEach((item, index) => this.visit(item, pointer + pointerToken(index), operator));
    } else if (typeof value === 'object' && value !== null) this.object(value as Record<string, unknown>, pointer);
  }

  private object(value: Record<string, unknown>, pointer: string): void {
    const keys = Object.keys(value);
    const [operator] = keys;
    if (keys.length === 1 && operator !== undefined) this.operation(value, operator, pointer);
    else for (const key of keys) this.visit(value[key], pointer + pointerToken(key), '');
  }

  private operation(value: Record<string, unknown>, operator: string, pointer: string): void {
    const operands = value[operator];
    for (const other of NEIGHBOURS[operator] ?? []) this.edit('operator', pointer, value, { [other]: operands });
    const negated = operator === '!' || operator === 'var';
    if (negated && this.typed.get(pointer)?.type.kind === 'boolean') {
      const inner: unknown = Array.isArray(operands) ? operands[0] : operands;
      this.edit('negation', pointer, value, operator === '!' ? inner : { '!': value });
    }
    if (NAMING.has(operator)) return;
    const inside = pointer + pointerToken(operator);
    // An operator's own list of operands is no list of options.
    if (!Array.isArray(operands)) this.visit(operands, inside, operator);
    else operands.forEach((item, index) => this.visit(item, inside + pointerToken(index), operator));
  }

  private number(value: number, pointer: string, operator: string): void {
    const decimal = decimalOf(value);
    if (!decimal) return;
    const compared = COMPARISONS.has(operator);
    const { type } = this.typed.get(pointer) ?? {};
    const places = compared && type?.kind === 'number' ? type.places : decimal.places;
    const factor = 10 ** (places - decimal.places);
    for (const step of [-1, 1]) {
      const after = jsonNumber({ units: decimal.units * factor + step, places });
      if (after !== undefined) this.edit(compared ? 'threshold' : 'amount', pointer, value, after);
    }
  }

  private text(value: string, pointer: string): void {
    const literal = this.typed.get(pointer);
    if (literal?.type.kind === 'code') {
      const { codes } = literal.type;
      const index = codes.indexOf(value);
      for (const neighbour of [codes[index - 1], codes[index + 1]])
        if (index >= 0 && neighbour !== undefined) this.edit('option', pointer, value, neighbour);
      return;
    }
    const day = parseDay(value);
    if (day === undefined) return;
    for (const step of [-1, 1]) this.edit('threshold', pointer, value, formatDay(day + step));
  }

  /** A list of options: each is left out once, and each option beside one of them is let in once. */
  private options(list: readonly unknown[], pointer: string): void {
    const codes = this.codesAround(pointer);
    if (list.length > 1) {
      list.forEach((_, index) =>
        this.edit(
          'option',
          pointer,
          list,
          list.filter((__, other) => other !== index),
        ),
      );
    }
    const beside = new Set(
      list.flatMap((code) => {
        const index = codes.indexOf(String(code));
        return index < 0 ? [] : [codes[index - 1], codes[index + 1]];
      }),
    );
    for (const code of beside)
      if (code !== undefined && !list.includes(code)) this.edit('option', pointer, list, [...list, code]);
  }

  /** The codes of what stands beside a list of options: the first operand of the operator around it. */
  private codesAround(pointer: string): readonly string[] {
    for (let around = pointer; around !== ''; around = around.slice(0, around.lastIndexOf('/'))) {
      const first = `${around.slice(0, around.lastIndexOf('/'))}/0`;
      const { type } = this.typed.get(first) ?? {};
      if (type?.kind === 'code') return type.codes;
    }
    return [];
  }

  private edit(kind: MutantKind, pointer: string, before: unknown, after: unknown): void {
    this.edits.push({ kind, pointer, before, after });
  }
}

/**
 * Every small change of a rule: operators for their neighbours, numbers and dates by one step (a threshold by the smallest step of
 * what it is compared with, an amount in its last written decimal), options for those beside them. `expression` is the rule as read.
 */
export function ruleEdits(rule: unknown, expression: Expression): RuleEdit[] {
  const editor = new RuleEditor(expression);
  editor.visit(rule, '', '');
  return editor.edits;
}
