import type { CrossingPool, PlaceSheet } from '@jifen/policies';
import { registeredQuotas } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { QuotaSlider } from './QuotaSlider';
import { inProportion, mostPlaces, quotasWith, type TriedQuotas } from './tried-quotas';

interface QuotaFieldsProps {
  sheet: PlaceSheet;
  /** The pool that is looked at. */
  pool: CrossingPool;
  tried: TriedQuotas;
  onTry: (tried: TriedQuotas) => void;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Places to try: of all pools in proportion, and of the pool that is looked at; the scene's, where it has one quota. */
export function QuotaFields({ sheet, pool, tried, onTry }: QuotaFieldsProps) {
  const translate = useTranslate();
  const text = useText();
  const say = (key: string, options?: Record<string, unknown>) => translate(`comparisons.quota.${key}`, options);
  const most = useMemo(() => mostPlaces(sheet), [sheet]);
  const registered = registeredQuotas(sheet);
  const index = sheet.pools.findIndex((each) => each.pool === pool.pool);
  const tryOne = (count: number | null) => {
    const next = new Map(tried);
    if (count === null) next.delete(index);
    else next.set(index, count);
    onTry(next);
  };
  const several = sheet.pools.length > 1;
  return (
    <>
      {several && (
        <QuotaSlider
          label={say('all')}
          registered={{ a: sum(registered.a), b: sum(registered.b) }}
          tried={tried.size === 0 ? null : sum(quotasWith(sheet, tried).b)}
          most={sum(most)}
          onTry={(count) => onTry(count === null ? new Map() : inProportion(sheet, count))}
        />
      )}
      {index >= 0 && (
        <QuotaSlider
          label={several ? say('titleOf', { pool: pool.title ? text(pool.title) : (pool.pool ?? '') }) : say('title')}
          registered={{ a: registered.a[index] ?? 0, b: registered.b[index] ?? 0 }}
          tried={tried.get(index) ?? null}
          most={most[index] ?? 0}
          onTry={tryOne}
        />
      )}
    </>
  );
}
