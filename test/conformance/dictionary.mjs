import { decimalOf, parseDay } from '@jifen/policies';

/** Texts anywhere in a JSON value, each once: the options that the facts of a case can have. */
export function textsIn(...values) {
  const texts = new Set();
  const pending = [...values];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string' && value !== '') texts.add(value);
    if (typeof value === 'object' && value !== null) pending.push(...Object.values(value));
  }
  return [...texts].sort();
}

const unfit = (code) => ({ unfit: code });

/** Ids of facts and fields are words; in JSON-Logic a dot is a step into an object, and no name is the whole data. */
const isName = (id) => id !== '' && !id.includes('.');

function numberType(values) {
  const decimals = values.map((value) => decimalOf(value));
  if (decimals.includes(undefined)) return unfit('DATA-NUMBER-TOO-LONG');
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places));
  const units = decimals.map((decimal) => decimal.units * 10 ** (places - decimal.places));
  const type = { kind: 'number', places, min: Math.min(...units), max: Math.max(...units) };
  return Number.isSafeInteger(type.min) && Number.isSafeInteger(type.max)
    ? { type, values: units }
    : unfit('DATA-NUMBER-TOO-LONG');
}

function textType(values, codes) {
  if (values.includes('')) return unfit('DATA-EMPTY-TEXT');
  const days = values.map((value) => parseDay(value));
  if (days.includes(undefined)) {
    return { type: { kind: 'code', codes, ordered: false }, values: values.map((value) => codes.indexOf(value)) };
  }
  return { type: { kind: 'date', min: Math.min(...days), max: Math.max(...days) }, values: days };
}

/** The type that holds all of the values, and the values as the engine holds them. */
function scalars(values, codes) {
  const kinds = new Set(values.map((value) => (value === null ? 'null' : typeof value)));
  if (kinds.has('null') || kinds.has('undefined')) return unfit('DATA-UNKNOWN');
  if (kinds.size !== 1) return unfit('DATA-MIXED');
  const [kind] = kinds;
  if (kind === 'number') return numberType(values);
  if (kind === 'boolean') return { type: { kind: 'boolean' }, values };
  return kind === 'string' ? textType(values, codes) : unfit('DATA-NESTED');
}

function records(list, codes) {
  const ids = [...new Set(list.flatMap((record) => Object.keys(record)))];
  const valuesOf = (id) => list.map((record) => (Object.hasOwn(record, id) ? record[id] : undefined));
  const columns = ids.filter(isName).map((id) => ({ id, ...scalars(valuesOf(id), codes) }));
  const fitting = columns.filter((column) => !column.unfit);
  const fields = fitting.map(({ id, type }) => ({ id, type, optional: false }));
  return {
    type: { kind: 'records', fields, most: list.length },
    value: list.map((_, row) => fitting.map((column) => column.values[row])),
  };
}

function list(values, codes) {
  const plain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (values.length > 0 && values.every(plain)) return records(values, codes);
  if (!values.every((value) => typeof value === 'number')) return unfit('DATA-LIST');
  const numbers =
    values.length === 0 ? { type: { kind: 'number', places: 0, min: 0, max: 0 }, values } : numberType(values);
  if (numbers.unfit) return numbers;
  return {
    type: { kind: 'numbers', of: numbers.type, most: values.length },
    value: numbers.values.map((value) => [value]),
  };
}

function fact(value, codes) {
  if (Array.isArray(value)) return list(value, codes);
  const one = scalars([value], codes);
  return one.unfit ? one : { type: one.type, value: one.values[0] };
}

/**
 * The dictionary that a county would have declared for the data of one case: numbers with the decimals seen, yes or no, options for
 * texts, dates, lists of records and of numbers. What no dictionary can hold is named in `unfit`, by fact, with the reason.
 */
export function dictionaryOf(rule, data) {
  const codes = textsIn(rule, data);
  const facts = new Map();
  const unfitting = new Map();
  const own = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
  for (const [id, value] of own) {
    const read = isName(id) ? fact(value, codes) : unfit('DATA-NAME');
    if (read.unfit) unfitting.set(id, read.unfit);
    else facts.set(id, { ...read, slot: facts.size });
  }
  return { facts, unfit: unfitting };
}
