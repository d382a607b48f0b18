import {
  type BandedFact,
  bandFact,
  type CompiledPolicy,
  type EncodedPopulation,
  type GroupFigures,
  groupFigures,
  type GroupNodeFigures,
  groupNodeFigures,
  type HeatMap,
  heatMap,
  type MeasureKind,
  measureKindOf,
  simulate,
  type Text,
  type ThresholdCount,
  thresholdCounts,
} from '@jifen/policies';
import { Refused } from './refused.js';

/** A fact that persons can be grouped by. */
export interface GroupableFact {
  readonly id: string;
  readonly label: Text;
  readonly measure: MeasureKind;
  readonly unit?: Text;
}

/** A fact with the bounds of its bands; undefined: round bounds that suit the population. */
export interface BandChoice {
  readonly fact: string;
  readonly bounds: readonly number[] | undefined;
}

/** How a fact was divided. */
export interface Division extends GroupableFact {
  readonly bounds: readonly number[];
}

/** What can be asked about the persons of a run. Points in hundredths. */
export interface Analyses {
  facts: { input: object; output: readonly GroupableFact[] };
  groups: {
    input: BandChoice & { readonly nodes: readonly string[] };
    output: {
      readonly by: Division;
      readonly groups: readonly GroupFigures[];
      readonly nodes: readonly GroupNodeFigures[];
    };
  };
  heatMap: {
    input: { readonly rows: BandChoice; readonly columns: BandChoice };
    output: { readonly byRows: Division; readonly byColumns: Division; readonly map: HeatMap };
  };
  thresholds: {
    input: { readonly points: readonly number[] | undefined };
    output: { readonly persons: number; readonly thresholds: readonly ThresholdCount[] };
  };
}

export type AnalysisName = keyof Analyses;

/** One question, by its name. */
export type AnalysisQuestion = {
  [Name in AnalysisName]: { readonly name: Name; readonly input: Analyses[Name]['input'] };
}[AnalysisName];

/** Answers a question about the persons of a run, which is run again for it. @throws {Refused} with what is wrong with the question */
export function analyse(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  question: AnalysisQuestion,
): Analyses[AnalysisName]['output'] {
  const banded = ({ fact, bounds }: BandChoice): BandedFact => {
    const result = bandFact(policy, population, asOf, fact, bounds);
    if (!result.banded) throw new Refused(result.findings);
    return result.banded;
  };
  const totals = () => simulate(policy, population, asOf).totals;
  switch (question.name) {
    case 'facts':
      return policy.facts.facts.map(({ id, label, unit, ...fact }) => ({
        id,
        label,
        measure: measureKindOf({ id, label, ...fact }),
        ...(unit ? { unit } : {}),
      }));
    case 'groups': {
      const by = banded(question.input);
      return {
        by: divisionOf(by),
        groups: groupFigures(by.groups, totals()),
        nodes: groupNodeFigures(policy, population, asOf, by.groups, question.input.nodes),
      };
    }
    case 'heatMap': {
      const [rows, columns] = [banded(question.input.rows), banded(question.input.columns)];
      return {
        byRows: divisionOf(rows),
        byColumns: divisionOf(columns),
        map: heatMap(rows.groups, columns.groups, totals()),
      };
    }
    case 'thresholds':
      return { persons: population.size, thresholds: thresholdCounts(totals(), question.input.points) };
  }
}

function divisionOf({ fact, label, measure, unit, bounds }: BandedFact): Division {
  return { id: fact, label, measure, bounds, ...(unit ? { unit } : {}) };
}
