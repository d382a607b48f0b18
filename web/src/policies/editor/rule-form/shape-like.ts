import { type Fact, type Shape, type ShapeKind, startingTest, writeCondition } from '@jifen/policies';
import { scopeOfFacts } from './condition/facts-scope';
import { fieldsOf, isCounted, optionsOf, startingMeasure } from './measure';

/** The fact that a rule of a shape goes by; undefined where it goes by none, or by several. */
export function factOf(shape: Shape | null): string | undefined {
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

const isNumber = ({ type }: Fact): boolean => type.kind === 'integer' || type.kind === 'decimal';
const isEnumeration = ({ type }: Fact): boolean => type.kind === 'enumeration';
const hasField =
  (...kinds: readonly string[]) =>
  ({ type }: Fact): boolean =>
    type.kind === 'records' && type.fields.some((field) => kinds.includes(field.type.kind));
const hasPeriods = ({ type }: Fact): boolean => type.kind === 'records' && type.fields.some(({ id }) => id === 'from');
const isAny = (): boolean => true;

/** Which facts a rule of each kind can go by; null where it goes by none. */
const FITS: { readonly [Kind in ShapeKind]: ((fact: Fact) => boolean) | null } = {
  constant: null,
  'per-unit': isCounted,
  'per-month-of-periods': hasPeriods,
  'tiers-number': isCounted,
  'tiers-code': isEnumeration,
  'options-table': isEnumeration,
  'tiers-table': isCounted,
  slabs: isCounted,
  'table-2d': isEnumeration,
  yearly: hasField('date'),
  'records-by-type': hasField('enumeration'),
  age: ({ type }) => type.kind === 'date',
  'base-less': isCounted,
  share: ({ type }) => type.kind === 'integer',
  flat: isAny,
  ladder: isAny,
  choice: isAny,
};

/** Whether a rule of that kind can go by the fact; null where it goes by no fact at all. */
export function fitsKind(kind: ShapeKind): ((fact: Fact) => boolean) | null {
  return FITS[kind];
}

/**
 * A rule of another template that keeps what fits of the present one: the fact and the points. Undefined where the dictionary has no
 * fact that the template could use.
 *
 * @param wanted the fact that it is to go by; absent: the one in use where it fits, else the first that does
 */
export function shapeLike(
  kind: ShapeKind,
  present: Shape | null,
  facts: readonly Fact[],
  wanted = factOf(present),
): Shape | undefined {
  const points = pointsOf(present);
  const fits = FITS[kind];
  if (!fits) return { kind: 'constant', points };
  const fact = facts.find((each) => each.id === wanted && fits(each)) ?? facts.find(fits);
  return fact && startingShape(kind, fact, points, facts);
}

function startingShape(kind: ShapeKind, fact: Fact, points: number, facts: readonly Fact[]): Shape | undefined {
  const { id } = fact;
  const measure = startingMeasure(fact);
  switch (kind) {
    case 'constant':
      return { kind, points };
    case 'per-unit':
      return { kind, measure, step: 1, fullSteps: false, points };
    case 'per-month-of-periods':
      return { kind, fact: id, points };
    case 'tiers-number':
      return { kind, measure, rows: [{ from: { value: 1, closed: true }, points }], otherwise: 0 };
    case 'tiers-code':
    case 'options-table':
      return { kind, fact: id, rows: [{ codes: [optionsOf(facts, id).at(-1)?.code ?? ''], points }], otherwise: 0 };
    case 'tiers-table':
      return { kind, measure, test: 'reaches', rows: [{ from: 1, points }], otherwise: 0 };
    case 'slabs':
      return { kind, measure, rows: [{ from: 0, rate: points }] };
    case 'table-2d': {
      const other = facts.find((each) => each.id !== id && isNumber(each));
      const groups = optionsOf(facts, id).map(({ code }) => [code]);
      return (
        other && {
          kind,
          rows: { kind: 'groups', fact: id, groups },
          columns: { kind: 'bands', measure: { kind: 'fact', fact: other.id }, bounds: [1] },
          cells: groups.map(() => [points]),
          otherwise: 0,
        }
      );
    }
    case 'yearly': {
      const dateField = fieldsOf(facts, id).find(({ type }) => type.kind === 'date')?.id ?? '';
      return { kind, records: { fact: id }, dateField, each: points, yearCap: points };
    }
    case 'records-by-type': {
      const field = fieldsOf(facts, id).find(({ type }) => type.kind === 'enumeration')?.id ?? '';
      const rows = [{ codes: [optionsOf(facts, id, field)[0]?.code ?? ''], points }];
      return { kind, records: { fact: id }, field, rows, otherwise: 0 };
    }
    case 'age':
      return { kind, fact: id, over: 60, beyond: 0, from: 55, points: 5, each: 1, most: 20 };
    case 'base-less':
      return { kind, base: 10, measure, points, least: 0 };
    case 'share':
      return { kind, points, fact: id, atLeastOne: true, rounding: 'round', places: 2 };
    case 'flat':
    case 'ladder':
    case 'choice': {
      const test = startingTest({ kind: 'fact', fact: id }, scopeOfFacts(facts));
      if (!test) return undefined;
      const condition = writeCondition(test);
      if (kind === 'flat') return { kind, condition, points };
      return { kind: 'choice', rows: [{ condition, points }], otherwise: 0 };
    }
  }
}
