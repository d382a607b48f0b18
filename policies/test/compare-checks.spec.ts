import {
  assignGroups,
  type ComparedRuns,
  type CompiledPolicy,
  comparisonChecks,
  comparePolicies,
  compareSimulations,
  DEFAULT_GROUPINGS,
  encodePopulation,
  type EncodedPopulation,
  generatePopulation,
  type NodeStats,
  type PolicyComparison,
  referenceCheck,
  type Simulation,
  simulate,
  snapshotCheck,
  STANDINGS,
  type Totals,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';

/*
 * A check that cannot fail proves nothing: here they are given a sound run with one defect planted in it, as a wrong program would
 * give it, and the right ones have to turn red. The same runs without the defect pass.
 */

const AS_OF = '2026-06-18';
const a = compiledPack(packOf('yongjia-practice-old'));
const b = compiledPack(packOf('yongjia-practice'));

const population = ((): EncodedPopulation => {
  const persons = generatePopulation({ seed: 3, persons: 200, asOf: AS_OF });
  const result = encodePopulation(persons, [a.facts.facts, b.facts.facts]);
  if (!result.population) throw new Error(JSON.stringify(result.findings));
  return result.population;
})();
const sound = comparePolicies(a, b, population, AS_OF, { groupings: DEFAULT_GROUPINGS, sampleSize: 3 });
const { comparison } = sound;

/** The simulation with one node's figures changed. */
function withNode(run: Simulation, id: string, change: (node: NodeStats) => Partial<NodeStats>): Simulation {
  expect(run.nodes.some((node) => node.id === id)).toBe(true);
  return { ...run, nodes: run.nodes.map((node) => (node.id === id ? { ...node, ...change(node) } : node)) };
}

/** The simulation with one person's total changed. */
function withTotal(run: Simulation, row: number, change: number): Simulation {
  const totals = run.totals.slice();
  totals[row] = (totals[row] ?? 0) + change;
  return { ...run, totals };
}

/** The policy with another cap at one node, as if the engine had read it wrongly. */
function withCap(policy: CompiledPolicy, id: string, most: number): CompiledPolicy {
  expect(policy.nodes.some(({ node }) => node.id === id)).toBe(true);
  return {
    ...policy,
    nodes: policy.nodes.map((compiled) => (compiled.node.id === id ? { ...compiled, most } : compiled)),
  };
}

const assignments = DEFAULT_GROUPINGS.flatMap((grouping) => assignGroups(b, population, AS_OF, grouping) ?? []);
const honest: ComparedRuns = {
  a: { policy: a, simulation: sound.a },
  b: { policy: b, simulation: sound.b },
  population,
  asOf: AS_OF,
  comparison,
  groupings: DEFAULT_GROUPINGS,
  assignments,
  seed: 1,
  sampleSize: 3,
};

/** Codes of the checks that see the defect, where nothing but the defect is wrong. */
function red(defect: Partial<ComparedRuns>): string[] {
  return comparisonChecks({ ...honest, ...defect }).flatMap(({ code, passed }) => (passed ? [] : [code]));
}

const comparing = (change: Partial<PolicyComparison>): string[] => red({ comparison: { ...comparison, ...change } });
const withB = (change: Partial<Simulation>): Partial<ComparedRuns> => ({
  b: { policy: b, simulation: { ...sound.b, ...change } },
});

type Rows = PolicyComparison['groups'][number]['rows'];
/** The comparison's groupings with the rows of the first one changed. */
const firstGrouping = (change: (rows: Rows) => Rows): PolicyComparison['groups'] =>
  comparison.groups.map((group, index) => (index === 0 ? { ...group, rows: change(group.rows) } : group));

/** Counts with one person moved from the fullest place to its neighbour. */
function shifted(counts: readonly number[]): number[] {
  const fullest = counts.indexOf(Math.max(...counts));
  const to = fullest > 0 ? fullest - 1 : fullest + 1;
  return counts.map((count, index) => (index === fullest ? count - 1 : index === to ? count + 1 : count));
}

function array<T extends Uint8Array | Uint16Array | Totals>(values: T, row: number, value: number): T {
  expect(row).toBeGreaterThanOrEqual(0);
  const changed = values.slice() as T;
  expect(changed[row]).not.toBe(value);
  changed[row] = value;
  return changed;
}

describe('without a defect', () => {
  it('every check passes, with the figures that it rests on', () => {
    expect(red({})).toEqual([]);
    expect(sound.sealed).toBe(true);
    expect(sound.checks.every(({ figures }) => (figures[0]?.value ?? 0) !== 0)).toBe(true);
  });
});

/** Each defect as a wrong program would give it, and which checks turn red. */
const DEFECTS: readonly (readonly [defect: string, codes: readonly string[], plant: () => string[]])[] = [
  [
    'the sum of changes doubled',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => comparing({ deltaSum: comparison.deltaSum * 2 }),
  ],
  [
    'every change doubled before it was counted',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP', 'MOVERS-ARE-LARGEST'],
    () => {
      const totals = sound.b.totals.map((total, row) => 2 * total - (sound.a.totals[row] ?? 0));
      const wrong = compareSimulations(sound.a, { ...sound.b, totals }, population, assignments);
      const { bands, winners, losers, unchanged, deltaSum, groups, movers, states } = wrong;
      return comparing({ bands, winners, losers, unchanged, deltaSum, groups, movers, states });
    },
  ],
  [
    'the changes of groups doubled',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => comparing({ groups: firstGrouping((rows) => rows.map((row) => ({ ...row, deltaSum: row.deltaSum * 2 }))) }),
  ],
  [
    'a group dropped',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => comparing({ groups: firstGrouping((rows) => rows.slice(1)) }),
  ],
  [
    'a grouping dropped',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => comparing({ groups: comparison.groups.slice(1) }),
  ],
  [
    'two groups that changed places',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () =>
      comparing({
        groups: firstGrouping(([first, second, ...rest]) => (first && second ? [second, first, ...rest] : [])),
      }),
  ],
  [
    'persons put into the wrong group',
    ['GROUPS-HOLD'],
    () => {
      const wrong = assignments.map((each) => ({
        ...each,
        groups: each.groups.map((group) => (group === 0 ? 1 : group)),
      }));
      return red({ assignments: wrong, comparison: compareSimulations(sound.a, sound.b, population, wrong) });
    },
  ],
  [
    'the sides swapped in the sums',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => comparing({ sumA: comparison.sumB, sumB: comparison.sumA }),
  ],
  [
    'the sides swapped altogether',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP', 'SPREAD-HOLDS', 'MOVERS-ARE-LARGEST'],
    () => red({ comparison: compareSimulations(sound.b, sound.a, population, assignments) }),
  ],
  [
    'the distributions swapped',
    ['SWAPPED-IS-NEGATIVE', 'SPREAD-HOLDS'],
    () =>
      comparing({
        distribution: { ...comparison.distribution, a: comparison.distribution.b, b: comparison.distribution.a },
      }),
  ],
  [
    'one person in the next bin of the overlaid distribution',
    ['SWAPPED-IS-NEGATIVE', 'SPREAD-HOLDS'],
    () => comparing({ distribution: { ...comparison.distribution, b: shifted(comparison.distribution.b) } }),
  ],
  [
    'one person in the next bin of a side',
    ['SPREAD-HOLDS'],
    () => {
      const { distribution } = sound.b;
      const histogram = { ...distribution.histogram, counts: shifted(distribution.histogram.counts) };
      return red(withB({ distribution: { ...distribution, histogram } }));
    },
  ],
  [
    'a median that is one hundredth off',
    ['SPREAD-HOLDS'],
    () => {
      const { distribution } = sound.b;
      const quantiles = { ...distribution.quantiles, p50: distribution.quantiles.p50 + 1 };
      return red(withB({ distribution: { ...distribution, quantiles } }));
    },
  ],
  [
    'one person in the next band',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => {
      const counts = shifted(comparison.bands.map(({ count }) => count));
      return comparing({ bands: comparison.bands.map((band, index) => ({ ...band, count: counts[index] ?? 0 })) });
    },
  ],
  [
    'bands by other edges than were asked for',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => red({ edges: { moderate: 100, strong: 1000 } }),
  ],
  [
    'an edge moved in the heads alone',
    ['SWAPPED-IS-NEGATIVE'],
    () =>
      comparing({
        bands: comparison.bands.map(({ from, to, count }) => ({ from: from === 500 ? 600 : from, to, count })),
      }),
  ],
  [
    'a person lost from the comparison, everywhere in the whole alike',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => comparing({ persons: comparison.persons - 1, losers: comparison.losers - 1 }),
  ],
  [
    'a person lost from a run',
    ['SAME-SNAPSHOT'],
    () => red(withB({ totals: sound.b.totals.slice(0, -1) })).filter((code) => code === 'SAME-SNAPSHOT'),
  ],
  [
    'a wrong state of a person whose total it does not change',
    ['SAME-VERSION-ZERO', 'SPREAD-HOLDS'],
    () => {
      const row = sound.b.states.findIndex((state) => state === STANDINGS.indexOf('suspended'));
      const states = array(sound.b.states, row, STANDINGS.indexOf('lapsed'));
      const wrong = { ...sound.b, states };
      const found = compareSimulations(sound.a, wrong, population, assignments);
      return red({ ...withB({ states }), comparison: found });
    },
  ],
  [
    'a person moved from one footing to another',
    ['SWAPPED-IS-NEGATIVE', 'CELLS-ADD-UP'],
    () => {
      const [first, second, ...rest] = comparison.states;
      if (!first || !second) throw new RangeError('The practice county has persons on several footings');
      const states = [{ ...first, persons: first.persons - 1 }, { ...second, persons: second.persons + 1 }, ...rest];
      return comparing({ states });
    },
  ],
  [
    'a veto that was lost',
    ['SAME-VERSION-ZERO', 'SPREAD-HOLDS'],
    () => {
      const barred = array(sound.b.barred, sound.b.barred.indexOf(1), 0);
      const wrong = compareSimulations(sound.a, { ...sound.b, barred }, population, assignments);
      // The sample may have met the person, or not.
      return red({ ...withB({ barred }), comparison: wrong }).filter((code) => code !== 'REFERENCE-AGREES');
    },
  ],
  [
    'states that the engine always gets wrong',
    ['REFERENCE-AGREES'],
    () => {
      const all = { ...honest, sampleSize: population.size };
      const row = sound.b.states.findIndex((state) => state === STANDINGS.indexOf('suspended'));
      const states = array(sound.b.states, row, STANDINGS.indexOf('lapsed'));
      return comparisonChecks({ ...all, ...withB({ states }) }).flatMap(({ code, passed }) =>
        !passed && code === 'REFERENCE-AGREES' ? [code] : [],
      );
    },
  ],
  [
    'a mover whose change is doubled',
    ['SWAPPED-IS-NEGATIVE', 'MOVERS-ARE-LARGEST'],
    () => {
      const gains = comparison.movers.gains.map((mover, index) =>
        index === 0 ? { ...mover, delta: mover.delta * 2 } : mover,
      );
      return comparing({ movers: { ...comparison.movers, gains } });
    },
  ],
  [
    'the largest mover forgotten',
    ['SWAPPED-IS-NEGATIVE', 'MOVERS-ARE-LARGEST'],
    () => comparing({ movers: { ...comparison.movers, losses: comparison.movers.losses.slice(1) } }),
  ],
  [
    'a mover under another person’s name',
    ['MOVERS-ARE-LARGEST'],
    () => {
      const gains = comparison.movers.gains.map((mover, index) => (index === 0 ? { ...mover, personId: 'P0' } : mover));
      return comparing({ movers: { ...comparison.movers, gains } });
    },
  ],
  [
    'one person, one hundredth, that another run does not give',
    ['SAME-VERSION-ZERO'],
    () =>
      red({ b: { policy: b, simulation: withTotal(sound.b, 17, 1) } }).filter((code) => code === 'SAME-VERSION-ZERO'),
  ],
  [
    'nodes that another run does not give',
    ['SAME-VERSION-ZERO'],
    () =>
      red({
        b: { policy: b, simulation: withNode(sound.b, 'education', ({ scoring }) => ({ scoring: scoring + 1 })) },
      }),
  ],
  [
    'an indicator missing from its group',
    ['SAME-VERSION-ZERO', 'NODES-ADD-UP'],
    () => red({ b: { policy: b, simulation: withNode(sound.b, 'education', ({ sum }) => ({ sum: sum + 1 })) } }),
  ],
  [
    'a group missing from the total',
    ['SAME-VERSION-ZERO', 'NODES-ADD-UP'],
    () => red({ b: { policy: b, simulation: withNode(sound.b, 'county', ({ sum }) => ({ sum: sum + 1 })) } }),
  ],
  [
    'a highest-of group that gives less than one of its children',
    ['SAME-VERSION-ZERO', 'NODES-ADD-UP'],
    () => {
      const none = { sum: 0, rawSum: 0, raisedToFloor: 0, lostToCap: 0 };
      return red({ b: { policy: b, simulation: withNode(sound.b, 'dwelling', () => none) } });
    },
  ],
  ['inactive points that were counted', ['NODES-ADD-UP'], () => red(withB({ withheld: 0 }))],
  [
    'a cap that is not the one of the document',
    ['NODES-ADD-UP'],
    () => {
      const policy = withCap(b, 'pension-insurance', 2000);
      const simulation = simulate(policy, population, AS_OF);
      const wrong = compareSimulations(sound.a, simulation, population, assignments);
      return red({ b: { policy, simulation }, comparison: wrong });
    },
  ],
  [
    'a rule whose result is not that of json-logic-js',
    ['REFERENCE-AGREES'],
    () => {
      const nodes = b.nodes.map((compiled) =>
        compiled.node.id === 'residence' && compiled.rule
          ? { ...compiled, rule: { ...compiled.rule, closure: () => 100 } }
          : compiled,
      );
      return red({ b: { policy: { ...b, nodes }, simulation: sound.b } }).filter((code) => code === 'REFERENCE-AGREES');
    },
  ],
  [
    'totals that are not those of the persons',
    ['REFERENCE-AGREES'],
    () => {
      const totals = sound.b.totals.map((total) => total + 25);
      return red(withB({ totals })).filter((code) => code === 'REFERENCE-AGREES');
    },
  ],
  [
    'a stale snapshot',
    ['SAME-SNAPSHOT'],
    () => red(withB({ population: { contentHash: 'sha256:of last year', persons: 200 } })),
  ],
  ['a run of an older engine', ['SAME-SNAPSHOT'], () => red(withB({ engine: '0.9.0' }))],
  ['a run of another day', ['SAME-SNAPSHOT', 'REFERENCE-AGREES'], () => red(withB({ asOf: '2025-06-18' }))],
  [
    'a run of an earlier revision of the draft',
    ['SAME-SNAPSHOT'],
    () => red(withB({ policy: { ...sound.b.policy, contentHash: 'sha256:revision 40' } })),
  ],
];

describe('the seal turns red at', () => {
  it.each(DEFECTS)('%s', (_, codes, plant) => {
    expect(plant()).toEqual(codes);
  });

  it('nothing where there was nothing to look at', () => {
    expect(referenceCheck([], population, 1, 60).passed).toBe(false);
    expect(snapshotCheck([], population).passed).toBe(false);
  });
});
