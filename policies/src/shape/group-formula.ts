import { recognisePointsSum, type SumTerm, writePointsSum } from './points-sum.js';

/** How decimals beyond two are taken away: half up, down, up. */
export type FormulaRounding = 'round' | 'floor' | 'ceil';

/** One part of a formula, so many times, of which no more than `most` points count; null where all do. */
export interface FormulaPart extends SumTerm {
  readonly most: number | null;
}

/** Points of which a part counts: times a fact, divided by a fact or a number (份额、共有人数、折算). */
export interface FormulaShare {
  readonly kind: 'share';
  /** What stands in `var`: `points.<node>` or a fact. */
  readonly name: string;
  /** Name of what it is multiplied by; null where it is not. */
  readonly by: string | null;
  /** Name or number that it is divided by. A number is not 0. */
  readonly over: string | number;
  readonly rounding: FormulaRounding;
}

/** Parts added up, or the highest or lowest of them. */
export interface FormulaParts {
  readonly kind: 'sum' | 'max' | 'min';
  /** At least one; at least two for the highest and the lowest. */
  readonly parts: readonly FormulaPart[];
  /** Points that are added to a sum; 0 where there is none, and for the highest and the lowest. */
  readonly fixed: number;
  /** How the result comes to two decimals; null where it has no more. */
  readonly rounding: FormulaRounding | null;
}

/** The formula of a group (按公式合计), as a form shows it. */
export type GroupFormula = FormulaParts | FormulaShare;

const ROUNDINGS: readonly FormulaRounding[] = ['round', 'floor', 'ceil'];

function operands(rule: unknown, operator: string): readonly unknown[] | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const entries = Object.entries(rule);
  const found: unknown = entries.length === 1 && entries[0]?.[0] === operator ? entries[0][1] : undefined;
  return Array.isArray(found) ? found : null;
}

function nameOf(rule: unknown): string | null {
  const sum = recognisePointsSum(rule);
  const [term] = sum?.terms ?? [];
  return sum?.fixed === 0 && sum.terms.length === 1 && term?.times === 1 ? term.name : null;
}

function partOf(rule: unknown): FormulaPart | null {
  const [limited, most] = operands(rule, 'min') ?? [];
  const isLimited = operands(rule, 'min')?.length === 2 && typeof most === 'number';
  const sum = recognisePointsSum(isLimited ? limited : rule);
  const [term] = sum?.terms ?? [];
  return sum?.fixed === 0 && sum.terms.length === 1 && term ? { ...term, most: isLimited ? most : null } : null;
}

function writtenPart({ name, times, most }: FormulaPart): unknown {
  const term = writePointsSum({ terms: [{ name, times }], fixed: 0 });
  return most === null ? term : { min: [term, most] };
}

function partsOf(rule: unknown): Omit<FormulaParts, 'rounding'> | null {
  const sum = recognisePointsSum(rule);
  if (sum) return { kind: 'sum', parts: sum.terms.map((term) => ({ ...term, most: null })), fixed: sum.fixed };
  const single = partOf(rule);
  if (single) return { kind: 'sum', parts: [single], fixed: 0 };
  for (const [kind, operator] of [
    ['sum', '+'],
    ['max', 'max'],
    ['min', 'min'],
  ] as const) {
    const each = operands(rule, operator);
    if (!each || each.length < 2) continue;
    const last = each.at(-1);
    const fixed = kind === 'sum' && typeof last === 'number' ? last : 0;
    const named = fixed === 0 ? each : each.slice(0, -1);
    const parts = named.flatMap((part) => partOf(part) ?? []);
    if (parts.length === named.length) return { kind, parts, fixed };
  }
  return null;
}

function shareOf(rule: unknown, rounding: FormulaRounding): FormulaShare | null {
  const quotient = operands(rule, '/');
  if (quotient?.length !== 2) return null;
  const [dividend, divisor] = quotient;
  const factors = operands(dividend, '*');
  const name = nameOf(factors ? factors[0] : dividend);
  const by = factors ? nameOf(factors[1]) : null;
  const over = typeof divisor === 'number' ? divisor : nameOf(divisor);
  if (name === null || over === null || over === 0 || (factors && (by === null || factors.length !== 2))) return null;
  return { kind: 'share', name, by, over, rounding };
}

function read(rule: unknown): GroupFormula | null {
  const rounding = ROUNDINGS.find((each) => operands(rule, each)?.[1] === 2 && operands(rule, each)?.length === 2);
  const inner = rounding === undefined ? rule : operands(rule, rounding)?.[0];
  const share = rounding === undefined ? null : shareOf(inner, rounding);
  if (share) return share;
  const parts = partsOf(inner);
  return parts && { ...parts, rounding: rounding ?? null };
}

function body(formula: FormulaParts): unknown {
  const { kind, parts, fixed } = formula;
  if (kind === 'sum' && parts.every(({ most }) => most === null)) return writePointsSum({ terms: parts, fixed });
  const written = [...parts.map(writtenPart), ...(fixed === 0 || kind !== 'sum' ? [] : [fixed])];
  return written.length === 1 ? written[0] : { [kind === 'sum' ? '+' : kind]: written };
}

/** The formula as JSON-Logic. */
export function writeGroupFormula(formula: GroupFormula): unknown {
  if (formula.kind !== 'share') {
    return formula.rounding === null ? body(formula) : { [formula.rounding]: [body(formula), 2] };
  }
  const { name, by, over, rounding } = formula;
  const dividend = by === null ? { var: name } : { '*': [{ var: name }, { var: by }] };
  return { [rounding]: [{ '/': [dividend, typeof over === 'number' ? over : { var: over }] }, 2] };
}

/** The formula that a rule is; null where it is something else, or is written in a way that {@link writeGroupFormula} would not give back. */
export function recogniseGroupFormula(rule: unknown): GroupFormula | null {
  const formula = read(rule);
  return formula && JSON.stringify(writeGroupFormula(formula)) === JSON.stringify(rule) ? formula : null;
}
