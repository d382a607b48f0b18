import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { addFigures, noFigures, type NodeFigures, nodeStats } from './node-figures.js';
import { type Simulation, STANDINGS, type VerdictCount } from './simulation.js';
import type { VerdictFigures } from './verdict-kernel.js';

/** Figures of some of the persons of a run; parts are added, in any order. Plain data, so that a thread can send it. */
export interface PartialFigures {
  readonly nodes: readonly NodeFigures[];
  readonly standingRules: readonly VerdictFigures[];
  readonly vetoes: readonly VerdictFigures[];
  /** Persons by state, in the order of {@link STANDINGS}. */
  readonly states: readonly number[];
  readonly vetoed: number;
  readonly withheld: number;
}

/** The figures of nobody. */
export function nobodysFigures({ nodes, standing, vetoes }: CompiledPolicy): PartialFigures {
  return {
    nodes: nodes.map(noFigures),
    standingRules: standing.map(() => ({ yes: 0, unknown: 0 })),
    vetoes: vetoes.map(() => ({ yes: 0, unknown: 0 })),
    states: STANDINGS.map(() => 0),
    vetoed: 0,
    withheld: 0,
  };
}

function addVerdicts(a: readonly VerdictFigures[], b: readonly VerdictFigures[]): VerdictFigures[] {
  return a.map(({ yes, unknown }, index) => ({
    yes: yes + (b[index]?.yes ?? 0),
    unknown: unknown + (b[index]?.unknown ?? 0),
  }));
}

/** The figures of the persons of both. */
export function sumOfFigures(a: PartialFigures, b: PartialFigures): PartialFigures {
  return {
    nodes: a.nodes.map((figures, index) => {
      const sum = figures.slice();
      const more = b.nodes[index];
      if (more) addFigures(sum, more);
      return sum;
    }),
    standingRules: addVerdicts(a.standingRules, b.standingRules),
    vetoes: addVerdicts(a.vetoes, b.vetoes),
    states: a.states.map((persons, state) => persons + (b.states[state] ?? 0)),
    vetoed: a.vetoed + b.vetoed,
    withheld: a.withheld + b.withheld,
  };
}

/** What a simulation says besides its persons and their distribution. */
export type FiguresOfAll = Pick<Simulation, 'nodes' | 'standing' | 'withheld' | 'standingRules' | 'vetoes' | 'vetoed'>;

/** The figures of everybody with what they are figures of. */
export function namedFigures(policy: CompiledPolicy, figures: PartialFigures): FiguresOfAll {
  const counts = (
    compiled: readonly { readonly verdict: Pick<VerdictCount, 'id' | 'title'> }[],
    found: readonly VerdictFigures[],
  ): VerdictCount[] =>
    compiled.map(({ verdict: { id, title } }, index) => ({
      id,
      title,
      persons: found[index]?.yes ?? 0,
      undecided: found[index]?.unknown ?? 0,
    }));
  const state = (standing: (typeof STANDINGS)[number]): number => figures.states[STANDINGS.indexOf(standing)] ?? 0;
  return {
    nodes: policy.nodes.map((node, index) =>
      nodeStats(node, policy.nodes[node.parent]?.node.id ?? null, figures.nodes[index] ?? noFigures()),
    ),
    standing: {
      active: state('active'),
      'not-admitted': state('not-admitted'),
      suspended: state('suspended'),
      lapsed: state('lapsed'),
      zeroed: state('zeroed'),
      frozen: state('frozen'),
    },
    withheld: figures.withheld,
    standingRules: counts(policy.standing, figures.standingRules),
    vetoes: counts(policy.vetoes, figures.vetoes),
    vetoed: figures.vetoed,
  };
}
