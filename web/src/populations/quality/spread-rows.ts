import type { FactType, QualitySpread } from '@jifen/policies';
import type { BarRow } from '../../charts';
import type { ShowText } from '../../i18n';
import { formatCount, formatShare } from '../../numbers';
import { formatUnits } from '../format-units';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Most years that are shown one by one; more are put together by five. */
const MOST_YEARS = 25;

function bar(label: string, persons: number, known: number): BarRow {
  return { label, value: persons, text: `${formatCount(persons)} · ${formatShare(persons, known)}` };
}

/** The distribution of a fact as bars of persons. `known` is how many persons have it. */
export function spreadRows(
  spread: QualitySpread | null,
  known: number,
  type: FactType | undefined,
  text: ShowText,
  translate: Translate,
): BarRow[] {
  switch (spread?.kind) {
    case undefined:
      return [];
    case 'boolean':
      return [
        bar(translate('ra.boolean.true'), spread.yes, known),
        bar(translate('ra.boolean.false'), spread.no, known),
      ];
    case 'codes': {
      const labels = new Map(
        type?.kind === 'enumeration' ? type.codes.map(({ code, label }) => [code, text(label)]) : [],
      );
      return spread.codes.map(({ code, persons }) => bar(labels.get(code) ?? code, persons, known));
    }
    case 'number': {
      const { bins, places, zero, zeroApart } = spread;
      const number = (units: number) => formatUnits(units, places);
      const rows = bins.map(({ from, below, persons }) => {
        if (below === null) return bar(translate('populations.quality.from', { from: number(from) }), persons, known);
        const single = below - from === 1;
        return bar(single ? number(from) : `${number(from)} – ${number(below - 1)}`, persons, known);
      });
      return zeroApart ? [bar('0', zero, known), ...rows] : rows;
    }
    case 'date': {
      if (spread.years.length <= MOST_YEARS)
        return spread.years.map(({ year, persons }) => bar(String(year), persons, known));
      const fives = new Map<number, number>();
      for (const { year, persons } of spread.years) {
        const first = Math.floor(year / 5) * 5;
        fives.set(first, (fives.get(first) ?? 0) + persons);
      }
      return [...fives].map(([first, persons]) => bar(`${first} – ${first + 4}`, persons, known));
    }
    case 'records':
      return spread.counts.map(({ count, persons }) =>
        bar(translate('populations.records', { smart_count: count }), persons, known),
      );
  }
}

/** Least, median and greatest known value in words; null where the fact has no order or nothing is known. */
export function spreadRange(
  spread: QualitySpread | null,
): { least: string; median: string | null; most: string } | null {
  if (spread?.kind === 'number') {
    const { least, most, places, quantiles } = spread;
    return {
      least: formatUnits(least, places),
      median: quantiles && formatUnits(quantiles.p50, places),
      most: formatUnits(most, places),
    };
  }
  if (spread?.kind === 'date') {
    return { least: spread.least, median: spread.quantiles?.p50 ?? null, most: spread.most };
  }
  return null;
}
