/** One part of a sum: a name that a rule may read, so many times. Below 0 it is taken off. */
export interface SumTerm {
  /** What stands in `var`: `points.<node>`, `scene_points`, `own_points`, a fact … */
  readonly name: string;
  /** A decimal, not 0. */
  readonly times: number;
}

/** A sum of points, as scenes, their keys and households count them: parts, each so many times, and a fixed amount at the end. */
export interface PointsSum {
  readonly terms: readonly SumTerm[];
  /** Points; 0 where there is none. */
  readonly fixed: number;
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length === 1 && entries[0]?.[0] === key ? entries[0][1] : undefined;
}

function termOf(rule: unknown): SumTerm | null {
  const name = member(rule, 'var');
  if (typeof name === 'string' && name !== '') return { name, times: 1 };
  const factors = member(rule, '*');
  if (!Array.isArray(factors) || factors.length !== 2) return null;
  const [factor, times] = factors as unknown[];
  const term = member(factor, 'var') === undefined ? null : termOf(factor);
  return term && typeof times === 'number' && times !== 0 ? { ...term, times } : null;
}

function sumOf(rule: unknown): PointsSum | null {
  const single = termOf(rule);
  if (single) return { terms: [single], fixed: 0 };
  const difference = member(rule, '-');
  const parts: unknown = difference ?? member(rule, '+');
  if (!Array.isArray(parts) || parts.length < 2 || (difference !== undefined && parts.length > 2)) return null;
  const last: unknown = parts.at(-1);
  const fixed = typeof last === 'number' && difference === undefined ? last : 0;
  const named: unknown[] = fixed === 0 ? parts : parts.slice(0, -1);
  const terms = named.flatMap((part) => termOf(part) ?? []);
  if (terms.length < named.length) return null;
  return {
    terms: difference === undefined ? terms : terms.map((term, index) => (index === 0 ? term : negative(term))),
    fixed,
  };
}

function negative({ name, times }: SumTerm): SumTerm {
  return { name, times: -times };
}

function written({ name, times }: SumTerm): unknown {
  return times === 1 ? { var: name } : { '*': [{ var: name }, times] };
}

/** The sum as JSON-Logic. It has at least one part. */
export function writePointsSum({ terms, fixed }: PointsSum): unknown {
  const [first, second] = terms;
  if (fixed === 0 && terms.length === 2 && first && second && first.times > 0 && second.times < 0) {
    return { '-': [written(first), written(negative(second))] };
  }
  const parts = [...terms.map(written), ...(fixed === 0 ? [] : [fixed])];
  return parts.length === 1 ? parts[0] : { '+': parts };
}

/** The sum that a rule is; null where it is something else, or is written in a way that {@link writePointsSum} would not give back. */
export function recognisePointsSum(rule: unknown): PointsSum | null {
  const sum = sumOf(rule);
  return sum && JSON.stringify(writePointsSum(sum)) === JSON.stringify(rule) ? sum : null;
}
