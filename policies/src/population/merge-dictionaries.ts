import { valueTypeOf } from '../logic/fact-types.js';
import type { FactType, RecordsFactType, ScalarFactType } from '../model/fact.js';
import { inOrder, type SnapshotFact } from './snapshot.js';

type Numeric = Extract<ScalarFactType, { kind: 'integer' | 'decimal' }>;
type Enumeration = Extract<ScalarFactType, { kind: 'enumeration' }>;
type DateRange = Extract<ScalarFactType, { kind: 'date' }>;

function isNumeric(type: FactType): type is Numeric {
  return type.kind === 'integer' || type.kind === 'decimal';
}

function mergeNumbers(a: Numeric, b: Numeric): ScalarFactType {
  const range = { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  const places = Math.max(a.kind === 'decimal' ? a.places : 0, b.kind === 'decimal' ? b.places : 0);
  return places === 0 ? { kind: 'integer', ...range } : { kind: 'decimal', places, ...range };
}

function mergeCodes(a: Enumeration, b: Enumeration): ScalarFactType {
  const known = new Set(a.codes.map(({ code }) => code));
  return { ...a, codes: [...a.codes, ...b.codes.filter(({ code }) => !known.has(code))] };
}

function mergeDates(a: DateRange, b: DateRange): ScalarFactType {
  const least = a.min === undefined || b.min === undefined ? undefined : a.min < b.min ? a.min : b.min;
  const most = a.max === undefined || b.max === undefined ? undefined : a.max > b.max ? a.max : b.max;
  return { kind: 'date', ...(least === undefined ? {} : { min: least }), ...(most === undefined ? {} : { max: most }) };
}

function mergeScalars(a: ScalarFactType, b: ScalarFactType): ScalarFactType {
  const merged =
    isNumeric(a) && isNumeric(b)
      ? mergeNumbers(a, b)
      : a.kind === 'enumeration' && b.kind === 'enumeration'
        ? mergeCodes(a, b)
        : a.kind === 'date' && b.kind === 'date'
          ? mergeDates(a, b)
          : a;
  // A range that could not be held exactly helps nobody.
  return valueTypeOf(merged) ? merged : a;
}

function mergeRecords(a: RecordsFactType, b: RecordsFactType): RecordsFactType {
  const [ofA, ofB] = [a, b].map(({ fields }) => new Map(fields.map((field) => [field.id, field])));
  const own = a.fields.map((field) => {
    const other = ofB?.get(field.id);
    if (!other) return { ...field, optional: true };
    return { ...field, type: mergeScalars(field.type, other.type), optional: field.optional || other.optional };
  });
  const further = b.fields.filter(({ id }) => !ofA?.has(id)).map((field) => ({ ...field, optional: true }));
  return { kind: 'records', most: Math.max(a.most, b.most), fields: [...own, ...further] };
}

function mergeTypes(a: FactType, b: FactType): FactType {
  if (a.kind === 'records') return b.kind === 'records' ? mergeRecords(a, b) : a;
  return b.kind === 'records' ? a : mergeScalars(a, b);
}

/**
 * The dictionary that holds what any of these declares: the widest range, the most decimals, all codes and fields of each fact, so that
 * a value that fits one of them fits it. The first names a fact, and decides where two declare it as different kinds of things. A
 * field that not all have is optional.
 */
export function mergeDictionaries(dictionaries: Iterable<readonly SnapshotFact[]>): SnapshotFact[] {
  const merged = new Map<string, SnapshotFact>();
  for (const dictionary of dictionaries) {
    for (const fact of dictionary) {
      const known = merged.get(fact.id);
      merged.set(fact.id, known ? { ...known, type: mergeTypes(known.type, fact.type) } : fact);
    }
  }
  return inOrder([...merged.values()]);
}
