import type { Finding } from '../findings/finding.js';
import { pointerToken } from '../findings/json-pointer.js';
import { formatDay, parseDay } from '../logic/calendar-day.js';
import { toUnits } from '../logic/fact-types.js';
import { decimalText } from '../logic/decimal.js';
import type { Fact, FactType, RecordsFactType, ScalarFactType } from '../model/fact.js';
import { AS_OF_SLOT, type FactTable } from './fact-table.js';
import type { ScalarValue, Value } from './frame.js';

/** A person as people and interfaces write one: values by fact id. Absent and null both mean unknown. */
export type PersonFacts = Readonly<Record<string, unknown>>;

/** A person's facts by slot, or the reasons why they cannot be used. */
export type EncodedPerson =
  | { readonly facts: readonly Value[]; readonly findings: readonly [] }
  | { readonly facts: null; readonly findings: readonly Finding[] };

/** Why a value was refused, and what to do instead. */
export interface ValueRefusal {
  readonly zh: string;
  readonly en: string;
  readonly remedyZh: string;
  readonly remedyEn: string;
  readonly code?: string;
}

function isRefusal(value: unknown): value is ValueRefusal {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function outOfRange(min: string | number, max: string | number): ValueRefusal {
  return {
    code: 'PERSON-OUT-OF-RANGE',
    zh: `超出允许范围 ${min} 至 ${max}`,
    en: `Outside the range ${min} to ${max}`,
    remedyZh: `填写 ${min} 至 ${max} 之间的值`,
    remedyEn: `Give a value from ${min} to ${max}`,
  };
}

function encodeNumber(value: unknown, places: number, min: number, max: number): number | ValueRefusal {
  const units = typeof value === 'number' ? toUnits(value, places) : NaN;
  if (Number.isNaN(units)) {
    return places === 0
      ? { zh: '应为整数', en: 'This must be a whole number', remedyZh: '填写整数', remedyEn: 'Give a whole number' }
      : {
          zh: `应为最多 ${places} 位小数的数值`,
          en: `This must be a number with at most ${places} decimals`,
          remedyZh: `填写最多 ${places} 位小数的数值`,
          remedyEn: `Give a number with at most ${places} decimals`,
        };
  }
  return units < toUnits(min, places) || units > toUnits(max, places) ? outOfRange(min, max) : units;
}

function encodeDate(value: unknown, min: string | undefined, max: string | undefined): number | ValueRefusal {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  if (day === undefined) {
    return {
      zh: '不是存在的日期',
      en: 'This is not a date that exists',
      remedyZh: '写成 2026-01-31 的形式',
      remedyEn: 'Write it as 2026-01-31',
    };
  }
  const text = String(value);
  return (min !== undefined && text < min) || (max !== undefined && text > max)
    ? outOfRange(min ?? '…', max ?? '…')
    : day;
}

function encodeScalar(type: ScalarFactType, value: unknown): ScalarValue | ValueRefusal {
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean'
        ? value
        : {
            zh: '应为是或否',
            en: 'This must be true or false',
            remedyZh: '填写 true 或 false',
            remedyEn: 'Give true or false',
          };
    case 'integer':
      return encodeNumber(value, 0, type.min, type.max);
    case 'decimal':
      return encodeNumber(value, type.places, type.min, type.max);
    case 'date':
      return encodeDate(value, type.min, type.max);
    case 'enumeration': {
      const index = type.codes.findIndex(({ code }) => code === value);
      if (index >= 0) return index;
      const codes = type.codes.map(({ code }) => code);
      return {
        zh: `不是可选项：${JSON.stringify(value)}`,
        en: `Not an option: ${JSON.stringify(value)}`,
        remedyZh: `可选：${codes.join('、')}`,
        remedyEn: `Options: ${codes.join(', ')}`,
      };
    }
  }
}

/** Takes a refusal with the pointer to the refused value. */
export type ReportRefusal = (pointer: string, refusal: ValueRefusal) => void;

function encodeRecord(type: RecordsFactType, record: unknown, pointer: string, report: ReportRefusal): ScalarValue[] {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    report(pointer, {
      zh: '每条记录应为对象',
      en: 'Each record must be an object',
      remedyZh: '填写各字段',
      remedyEn: 'Give its fields',
    });
    return [];
  }
  const known = new Set(type.fields.map(({ id }) => id));
  for (const key of Object.keys(record)) {
    if (known.has(key)) continue;
    report(pointer + pointerToken(key), {
      code: 'PERSON-UNKNOWN-FIELD',
      zh: `记录没有字段「${key}」`,
      en: `Records have no field "${key}"`,
      remedyZh: `可用字段：${[...known].join('、')}`,
      remedyEn: `Fields: ${[...known].join(', ')}`,
    });
  }
  return type.fields.map((field) => {
    const value = Object.hasOwn(record, field.id) ? (record as Record<string, unknown>)[field.id] : undefined;
    const at = pointer + pointerToken(field.id);
    if (value == null) {
      if (!field.optional) {
        report(at, {
          code: 'PERSON-FIELD-MISSING',
          zh: `缺少字段「${field.label.zh}」`,
          en: `The field "${field.label.en ?? field.label.zh}" is missing`,
          remedyZh: '补充该字段',
          remedyEn: 'Give the field',
        });
      }
      return null;
    }
    const encoded = encodeScalar(field.type, value);
    if (!isRefusal(encoded)) return encoded;
    report(at, encoded);
    return null;
  });
}

