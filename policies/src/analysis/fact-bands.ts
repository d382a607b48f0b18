import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import { decimalText, powerOfTen, shortDecimalText } from '../logic/decimal.js';
import { toUnits } from '../logic/fact-types.js';
import type { Fact } from '../model/fact.js';
import type { Text } from '../model/text.js';
import { valueAtRow } from '../population/column.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { assignGroups, type GroupAssignment, type GroupBand, groupingOf } from '../simulate/compare-groups.js';
import { measureColumn, type MeasureKind, measureKindOf, placesOf } from './fact-measure.js';
import { roundBounds } from './round-bounds.js';

/** Most bounds that may be chosen. */
export const MOST_BOUNDS = 30;

/** A population divided by one fact. */
export interface BandedFact {
  readonly fact: string;
  readonly label: Text;
  readonly measure: MeasureKind;
  /** Unit of a number. */
  readonly unit: Text | undefined;
  /** Where the bands of a number begin, but for the first; empty for options and yes or no. */
  readonly bounds: readonly number[];
  readonly groups: GroupAssignment;
}

/** A division, or the reasons why there is none. */
export type BandedFactResult =
  | { readonly banded: BandedFact; readonly findings: readonly [] }
  | { readonly banded: null; readonly findings: readonly Finding[] };

function refusal(
  code: string,
  pointer: string,
  message: Text & { en: string },
  remedy: Text & { en: string },
): Finding {
  return { code, severity: 'error', pointer, message, remedy };
}

/** Why bounds cannot be used; they are decimal numbers in the unit of the measure. */
function boundsFindings(fact: Fact, bounds: readonly number[]): Finding[] {
  const places = placesOf(fact);
  const kind = measureKindOf(fact);
  if (kind === 'option' || kind === 'yes-no') {
    return [
      refusal(
        'BOUNDS-NOT-FOR-KIND',
        '/bounds',
        {
          zh: `「${fact.label.zh}」按选项分组，没有界限`,
          en: `"${fact.label.en ?? fact.label.zh}" is grouped by its options`,
        },
        { zh: '去掉界限', en: 'Leave the bounds out' },
      ),
    ];
  }
  const units = bounds.map((bound) => toUnits(bound, places));
  const ascending = units.every((unit, index) => index === 0 || unit > (units[index - 1] ?? 0));
  if (ascending && bounds.length <= MOST_BOUNDS && !units.some(Number.isNaN)) return [];
  return [
    refusal(
      'BOUNDS-INVALID',
      '/bounds',
      {
        zh: `界限应从小到大、互不相同，最多 ${MOST_BOUNDS} 个、${places} 位小数`,
        en: `Bounds must ascend, each once: at most ${MOST_BOUNDS}, with at most ${places} decimals`,
      },
      { zh: '改正界限，例如 20, 30, 40', en: 'Correct them, e.g. 20, 30, 40' },
    ),
  ];
}

/** Every known value in ascending order. */
function sortedValues(policy: CompiledPolicy, population: EncodedPopulation, asOf: string, fact: Fact): Float64Array {
  const column = measureColumn(policy, population, asOf, fact);
  const values = new Float64Array(population.size);
  let count = 0;
  for (let row = 0; column && row < population.size; row += 1) {
    const value = valueAtRow(column, row);
    if (typeof value === 'number') values[count++] = value;
  }
  return values.subarray(0, count).sort();
}

/** The least that a whole number can be. */
function leastOf({ type }: Fact): number {
  return type.kind === 'integer' ? type.min : 0;
}

/** Bands between bounds in units: whole numbers by their first and last, decimals from one bound to below the next. */
function bandsBetween(units: readonly number[], fact: Fact): GroupBand[] {
  const places = placesOf(fact);
  const factor = powerOfTen(places);
  const text = (unit: number): string => (places === 0 ? decimalText : shortDecimalText)({ units: unit, places });
  const [first] = units;
  if (first === undefined) return [{ label: { zh: '全部', en: 'All' } }];
  const inner = units.slice(1).map((below, index): GroupBand => {
    const from = units[index] ?? 0;
    const whole = below - from === 1 ? text(from) : `${text(from)}–${text(below - 1)}`;
    const label =
      places === 0
        ? { zh: whole, en: whole }
        : { zh: `${text(from)} 至不满 ${text(below)}`, en: `${text(from)} to under ${text(below)}` };
    return { below: below / factor, label };
  });
  const last = text(units.at(-1) ?? 0);
  return [
    {
      below: first / factor,
      label:
        places === 0 && first - leastOf(fact) === 1
          ? { zh: text(first - 1), en: text(first - 1) }
          : { zh: `不满 ${text(first)}`, en: `under ${text(first)}` },
    },
    ...inner,
    { label: { zh: `${last} 及以上`, en: `${last} and above` } },
  ];
}

/**
 * Divides a population by any fact of the policy: options and yes or no as they are; numbers, completed years, full months and counts at
 * `bounds`, or where none are given at round bounds that suit the population. Everybody is in exactly one group; the last two are for
 * those whom no band takes, and those whose fact is unknown.
 */
export function bandFact(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  id: string,
  bounds?: readonly number[],
): BandedFactResult {
  const fact = policy.facts.facts.find((candidate) => candidate.id === id);
  const unusable = fact && bounds ? boundsFindings(fact, bounds) : [];
  if (unusable.length > 0) return { banded: null, findings: unusable };
  const measure = fact && measureKindOf(fact);
  const listed = measure === 'option' || measure === 'yes-no';
  const places = fact ? placesOf(fact) : 0;
  const units =
    !fact || listed
      ? []
      : bounds
        ? bounds.map((bound) => toUnits(bound, places))
        : roundBounds(sortedValues(policy, population, asOf, fact), measure ?? 'number');
  const grouping = fact && (listed ? groupingOf(fact) : { ...groupingOf(fact), bands: bandsBetween(units, fact) });
  const groups = grouping && assignGroups(policy, population, asOf, grouping);
  if (!fact || !measure || !groups) return { banded: null, findings: [notKnown(id)] };
  const { label, unit } = fact;
  const factor = powerOfTen(places);
  const shown = units.map((bound) => bound / factor);
  return { banded: { fact: id, label, measure, unit, bounds: shown, groups }, findings: [] };
}

function notKnown(id: string): Finding {
  return refusal(
    'FACT-UNKNOWN',
    '/fact',
    { zh: `政策和人群没有数据项「${id}」`, en: `Policy and population have no fact "${id}"` },
    { zh: '换一个数据项', en: 'Choose another fact' },
  );
}
