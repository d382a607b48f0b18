import type { Expression } from '../../logic/expression.js';
import { plain } from './plain.js';

/**
 * What a rule counts or compares: a numeric fact itself, the completed years from a date fact to the as-of date (age, years of
 * residence), or the full months of a fact that lists periods, up to the as-of date.
 */
export interface Measure {
  readonly kind: 'fact' | 'years' | 'months';
  readonly fact: string;
}

function isAsOf(expression: Expression): boolean {
  const written = plain(expression);
  return written.kind === 'fact' && written.fact === 'as_of';
}

function factId(expression: Expression): string | undefined {
  const written = plain(expression);
  return written.kind === 'fact' && written.fact !== 'as_of' ? written.fact : undefined;
}

/** The measure that an expression is; undefined where it is something else. */
export function measureOf(expression: Expression): Measure | undefined {
  const written = plain(expression);
  switch (written.kind) {
    case 'fact':
      return written.type.kind === 'number' ? { kind: 'fact', fact: written.fact } : undefined;
    case 'elapsed': {
      if (written.unit !== 'years') return undefined;
      const fact = factId(written.from);
      return fact !== undefined && isAsOf(written.to) ? { kind: 'years', fact } : undefined;
    }
    case 'full-months': {
      const fact = factId(written.periods);
      return fact !== undefined && isAsOf(written.to) ? { kind: 'months', fact } : undefined;
    }
    default:
      return undefined;
  }
}

/** The JSON-Logic of a measure. */
export function writeMeasure({ kind, fact }: Measure): unknown {
  switch (kind) {
    case 'fact':
      return { var: fact };
    case 'years':
      return { completed_years: [{ var: fact }, { var: 'as_of' }] };
    case 'months':
      return { full_months: [{ var: fact }, { var: 'as_of' }] };
  }
}
