type Key = string | number | readonly string[];
type Row = readonly [Key, number];
type Subject = string | number;

function matches(how: 'reaches' | 'exceeds' | 'codes', subject: Subject, key: Key): boolean {
  if (how === 'codes') return Array.isArray(key) ? key.includes(subject) : key === subject;
  // Dates as text of the form YYYY-MM-DD have the order of their letters.
  return how === 'reaches' ? subject >= (key as Subject) : subject > (key as Subject);
}

/** Position of the last key that applies; −1 where none does. */
function positionOf(how: 'reaches' | 'exceeds' | 'codes', subject: Subject, keys: readonly Key[]): number {
  return keys.findLastIndex((key) => matches(how, subject, key));
}

/** A table of one axis, on plain values. */
export const lookUp =
  (how: 'reaches' | 'exceeds' | 'codes') =>
  (subject: Subject, rows: readonly Row[], otherwise: number): number =>
    rows[
      positionOf(
        how,
        subject,
        rows.map(([key]) => key),
      )
    ]?.[1] ?? otherwise;

/** Codes are told from bounds by the keys themselves: a bound is a number or a date. */
function kindOf(keys: readonly Key[]): 'reaches' | 'codes' {
  const [key] = keys;
  return typeof key === 'number' || (typeof key === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(key)) ? 'reaches' : 'codes';
}

/** A table of two axes, on plain values. */
export function lookUpTwice(
  row: Subject,
  column: Subject,
  columnKeys: readonly Key[],
  rows: readonly (readonly [Key, readonly number[]])[],
  otherwise: number,
): number {
  const rowKeys = rows.map(([key]) => key);
  const at = positionOf(kindOf(rowKeys), row, rowKeys);
  const across = positionOf(kindOf(columnKeys), column, columnKeys);
  return rows[at]?.[1][across] ?? otherwise;
}

/** Marginal rates, on plain values. */
export function marginalSum(subject: number, rows: readonly (readonly [number, number])[]): number {
  return rows.reduce((sum, [from, rate], index) => {
    const end = rows[index + 1]?.[0] ?? Infinity;
    return sum + Math.max(0, Math.min(subject, end) - from) * rate;
  }, 0);
}
