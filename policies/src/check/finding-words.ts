import type { Bilingual } from '../findings/finding.js';
import { formatDay } from '../logic/calendar-day.js';
import { shortDecimalText } from '../logic/decimal.js';
import type { Fact } from '../model/fact.js';
import { toDocumentPoints } from '../model/amount.js';
import type { Text } from '../model/text.js';
import type { Quantity } from './analysis/quantity.js';
import type { Space } from './analysis/space.js';

/** A title in both languages. */
export function titled({ zh, en }: Text): Bilingual {
  return { zh, en: en ?? zh };
}

/** Hundredths as points. */
export function pointsText(hundredths: number): string {
  return String(toDocumentPoints(hundredths));
}

function labelOf(space: Space, id: string): Bilingual {
  const fact = space.policy.facts.facts.find((one) => one.id === id);
  return fact ? titled(fact.label) : { zh: id, en: id };
}

function codeLabel({ type }: Fact, index: number): Bilingual | undefined {
  const code = type.kind === 'enumeration' ? type.codes[index] : undefined;
  return code && titled(code.label);
}

/** A value of a quantity in words. */
export function valueText(space: Space, { expression: { type }, fact }: Quantity, value: number | null): Bilingual {
  if (value === null) return { zh: '未取得', en: 'unknown' };
  switch (type.kind) {
    case 'boolean':
      return value === 1 ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'date':
      return { zh: formatDay(value), en: formatDay(value) };
    case 'code': {
      const declared = space.policy.facts.facts.find((one) => one.id === fact);
      const code = type.codes[value] ?? String(value);
      return (declared && codeLabel(declared, value)) ?? { zh: code, en: code };
    }
    default: {
      const text = shortDecimalText({ units: value, places: type.kind === 'number' ? type.places : 0 });
      return { zh: text, en: text };
    }
  }
}

/** A quantity and its value: 「志愿服务次数为 3」. */
export function quantityText(space: Space, quantity: Quantity, value: number | null): Bilingual {
  const [label, text] = [labelOf(space, quantity.fact), valueText(space, quantity, value)];
  return { zh: `「${label.zh}」为 ${text.zh}`, en: `${label.en} is ${text.en}` };
}

/** A stretch of a quantity: 「年龄」36 至 40. */
export function stretchText(space: Space, quantity: Quantity, from: number, to: number): Bilingual {
  const label = labelOf(space, quantity.fact);
  const [low, high] = [valueText(space, quantity, from), valueText(space, quantity, to)];
  return from === to
    ? quantityText(space, quantity, from)
    : { zh: `「${label.zh}」在 ${low.zh} 至 ${high.zh} 之间`, en: `${label.en} is from ${low.en} to ${high.en}` };
}
