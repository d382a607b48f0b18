import type { ShowText } from '../../i18n';
import { meanHundredths } from '../../numbers';
import type { SimulationGroups } from './analysis';

/** A group with the figures that the table shows; points in hundredths. */
export interface GroupRow {
  readonly label: string;
  readonly persons: number;
  /** Of everybody. */
  readonly whole: number;
  /** Too few persons for figures that could not be traced to one of them. */
  readonly small: boolean;
  readonly mean: number | null;
  /** Length of the mean's bar, 0 to 1, against the group with the greatest. */
  readonly bar: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  /** Mean points at the chosen node, and how many persons score there; null where none is chosen. */
  readonly node: { readonly mean: number | null; readonly scoring: number } | null;
}

/** The rows of the table, in the order of the bands. */
export function groupRows({ groups, nodes }: SimulationGroups, text: ShowText): GroupRow[] {
  const whole = groups.reduce((sum, { persons }) => sum + persons, 0);
  const means = groups.map(({ stats }) => meanHundredths(stats.mean.num, stats.mean.den));
  const greatest = Math.max(1, ...means.map((mean, index) => (groups[index]?.small ? 0 : (mean ?? 0))));
  const [node] = nodes;
  return groups.map(({ label, persons, small, stats }, index) => ({
    label: text(label),
    persons,
    whole,
    small,
    mean: means[index] ?? null,
    bar: Math.max(0, (means[index] ?? 0) / greatest),
    p25: stats.quantiles.p25,
    median: stats.quantiles.p50,
    p75: stats.quantiles.p75,
    node: node ? { mean: meanHundredths(node.sums[index] ?? 0, persons), scoring: node.scoring[index] ?? 0 } : null,
  }));
}
