import { decimalOf } from '../../logic/decimal.js';
import type { Fact, FactType } from '../../model/fact.js';
import { number, type Token, type Tokens, text, word } from '../../text/language/token.js';
import { DIFF } from '../diff-words.js';
import { field, type Fields } from '../field.js';
import { listed, sayCitations, sayDepartment, sayMarks, sayText, sayYes } from '../say.js';
import { acquisitionFields } from './node-fields.js';

function sayNumber(value: number): Token {
  return number(decimalOf(value) ?? { units: 0, places: 0 });
}

function range(min: number, max: number): Tokens {
  return [sayNumber(min), word(DIFF.to), sayNumber(max)];
}

/** 整数 0 至 365; 有序选项：高中、大专、本科. */
export function sayType(type: FactType): Tokens {
  switch (type.kind) {
    case 'boolean':
      return [word(DIFF.yesNo)];
    case 'integer':
      return [word(DIFF.whole), ...range(type.min, type.max)];
    case 'decimal':
      return [sayNumber(type.places), word(DIFF.decimal), ...range(type.min, type.max)];
    case 'date':
      return [
        word(DIFF.dateType),
        ...(type.min === undefined ? [] : [text({ zh: type.min })]),
        ...(type.max === undefined ? [] : [word(DIFF.to), text({ zh: type.max })]),
      ];
    case 'enumeration':
      return [
        word(type.ordered ? DIFF.orderedOptions : DIFF.options),
        word(DIFF.colon),
        ...listed(type.codes.map(({ label }) => [text(label)])),
      ];
    case 'records':
      return [
        word(DIFF.records),
        sayNumber(type.most),
        word(DIFF.colon),
        ...listed(type.fields.map((each) => [text(each.label), ...sayType(each.type)])),
      ];
  }
}

export const FACT_FIELDS: Fields<Fact> = {
  id: [],
  label: [field('name', '/label', ({ label }) => label, sayText)],
  type: [field('type', '/type', ({ type }) => type, sayType)],
  unit: [field('unit', '/unit', ({ unit }) => unit, sayText)],
  description: [field('wording', '/description', ({ description }) => description, sayText)],
  department: [field('department', '/department', ({ department }) => department, sayDepartment)],
  acquisition: acquisitionFields<Fact>(),
  personal: [field('personal', '/personal', ({ personal }) => personal, sayYes)],
  citations: [field('citations', '/citations', ({ citations }) => citations, sayCitations)],
  marks: [field('marks', '/marks', ({ marks }) => marks, sayMarks)],
};
