import type { ScalarFactType } from '../model/fact.js';

function nearest(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}

/** The least that a fact can be while it is known: no, 0, the first option, the day itself. */
export function plainScalar(type: ScalarFactType, asOf: string): unknown {
  switch (type.kind) {
    case 'boolean':
      return false;
    case 'integer':
    case 'decimal':
      return nearest(0, type.min, type.max);
    case 'enumeration':
      return type.codes[0]?.code ?? null;
    case 'date': {
      if (type.max !== undefined && asOf > type.max) return type.max;
      return type.min !== undefined && asOf < type.min ? type.min : asOf;
    }
  }
}
