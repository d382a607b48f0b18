import fc from 'fast-check';
import {
  type CompiledPolicy,
  encodePopulation,
  frameAtRow,
  generatePopulation,
  IncrementalRuns,
  scoreFrame,
  simulate,
} from '../src/index.js';
import { policies, populations } from './support/random-policies.js';
import { compiledPack, packOf } from './support/packs.js';
import { effort, seeded } from './support/seed.js';

const AS_OF = '2026-06-18';

type Encoded = NonNullable<ReturnType<typeof encodePopulation>['population']>;

/** Every person's result, and the points at every node, must be those of a run from nothing. */
function expectSameAsAlone(runs: IncrementalRuns, policy: CompiledPolicy, population: Encoded): void {
  const run = runs.run(policy);
  const alone = simulate(policy, population, AS_OF);
  expect(run.totals).toEqual(alone.totals);
  expect(run.states).toEqual(alone.states);
  expect(run.barred).toEqual(alone.barred);
  const sources = policy.nodes.map(({ index }) => run.pointsOf(index));
  const astray = Array.from({ length: population.size }, (_, row) => {
    const { points } = scoreFrame(policy, frameAtRow(policy, population, row, AS_OF));
    const found = sources.map((source) => source.points[source.kind === 'table' ? (source.at[row] ?? -1) : row]);
    return { row, found, points };
  }).filter(
    ({ found, points }) => found.length !== points.length || found.some((at, node) => !Object.is(at, points[node])),
  );
  expect(astray).toEqual([]);
}

describe('runs one after another', () => {
  it('are each what a run from nothing is, whichever policies came before', () => {
    const several = fc.array(policies, { minLength: 1, maxLength: 3 });
    const sequences = several.chain((list) => fc.array(fc.constantFrom(...list), { minLength: 2, maxLength: 6 }));
    fc.assert(
      fc.property(sequences, populations({ minLength: 1, maxLength: 12 }), (sequence, people) => {
        const dictionaries = sequence.map(({ facts }) => facts.facts);
        const { population } = encodePopulation(people, dictionaries);
        if (!population) throw new Error('The population does not fit');
        const runs = new IncrementalRuns(population, AS_OF);
        for (const policy of sequence) expectSameAsAlone(runs, policy, population);
      }),
      seeded(400, 16),
    );
  });

  it('of the practice policies there and back are the same', () => {
    const [old, revised] = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
    const { population } = encodePopulation(
      generatePopulation({ seed: 20260618, persons: effort(800, 200), asOf: AS_OF }),
      [old.facts.facts, revised.facts.facts],
    );
    if (!population) throw new Error('The population does not fit');
    const runs = new IncrementalRuns(population, AS_OF);
    for (const policy of [old, revised, revised, old, revised]) expectSameAsAlone(runs, policy, population);
  });

  it('refuse a day that does not exist', () => {
    const { population } = encodePopulation(
      generatePopulation({ seed: 20260618, persons: effort(800, 200), asOf: AS_OF }),
      [compiledPack(packOf('yongjia-practice')).facts.facts],
    );
    if (!population) throw new Error('The population does not fit');
    expect(() => new IncrementalRuns(population, '2026-02-30')).toThrow(RangeError);
  });
});