function encodeRecords(type: RecordsFactType, value: unknown, pointer: string, report: ReportRefusal): Value {
  if (!Array.isArray(value) || value.length > type.most) {
    report(pointer, {
      zh: `应为最多 ${type.most} 条记录的列表`,
      en: `This must be a list of at most ${type.most} records`,
      remedyZh: '填写记录列表',
      remedyEn: 'Give a list of records',
    });
    return null;
  }
  return value.map((record: unknown, index) => encodeRecord(type, record, pointer + pointerToken(index), report));
}

/** One fact's value as the engines hold it; a value that does not fit is reported and becomes null. Nothing is converted. */
export function encodeFact(fact: Pick<Fact, 'type'>, value: unknown, pointer: string, report: ReportRefusal): Value {
  if (value == null) return null;
  if (fact.type.kind === 'records') return encodeRecords(fact.type, value, pointer, report);
  const encoded = encodeScalar(fact.type, value);
  if (!isRefusal(encoded)) return encoded;
  report(pointer, encoded);
  return null;
}

/**
 * Reads a person's facts into slots. Unknown names, wrong types and values out of range are errors with a pointer into the
 * person; nothing is converted or dropped. `asOf` is the day of evaluation, `YYYY-MM-DD`.
 */
export function encodePerson(table: FactTable, person: unknown, asOf: string): EncodedPerson {
  const findings: Finding[] = [];
  const report: ReportRefusal = (pointer, refusal) => {
    findings.push({
      code: refusal.code ?? 'PERSON-WRONG-TYPE',
      severity: 'error',
      pointer,
      message: { zh: refusal.zh, en: refusal.en },
      remedy: { zh: refusal.remedyZh, en: refusal.remedyEn },
    });
  };
  const day = parseDay(asOf);
  if (day === undefined) {
    report('', {
      code: 'AS-OF-NOT-A-DATE',
      zh: `截至日期「${asOf}」不是存在的日期`,
      en: `The as-of date "${asOf}" does not exist`,
      remedyZh: '写成 2026-01-31 的形式',
      remedyEn: 'Write it as 2026-01-31',
    });
  }
  if (typeof person !== 'object' || person === null || Array.isArray(person)) {
    report('', {
      zh: '人员数据应为对象',
      en: 'A person must be an object',
      remedyZh: '按数据项编号填写',
      remedyEn: 'Give values by fact id',
    });
    return { facts: null, findings };
  }
  const facts: Value[] = new Array<Value>(table.size).fill(null);
  facts[AS_OF_SLOT] = day ?? null;
  for (const key of Object.keys(person)) {
    if (table.declares(key)) continue;
    report(pointerToken(key), {
      code: 'PERSON-UNKNOWN-FACT',
      zh: `数据字典中没有「${key}」`,
      en: `The dictionary has no fact "${key}"`,
      remedyZh: '改正数据项编号，或删除该项',
      remedyEn: 'Correct the fact id, or remove it',
    });
  }
  for (const fact of table.facts) {
    const value = Object.hasOwn(person, fact.id) ? (person as PersonFacts)[fact.id] : undefined;
    facts[table.slotOf(fact.id)] = encodeFact(fact, value, pointerToken(fact.id), report);
  }
  return findings.length > 0 ? { facts: null, findings } : { facts, findings: [] };
}

function decodeScalar(type: FactType, value: ScalarValue): unknown {
  if (value === null) return null;
  switch (type.kind) {
    case 'enumeration':
      return type.codes[Number(value)]?.code ?? null;
    case 'date':
      return formatDay(Number(value));
    case 'decimal':
      return Number(decimalText({ units: Number(value), places: type.places }));
    default:
      return value;
  }
}

/** The value of a fact as people write it: the reverse of {@link encodePerson} for one fact. Unknown stays null. */
export function decodeValue(type: FactType, value: Value): unknown {
  if (type.kind !== 'records') return decodeScalar(type, value as ScalarValue);
  if (!Array.isArray(value)) return null;
  return (value as readonly (readonly ScalarValue[])[]).map((record) =>
    Object.fromEntries(type.fields.map((field, index) => [field.id, decodeScalar(field.type, record[index] ?? null)])),
  );
}
