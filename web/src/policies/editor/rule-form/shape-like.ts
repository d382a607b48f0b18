import type { Fact, Shape } from '@jifen/policies';
import { fieldsOf, optionsOf } from './measure';

function factOf(shape: Shape | null): string | undefined {
  if (!shape) return undefined;
  if ('records' in shape) return shape.records.fact;
  if ('measure' in shape) return shape.measure.fact;
  return 'fact' in shape ? shape.fact : undefined;
}

function pointsOfRow(row: unknown): number {
  return typeof row === 'object' && row !== null && 'points' in row && typeof row.points === 'number' ? row.points : 1;
}

function pointsOf(shape: Shape | null): number {
  if (!shape) return 1;
  if ('points' in shape) return shape.points;
  if (shape.kind === 'slabs') return shape.rows[0]?.rate ?? 1;
  return 'rows' in shape && Array.isArray(shape.rows) ? pointsOfRow(shape.rows[0]) : 1;
}

/** The first fact of the dictionary that fits, or the one in use where it does. */
function fitting(facts: readonly Fact[], used: string | undefined, fits: (fact: Fact) => boolean): string | undefined {
  return (facts.find((fact) => fact.id === used && fits(fact)) ?? facts.find(fits))?.id;
}

const isNumber = ({ type }: Fact): boolean => type.kind === 'integer' || type.kind === 'decimal';

/**
 * A rule of another template that keeps what fits of the present one: the fact and the points. Undefined where the dictionary has no
 * fact that the template could use.
 */
export function shapeLike(kind: Shape['kind'], present: Shape | null, facts: readonly Fact[]): Shape | undefined {
  const used = factOf(present);
  const points = pointsOf(present);
  switch (kind) {
    case 'constant':
      return { kind, points };
    case 'per-unit': {
      const fact = fitting(facts, used, isNumber);
      return fact === undefined
        ? undefined
        : { kind, measure: { kind: 'fact', fact }, step: 1, fullSteps: false, points };
    }
    case 'per-month-of-periods': {
      const fact = fitting(
        facts,
        used,
        ({ type }) => type.kind === 'records' && type.fields.some(({ id }) => id === 'from'),
      );
      return fact === undefined ? undefined : { kind, fact, points };
    }
    case 'tiers-number': {
      const fact = fitting(facts, used, isNumber);
      if (fact === undefined) return undefined;
      return {
        kind,
        measure: { kind: 'fact', fact },
        rows: [{ from: { value: 1, closed: true }, points }],
        otherwise: 0,
      };
    }
    case 'tiers-code': {
      const fact = fitting(facts, used, ({ type }) => type.kind === 'enumeration');
      const type = facts.find(({ id }) => id === fact)?.type;
      if (fact === undefined || type?.kind !== 'enumeration') return undefined;
      return { kind, fact, rows: [{ codes: [type.codes.at(-1)?.code ?? ''], points }], otherwise: 0 };
    }
    case 'options-table': {
      const tiers = shapeLike('tiers-code', present, facts);
      return tiers?.kind === 'tiers-code' ? { ...tiers, kind } : undefined;
    }
    case 'tiers-table':
    case 'slabs': {
      const fact = fitting(facts, used, isNumber);
      if (fact === undefined) return undefined;
      const measure = { kind: 'fact', fact } as const;
      if (kind === 'slabs') return { kind, measure, rows: [{ from: 0, rate: points }] };
      return { kind, measure, test: 'reaches', rows: [{ from: 1, points }], otherwise: 0 };
    }
    case 'table-2d': {
      const fact = fitting(facts, used, ({ type }) => type.kind === 'enumeration');
      const other = facts.find(({ id, type }) => id !== fact && (type.kind === 'integer' || type.kind === 'decimal'));
      const groups = optionsOf(facts, fact ?? '').map(({ code }) => [code]);
      if (fact === undefined || !other) return undefined;
      return {
        kind,
        rows: { kind: 'groups', fact, groups },
        columns: { kind: 'bands', measure: { kind: 'fact', fact: other.id }, bounds: [1] },
        cells: groups.map(() => [points]),
        otherwise: 0,
      };
    }
    case 'yearly':
    case 'records-by-type': {
      const wanted = kind === 'yearly' ? 'date' : 'enumeration';
      const has = (fact: Fact): boolean => fieldsOf(facts, fact.id).some(({ type }) => type.kind === wanted);
      const fact = fitting(facts, used, has);
      const field = fieldsOf(facts, fact ?? '').find(({ type }) => type.kind === wanted)?.id;
      if (fact === undefined || field === undefined) return undefined;
      if (kind === 'yearly') return { kind, records: { fact }, dateField: field, each: points, yearCap: points };
      const rows = [{ codes: [optionsOf(facts, fact, field)[0]?.code ?? ''], points }];
      return { kind, records: { fact }, field, rows, otherwise: 0 };
    }
    case 'age': {
      const fact = fitting(facts, used, ({ type }) => type.kind === 'date');
      if (fact === undefined) return undefined;
      return { kind, fact, over: 60, beyond: 0, from: 55, points: 5, each: 1, most: 20 };
    }
    case 'ladder': {
      // One step alone would be a rule with a condition.
      const steps = facts.filter(({ type }) => type.kind === 'boolean' || type.kind === 'enumeration').slice(0, 2);
      const rows = steps.map(({ id: fact, type }) => {
        const codes = type.kind === 'enumeration' ? { codes: [type.codes.at(-1)?.code ?? ''] } : {};
        return { any: [{ fact, ...codes }], points };
      });
      return rows.length < 2 ? undefined : { kind, rows, otherwise: 0 };
    }
    case 'base-less': {
      const fact = fitting(facts, used, isNumber);
      if (fact === undefined) return undefined;
      return { kind, base: 10, measure: { kind: 'fact', fact }, points, least: 0 };
    }
    case 'share': {
      const fact = fitting(facts, used, ({ type }) => type.kind === 'integer');
      if (fact === undefined) return undefined;
      return { kind, points, fact, atLeastOne: true, rounding: 'round', places: 2 };
    }
    case 'flat': {
      const fact = fitting(facts, used, ({ type }) => type.kind === 'boolean');
      return fact === undefined ? undefined : { kind, condition: { var: fact }, points };
    }
  }
}
