import type { Fact, FactType } from '@jifen/policies';
import type { Bilingual, ShowText } from '../../../i18n';

const KIND_NAMES: Readonly<Record<FactType['kind'], Bilingual>> = {
  boolean: { zh: '是或否', en: 'yes or no' },
  integer: { zh: '整数', en: 'whole number' },
  decimal: { zh: '小数', en: 'decimal' },
  enumeration: { zh: '选项', en: 'options' },
  date: { zh: '日期', en: 'date' },
  records: { zh: '记录', en: 'records' },
};

/** What kind of value a fact has, and its unit: 整数 · 次. */
export function kindWords({ type, unit }: Pick<Fact, 'type' | 'unit'>, text: ShowText): string {
  return [text(KIND_NAMES[type.kind]), text(unit)].filter(Boolean).join(' · ');
}

/** The values that a fact can have. */
export function rangeWords({ type, unit }: Pick<Fact, 'type' | 'unit'>, text: ShowText): string {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return `${type.min} – ${type.max}${unit ? ` ${text(unit)}` : ''}`;
    case 'enumeration':
      return type.codes.map(({ code, label }) => `${text(label)} (${code})`).join('、');
    case 'records':
      return type.fields.map(({ id, label }) => `${text(label)} (${id})`).join('、');
    case 'date':
      return [type.min, type.max].filter(Boolean).join(' – ') || text(KIND_NAMES.date);
    case 'boolean':
      return text(KIND_NAMES.boolean);
  }
}
