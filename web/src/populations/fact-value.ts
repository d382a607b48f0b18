import type { FactType } from '@jifen/policies';
import type { ShowText } from '../i18n';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/**
 * A person's fact in words, e.g. 「本科」, `2019-03-01`, 「3 条：2019-03-01 – 2023-02-28 …」. Null for an unknown one. A value
 * that does not fit the type shows as it is written.
 */
export function factValue(value: unknown, type: FactType, text: ShowText, translate: Translate): string | null {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'boolean':
      return translate(value === true ? 'ra.boolean.true' : 'ra.boolean.false');
    case 'enumeration': {
      const known = type.codes.find(({ code }) => code === value);
      return known ? text(known.label) : written(value);
    }
    case 'records':
      return Array.isArray(value) ? recordsText(value, translate) : written(value);
    case 'integer':
    case 'decimal':
    case 'date':
      return written(value);
  }
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function recordsText(records: readonly unknown[], translate: Translate): string {
  const count = translate('populations.records', { smart_count: records.length });
  if (records.length === 0) return count;
  return `${count}${translate('problems.colon')}${records.map(recordText).join('; ')}`;
}

/** A period as `from – to`, anything else field by field. */
function recordText(record: unknown): string {
  if (typeof record !== 'object' || record === null) return written(record);
  const { from, to, ...others } = record as { readonly from?: unknown; readonly to?: unknown };
  const period =
    from === undefined ? [] : [`${written(from)} – ${to === undefined || to === null ? '' : written(to)}`.trim()];
  return [...period, ...Object.values(others).map(written)].join(' ');
}
