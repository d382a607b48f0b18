import type { Fact, Shape } from '@jifen/policies';

function factOf(shape: Shape | null): string | undefined {
  if (!shape) return undefined;
  if ('measure' in shape) return shape.measure.fact;
  return 'fact' in shape ? shape.fact : undefined;
}

function pointsOf(shape: Shape | null): number {
  if (!shape) return 1;
  if ('points' in shape) return shape.points;
  return 'rows' in shape ? (shape.rows[0]?.points ?? 1) : 1;
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
    case 'flat': {
      const fact = fitting(facts, used, ({ type }) => type.kind === 'boolean');
      return fact === undefined ? undefined : { kind, condition: { var: fact }, points };
    }
  }
}
