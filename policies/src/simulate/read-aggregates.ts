import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { QUANTILES } from '../compile/sql/aggregates.js';
import { ColumnNames } from '../compile/sql/policy-columns.js';
import type { SqlPrinter } from '../compile/sql/printer.js';
import type { Standing } from '../model/verdict.js';
import { binWidthFor, type Histogram } from './distribution.js';
import { nodeStats } from './node-figures.js';
import { runManifest } from './run-manifest.js';
import { STANDINGS, type VerdictCount } from './simulation.js';
import type { SimulationSummary } from './simulation-summary.js';

/** The one row that `PolicySql.aggregates` gives, as a driver hands it over: whole numbers, their text, or lists of either. */
export type AggregateRow = Readonly<Record<string, unknown>>;

/** A whole number; a RangeError where it is none, or not exact. */
function whole(value: unknown): number {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  const exact = typeof number === 'bigint' ? Number(number) : number;
  if (!Number.isSafeInteger(exact)) throw new RangeError(`Not an exact whole number: ${String(value)}`);
  return exact as number;
}

/** A list of whole numbers as a driver hands it over: an array, a list value of DuckDB, or the text `{1,2}` of PostgreSQL. */
export function wholeNumbers(value: unknown): number[] {
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : value;
  if (typeof items === 'string') return items === '{}' ? [] : items.slice(1, -1).split(',').map(whole);
  return Array.isArray(items) ? items.map(whole) : [];
}

/** The bins of a histogram, of the narrowest bins that hold somebody: wider ones begin where those do. */
function histogram(starts: readonly number[], persons: readonly number[], min: number, max: number): Histogram {
  const width = binWidthFor(min, max);
  const from = Math.floor(min / width) * width;
  const counts = new Array<number>(Math.floor((max - from) / width) + 1).fill(0);
  for (const [index, start] of starts.entries()) {
    const bin = Math.floor((start - from) / width);
    counts[bin] = (counts[bin] ?? 0) + (persons[index] ?? 0);
  }
  return { width, from, counts };
}

/**
 * What a database answered, as the summary of a simulation: the same figures in the same order as the engine's own, byte for byte.
 * The printer is the one that wrote the query. A RangeError where the answer is not of that query.
 */
export function readAggregates(
  policy: CompiledPolicy,
  row: AggregateRow,
  contentHash: string,
  asOf: string,
  { longestName }: Pick<SqlPrinter, 'longestName'>,
): SimulationSummary {
  const names = new ColumnNames(longestName);
  const persons = whole(row['persons']);
  const states = (standing: Standing): number => whole(row[names.of('state', standing)]);
  const counted = (id: string, title: VerdictCount['title']): VerdictCount => {
    const [holds = 0, undecided = 0] = wholeNumbers(row[names.of('verdict', id)]);
    return { id, title, persons: holds, undecided };
  };
  const [min, max, sum] = [whole(row['min']), whole(row['max']), whole(row['sum'])];
  const [p10, p25, p50, p75, p90] = QUANTILES.map((percent) => whole(row[`p${percent}`])) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    manifest: runManifest([policy.identity], { contentHash, persons }, asOf),
    policy: policy.identity,
    asOf,
    persons,
    stats: {
      sum,
      mean: { num: sum, den: persons },
      min,
      max,
      quantiles: { p10, p25, p50, p75, p90 },
      histogram: histogram(wholeNumbers(row['bins']), wholeNumbers(row['bin persons']), min, max),
    },
    nodes: policy.nodes.map((node) =>
      nodeStats(
        node,
        policy.nodes[node.parent]?.node.id ?? null,
        Float64Array.from(wholeNumbers(row[names.of('node', node.node.id)])),
      ),
    ),
    standing: Object.fromEntries(STANDINGS.map((standing) => [standing, states(standing)])) as Record<Standing, number>,
    withheld: whole(row['withheld']),
    standingRules: policy.standing.map(({ verdict: { id, title } }) => counted(id, title)),
    vetoes: policy.vetoes.map(({ verdict: { id, title } }) => counted(id, title)),
    vetoed: whole(row['vetoed']),
  };
}
