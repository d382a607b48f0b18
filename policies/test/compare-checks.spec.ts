import {
  cellsCheck,
  type CompiledPolicy,
  comparePolicies,
  compareSimulations,
  DEFAULT_GROUPINGS,
  encodePopulation,
  type EncodedPopulation,
  generatePopulation,
  nodesCheck,
  type NodeStats,
  type PolicyComparison,
  referenceCheck,
  sameVersionCheck,
  type Simulation,
  simulate,
  snapshotCheck,
  swappedCheck,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';

/*
 * A check that cannot fail proves nothing: here each is given a sound run with one defect planted in it, as a wrong program would
 * give it, and has to see it. The same runs without the defect pass.
 */

const AS_OF = '2026-06-18';
const a = compiledPack(packOf('yongjia-practice-old'));
const b = compiledPack(packOf('yongjia-practice'));

const population = ((): EncodedPopulation => {
  const persons = generatePopulation({ seed: 20260601, persons: 600, asOf: AS_OF });
  const result = encodePopulation(persons, [a.facts.facts, b.facts.facts]);
  if (!result.population) throw new Error(JSON.stringify(result.findings));
  return result.population;
})();
const sound = comparePolicies(a, b, population, AS_OF, { groupings: DEFAULT_GROUPINGS, sampleSize: 60 });
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

const sides = (runA: Simulation, runB: Simulation) => [
  { policy: a, simulation: runA },
  { policy: b, simulation: runB },
];

describe('without a defect', () => {
  it('every check passes', () => {
    expect(sound.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(sound.sealed).toBe(true);
  });
});

describe('the seal sees', () => {
  it('a run that is not repeatable: one person, one hundredth', () => {
    const check = sameVersionCheck([{ run: sound.a, again: withTotal(sound.a, 17, 1) }]);
    expect(check.passed).toBe(false);
    expect(check.figures.map(({ value }) => value)).toEqual([600, 1, 1, 0]);
    expect(sameVersionCheck([{ run: sound.a, again: sound.a }]).passed).toBe(true);
  });

  it('a run that repeats its totals but not its nodes', () => {
    const again = withNode(sound.a, 'education', ({ scoring }) => ({ scoring: scoring + 1 }));
    expect(sameVersionCheck([{ run: sound.a, again }]).passed).toBe(false);
  });

  it('a doubled change', () => {
    const doubled: PolicyComparison = { ...comparison, deltaSum: comparison.deltaSum * 2 };
    expect(cellsCheck(sound.a, sound.b, doubled).passed).toBe(false);
    const rows = comparison.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, deltaSum: row.deltaSum * 2 })),
    }));
    expect(cellsCheck(sound.a, sound.b, { ...comparison, groups: rows }).passed).toBe(false);
  });

  it('changes that were doubled before they were put into bands', () => {
    const totals = sound.b.totals.map((total, row) => 2 * total - (sound.a.totals[row] ?? 0));
    const wrong = compareSimulations(sound.a, { ...sound.b, totals }, population);
    expect(wrong.bands).not.toEqual(comparison.bands);
    expect(cellsCheck(sound.a, sound.b, { ...comparison, bands: wrong.bands, winners: wrong.winners }).passed).toBe(
      false,
    );
  });

  it('a dropped group', () => {
    const [first, ...rest] = comparison.groups;
    const dropped = first ? [{ ...first, rows: first.rows.slice(1) }, ...rest] : [];
    const check = cellsCheck(sound.a, sound.b, { ...comparison, groups: dropped });
    expect(check.passed).toBe(false);
    expect(check.figures.find(({ label }) => label.en === 'Persons that do not add up')?.value).toBeGreaterThan(0);
  });

  it('a person who was counted on neither side', () => {
    expect(cellsCheck(sound.a, sound.b, { ...comparison, losers: comparison.losers - 1 }).passed).toBe(false);
    expect(cellsCheck(sound.a, sound.b, { ...comparison, states: [] }).passed).toBe(false);
  });

  it('a comparison that is not symmetric', () => {
    const swapped = compareSimulations(sound.b, sound.a, population);
    const straight = compareSimulations(sound.a, sound.b, population);
    expect(swappedCheck(straight, swapped).passed).toBe(true);
    expect(swappedCheck(straight, { ...swapped, winners: swapped.winners + 1 }).passed).toBe(false);
    expect(swappedCheck(straight, { ...swapped, deltaSum: swapped.deltaSum - 1 }).passed).toBe(false);
    expect(swappedCheck(straight, straight).passed).toBe(false);
    const lopsided = comparison.groups.map((group) => ({ ...group, rows: group.rows.slice(1) }));
    expect(swappedCheck(comparison, { ...swapped, groups: lopsided }).passed).toBe(false);
  });

  it('an indicator that is missing from its group, a group that is missing from the total', () => {
    for (const id of ['education', 'county', 'deductions']) {
      const wrong = withNode(sound.b, id, ({ sum }) => ({ sum: sum + 1 }));
      expect(nodesCheck(sides(sound.a, wrong)).passed).toBe(false);
    }
    const [root] = sound.b.nodes;
    const wrong = withNode(sound.b, root?.id ?? '', ({ sum, rawSum }) => ({ sum: sum + 1, rawSum: rawSum + 1 }));
    expect(nodesCheck(sides(sound.a, wrong)).passed).toBe(false);
  });

  it('a highest-of group that gives less than one of its children', () => {
    const wrong = withNode(sound.b, 'dwelling', () => ({ sum: 0, rawSum: 0, raisedToFloor: 0, lostToCap: 0 }));
    expect(nodesCheck(sides(sound.a, wrong)).passed).toBe(false);
  });

  it('inactive points that were counted', () => {
    expect(sound.b.withheld).toBeGreaterThan(0);
    expect(nodesCheck(sides(sound.a, { ...sound.b, withheld: 0 })).passed).toBe(false);
  });

  it('a cap that is not the one of the document', () => {
    const wrongPolicy = withCap(b, 'pension-insurance', 2000);
    const run = simulate(wrongPolicy, population, AS_OF);
    const check = nodesCheck([{ policy: wrongPolicy, simulation: run }]);
    expect(check.passed).toBe(false);
    expect(check.figures.find(({ label }) => label.en.startsWith('Caps'))?.value).toBe(1);
  });

  it('an engine whose result for a rule is not that of json-logic-js', () => {
    const nodes = b.nodes.map((compiled) =>
      compiled.node.id === 'residence' && compiled.rule
        ? { ...compiled, rule: { ...compiled.rule, closure: () => 100 } }
        : compiled,
    );
    const wrong: CompiledPolicy = { ...b, nodes };
    const check = referenceCheck([{ policy: wrong, simulation: sound.b }], population, 1, 60);
    expect(check.passed).toBe(false);
    expect(check.figures.find(({ label }) => label.en === 'Rules that differ')?.value).toBeGreaterThan(0);
  });

  it('a population run whose totals are not those of its persons', () => {
    const totals = sound.b.totals.map((total) => total + 25);
    const check = referenceCheck([{ policy: b, simulation: { ...sound.b, totals } }], population, 1, 60);
    expect(check.passed).toBe(false);
    expect(check.figures.find(({ label }) => label.en === 'Persons whose totals differ')?.value).toBe(60);
  });

  it('a stale snapshot', () => {
    expect(snapshotCheck([sound.a, sound.b], population).passed).toBe(true);
    const stale: readonly Partial<Simulation>[] = [
      { population: { contentHash: 'sha256:of last year', persons: 600 } },
      { totals: sound.a.totals.slice(1) },
      { engine: '0.9.0' },
      { asOf: '2025-06-18' },
    ];
    for (const change of stale)
      expect(snapshotCheck([sound.a, { ...sound.b, ...change }], population).passed).toBe(false);
  });

  it('nothing where there was nothing to look at', () => {
    expect(referenceCheck([], population, 1, 60).passed).toBe(false);
  });
});
