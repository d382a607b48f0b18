import type { Finding } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import type { Standing } from '../model/verdict.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { TextColumn } from '../population/text-column.js';
import { BAND_EDGES, type BandEdges } from './band-edges.js';
import { type ChangeCells, Changes, type PersonSets } from './compare-cells.js';
import type { GroupAssignment } from './compare-groups.js';
import { histogramOf, type Totals } from './distribution.js';
import { type Simulation, STANDINGS } from './simulation.js';

/** One group of a grouping. */
export interface GroupRow extends ChangeCells {
  readonly label: Text;
}

/** A person whose total changes most; amounts in hundredths. */
export interface Mover {
  readonly personId: string;
  /** Row of the person in the population. */
  readonly row: number;
  readonly a: number;
  readonly b: number;
  /** B less A. */
  readonly delta: number;
}

/** Two policies on one population: who gains, who loses. Of totals that count, so 0 for whoever's points are not active. */
export interface PolicyComparison extends ChangeCells {
  readonly sumA: number;
  readonly sumB: number;
  /** Both distributions over the same bins. */
  readonly distribution: {
    readonly width: number;
    readonly from: number;
    readonly a: readonly number[];
    readonly b: readonly number[];
  };
  readonly groups: readonly {
    readonly by: { readonly fact: string; readonly label: Text };
    readonly rows: readonly GroupRow[];
  }[];
  /** Biggest gains first, then biggest losses; equal ones in the order of the population. */
  readonly movers: { readonly gains: readonly Mover[]; readonly losses: readonly Mover[] };
  /** Persons by their footing under A and under B, as groups of their own; only combinations that occur. */
  readonly states: readonly FootingRow[];
}

/** On what footing a person stands: the state of the points, or active points that a veto keeps out of every scene. */
export type Footing = Standing | 'vetoed';

/** Every footing, in the order in which comparisons show them. */
export const FOOTINGS: readonly Footing[] = ['active', 'vetoed', ...STANDINGS.slice(1)];

/** Persons of one footing under A and one under B, and how their totals change: whoever is suspended lost no points to a rule. */
export interface FootingRow extends ChangeCells {
  readonly a: Footing;
  readonly b: Footing;
}

/** Index in {@link FOOTINGS} of a person's footing, by row. */
export function footingAt({ states, barred }: Pick<Simulation, 'states' | 'barred'>, row: number): number {
  const state = states[row] ?? 0;
  return state === 0 ? (barred[row] ?? 0) : state + 1;
}

/** How many movers are named on each side. */
export const MOVERS = 10;

/** Why two simulations cannot be compared: they are not of the same persons on the same day by the same arithmetic. */
export function comparabilityFindings(a: Simulation, b: Simulation): Finding[] {
  const differing: readonly (readonly [code: string, same: boolean, zh: string, en: string])[] = [
    [
      'COMPARISON-DIFFERENT-POPULATIONS',
      a.population.contentHash === b.population.contentHash && a.totals.length === b.totals.length,
      '两次模拟的人群不同',
      'The two simulations are of different populations',
    ],
    [
      'COMPARISON-DIFFERENT-DAYS',
      a.asOf === b.asOf,
      '两次模拟的截至日期不同',
      'The two simulations are of different days',
    ],
    [
      'COMPARISON-DIFFERENT-ENGINES',
      a.engine === b.engine,
      '两次模拟的引擎版本不同',
      'The two simulations are by different engines',
    ],
  ];
  return differing.flatMap(([code, same, zh, en]): Finding[] =>
    same
      ? []
      : [
          {
            code,
            severity: 'error',
            pointer: '',
            message: { zh, en },
            remedy: { zh: '用同一人群、同一日期重新模拟两个版本', en: 'Simulate both on one population and day' },
          },
        ],
  );
}

/** Keeps the largest of what passes, in falling order; of equals the earlier stays in front. */
class Largest {
  readonly rows: { readonly row: number; readonly size: number }[] = [];

  constructor(private readonly most: number) {}

  offer(row: number, size: number): void {
    const last = this.rows.at(-1);
    if (this.rows.length === this.most && last && size <= last.size) return;
    const place = this.rows.findIndex((kept) => size > kept.size);
    this.rows.splice(place < 0 ? this.rows.length : place, 0, { row, size });
    if (this.rows.length > this.most) this.rows.pop();
  }
}

function moversOf(a: Totals, b: Totals, ids: TextColumn, most: number): PolicyComparison['movers'] {
  const gains = new Largest(most);
  const losses = new Largest(most);
  for (let row = 0; row < a.length; row += 1) {
    const delta = (b[row] ?? 0) - (a[row] ?? 0);
    if (delta > 0) gains.offer(row, delta);
    else if (delta < 0) losses.offer(row, -delta);
  }
  const mover = ({ row }: { readonly row: number }): Mover => {
    const [before, after] = [a[row] ?? 0, b[row] ?? 0];
    return { personId: ids.at(row) ?? '', row, a: before, b: after, delta: after - before };
  };
  return { gains: gains.rows.map(mover), losses: losses.rows.map(mover) };
}

/** Everybody by footing under both. */
function footingSets(a: Simulation, b: Simulation): PersonSets {
  const kinds = FOOTINGS.length;
  const setOf = new Uint16Array(a.totals.length);
  for (let row = 0; row < setOf.length; row += 1) setOf[row] = footingAt(a, row) * kinds + footingAt(b, row);
  return { sets: kinds * kinds, setOf };
}

function footingRows(found: readonly ChangeCells[]): FootingRow[] {
  return FOOTINGS.flatMap((before, from) =>
    FOOTINGS.flatMap((after, to): FootingRow[] => {
      const cell = found[from * FOOTINGS.length + to];
      return cell && cell.persons > 0 ? [{ a: before, b: after, ...cell }] : [];
    }),
  );
}

function groupRows({ labels }: GroupAssignment, found: readonly ChangeCells[]): GroupRow[] {
  return labels.flatMap((label, index): GroupRow[] => {
    const cells = found[index];
    return cells && cells.persons > 0 ? [{ label, ...cells }] : [];
  });
}

/**
 * Compares two simulations of one population, person by person; every change is B less A, and no side is "the current one".
 * Groups that nobody is in are left out. The simulations must be comparable ({@link comparabilityFindings}), and the edges in order
 * ({@link bandEdgeFindings}).
 */
export function compareSimulations(
  a: Simulation,
  b: Simulation,
  population: EncodedPopulation,
  groupings: readonly GroupAssignment[] = [],
  { movers = MOVERS, edges = BAND_EDGES }: { readonly movers?: number; readonly edges?: BandEdges } = {},
): PolicyComparison {
  const changes = new Changes(a.totals, b.totals, edges);
  const [footings = [], ...byGrouping] = changes.cells([
    footingSets(a, b),
    ...groupings.map(({ labels, groups }) => ({ sets: labels.length, setOf: groups })),
  ]);
  const min = Math.min(a.distribution.min, b.distribution.min);
  const max = Math.max(a.distribution.max, b.distribution.max);
  const [binsA, binsB] = [histogramOf(a.totals, min, max), histogramOf(b.totals, min, max)];
  return {
    ...changes.all(),
    sumA: a.distribution.sum,
    sumB: b.distribution.sum,
    distribution: { width: binsA.width, from: binsA.from, a: binsA.counts, b: binsB.counts },
    groups: groupings.map((grouping, index) => ({
      by: { fact: grouping.fact, label: grouping.label },
      rows: groupRows(grouping, byGrouping[index] ?? []),
    })),
    movers: moversOf(a.totals, b.totals, population.ids, movers),
    states: footingRows(footings),
  };
}
