import type { FactType } from '@jifen/policies';
import { formatCount } from '../numbers';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A fact's type in words, with its range: 整数 0–120, 枚举 5 项, 日期 … */
export function factTypeText(type: FactType, translate: Translate): string {
  const kind = translate(`facts.type.${type.kind}`);
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return `${kind} ${formatNumber(type.min)}–${formatNumber(type.max)}`;
    case 'enumeration':
      return `${kind} ${translate('facts.codes', { count: type.codes.length })}`;
    case 'records':
      return `${kind} ${translate('facts.most', { count: type.most })}`;
    case 'boolean':
    case 'date':
      return kind;
  }
}

function formatNumber(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : String(value);
}
