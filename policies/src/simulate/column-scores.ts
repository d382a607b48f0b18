import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { FrameScore } from '../evaluate/score-frame.js';
import { parseDay } from '../logic/calendar-day.js';
import type { ApplicantScorer } from '../rank/application.js';
import type { IncrementalRun } from './incremental-runs.js';

/**
 * Points of persons out of a run of everybody, at the nodes that a scene reads; those of other nodes stay as they are, and nothing is said
 * of unknown facts. That is enough to tell who has a place, but not to explain it. `asOf` must be a date.
 */
export class ColumnScores implements ApplicantScorer {
  readonly day: number;
  private readonly columns: readonly { readonly node: number; readonly points: Float64Array }[];
  private readonly tables: readonly {
    readonly node: number;
    readonly at: Uint16Array;
    readonly points: Float64Array;
  }[];

  constructor(
    readonly policy: CompiledPolicy,
    private readonly run: IncrementalRun,
    nodes: readonly number[],
    asOf: string,
  ) {
    this.day = parseDay(asOf) ?? 0;
    const sources = nodes.map((node) => ({ node, source: run.pointsOf(node) }));
    this.columns = sources.flatMap(({ node, source }) =>
      source.kind === 'column' ? [{ node, points: source.points }] : [],
    );
    this.tables = sources.flatMap(({ node, source }) =>
      source.kind === 'table' ? [{ node, at: source.at, points: source.points }] : [],
    );
  }

  score(row: number, into: FrameScore): void {
    for (const { node, points } of this.columns) into.points[node] = points[row] as number;
    for (const { node, at, points } of this.tables) into.points[node] = points[at[row] as number] as number;
  }

  isUnaffected(row: number): boolean {
    return this.run.states[row] === 0 && this.run.barred[row] === 0;
  }
}
