import type { GroupFigures, GroupNodeFigures, HeatMap, MeasureKind, ThresholdCount } from '@jifen/policies';
import { request } from '../../data-provider';
import type { Bilingual } from '../../i18n';

/** A fact by which the persons of a run can be grouped (GET /api/simulations/:id/facts). */
export interface GroupableFact {
  readonly id: string;
  readonly label: Bilingual;
  readonly measure: MeasureKind;
  readonly unit?: Bilingual;
}

/** How a fact was divided. */
export interface Division extends GroupableFact {
  /** Where bands begin, but for the first; empty for options and yes or no. */
  readonly bounds: readonly number[];
}

/** A run by groups of one fact (GET /api/simulations/:id/groups). */
export interface SimulationGroups {
  readonly by: Division;
  readonly groups: readonly GroupFigures[];
  readonly nodes: readonly GroupNodeFigures[];
}

/** A run by groups of two facts (GET /api/simulations/:id/heat-map). */
export interface SimulationHeatMap {
  readonly byRows: Division;
  readonly byColumns: Division;
  readonly map: HeatMap;
}

/** How many persons reach given totals (GET /api/simulations/:id/thresholds). */
export interface SimulationThresholds {
  readonly persons: number;
  readonly thresholds: readonly ThresholdCount[];
}

type Query = Record<string, string | undefined>;

function look<Answer>(id: string, question: string, query: Query, signal: AbortSignal): Promise<Answer> {
  const given = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return request<Answer>(`simulations/${encodeURIComponent(id)}/${question}`, { query: given, signal });
}

/** The facts by which a run can be grouped, in the order of the dictionary. */
export async function fetchFacts(id: string, signal: AbortSignal): Promise<readonly GroupableFact[]> {
  return (await look<{ data: GroupableFact[] }>(id, 'facts', {}, signal)).data;
}

/** A run by one fact; without bounds at round ones. */
export function fetchGroups(
  id: string,
  fact: string,
  bounds: string | undefined,
  node: string | undefined,
  signal: AbortSignal,
): Promise<SimulationGroups> {
  return look(id, 'groups', { fact, bounds, nodes: node }, signal);
}

/** A run by two facts; without bounds at round ones. */
export function fetchHeatMap(
  id: string,
  rows: string,
  columns: string,
  bounds: { readonly rows: string | undefined; readonly columns: string | undefined },
  signal: AbortSignal,
): Promise<SimulationHeatMap> {
  return look(id, 'heat-map', { rows, columns, rowBounds: bounds.rows, columnBounds: bounds.columns }, signal);
}

/** Persons who reach totals, which are points between commas. */
export function fetchThresholds(id: string, points: string, signal: AbortSignal): Promise<SimulationThresholds> {
  return look(id, 'thresholds', { points }, signal);
}
