import type { Finding } from '../findings/finding.js';
import type { Fact, FactType, ScalarFactType } from '../model/fact.js';
import { parseDay } from './calendar-day.js';
import { decimalOf, powerOfTen } from './decimal.js';
import {
  BOOLEAN,
  DATE,
  type DateType,
  isSafe,
  type NumberType,
  type ScalarType,
  type ValueType,
} from './value-type.js';

/** A declared number in whole units of 10^−places; NaN where it has more decimals than that or is too long. */
export function toUnits(value: number, places: number): number {
  // Most values of a population are whole; they need no look at their decimal text. Adding 0 turns −0 into 0.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value * powerOfTen(places) + 0;
  const decimal = decimalOf(value);
  return !decimal || decimal.places > places ? NaN : decimal.units * powerOfTen(places - decimal.places);
}

function numberType(places: number, min: number, max: number): NumberType | undefined {
  const type: NumberType = { kind: 'number', places, min: toUnits(min, places), max: toUnits(max, places) };
  return isSafe(type) && type.min <= type.max ? type : undefined;
}

function dateType(min: string | undefined, max: string | undefined): DateType | undefined {
  const type: DateType = {
    kind: 'date',
    min: (min === undefined ? undefined : parseDay(min)) ?? DATE.min,
    max: (max === undefined ? undefined : parseDay(max)) ?? DATE.max,
  };
  return type.min <= type.max ? type : undefined;
}

function scalarType(type: ScalarFactType): ScalarType | undefined {
  switch (type.kind) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'date':
      return dateType(type.min, type.max);
    case 'integer':
      return numberType(0, type.min, type.max);
    case 'decimal':
      return numberType(type.places, type.min, type.max);
    case 'enumeration':
      return { kind: 'code', codes: type.codes.map(({ code }) => code), ordered: type.ordered };
  }
}

/** The type that values of a declared fact have in rules; undefined where the declared range makes no sense. */
export function valueTypeOf(type: FactType): ValueType | undefined {
  if (type.kind === 'boolean') return BOOLEAN;
  if (type.kind !== 'records') return scalarType(type);
  const fields = type.fields.map(({ id, type: fieldType, optional }) => ({
    id,
    type: scalarType(fieldType),
    optional,
  }));
  const typed = fields.flatMap(({ id, type: fieldType, optional }) =>
    fieldType ? [{ id, type: fieldType, optional }] : [],
  );
  return typed.length === fields.length ? { kind: 'records', fields: typed, most: type.most } : undefined;
}

/** What is wrong with a fact's declaration: a range that is empty or not exact, or an id or code that stands twice. */
export function factFindings(facts: readonly Fact[], pointerOf: (index: number) => string): Finding[] {
  const seen = new Set<string>();
  return facts.flatMap((fact, index) => {
    const findings: Finding[] = [];
    if (seen.has(fact.id)) {
      findings.push({
        code: 'FACT-DUPLICATE',
        severity: 'error',
        pointer: `${pointerOf(index)}/id`,
        message: { zh: `数据项编号「${fact.id}」重复`, en: `The fact id "${fact.id}" stands twice` },
        remedy: { zh: '换一个编号', en: 'Use another id' },
      });
    }
    seen.add(fact.id);
    if (!valueTypeOf(fact.type)) {
      findings.push({
        code: 'FACT-RANGE',
        severity: 'error',
        pointer: `${pointerOf(index)}/type`,
        message: {
          zh: `数据项「${fact.label.zh}」的取值范围无效`,
          en: `The range of the fact "${fact.label.en ?? fact.label.zh}" makes no sense`,
        },
        remedy: {
          zh: '最小值不大于最大值，小数位数不超过声明',
          en: 'The least must not exceed the greatest, nor have more decimals than declared',
        },
      });
    }
    return findings;
  });
}
