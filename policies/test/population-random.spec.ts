import { Random, Streams, topicKey } from '../src/index.js';
import { effort } from './support/seed.js';

const numbers = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('xoshiro128**', () => {
  it('gives the published outputs for the state 1, 2, 3, 4', () => {
    expect(numbers(Random.fromState(1, 2, 3, 4), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('does not get stuck in the state of four zeros', () => {
    expect(new Set(numbers(Random.fromState(0, 0, 0, 0), 50)).size).toBeGreaterThan(40);
  });
});

describe('streams', () => {
  it('are the same for the same name and differ for every other one', () => {
    const of = (...path: number[]): string => numbers(Random.of(20260601, ...path), 4).join();
    expect(of(1, 2)).toBe(of(1, 2));
    const names = [
      of(),
      of(0),
      of(1),
      of(0, 0),
      of(1, 2),
      of(2, 1),
      of(1, 2, 0),
      numbers(Random.of(20260602), 4).join(),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it('tell seeds above 2^32 from those below', () => {
    expect(numbers(Random.of(7), 4)).not.toEqual(numbers(Random.of(7 + 2 ** 32), 4));
    expect(numbers(Random.of(Number.MAX_SAFE_INTEGER), 4)).not.toEqual(numbers(Random.of(2 ** 53 - 2), 4));
  });

  it('do not meet over thousands of households', () => {
    const households = effort(100_000);
    const firsts = new Set<string>();
    for (let household = 0; household < households; household += 1) {
      const random = Random.of(1, household, topicKey('education'));
      firsts.add(`${random.next()} ${random.next()}`);
    }
    expect(firsts.size).toBe(households);
  });
});

describe('draws', () => {
  it('below a bound are whole, in range, and evenly spread', () => {
    const random = Random.of(3);
    const counts = new Array<number>(7).fill(0);
    for (let draw = 0; draw < 70_000; draw += 1) {
      const value = random.below(7);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(Object.keys(counts)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    // χ² with 6 degrees of freedom: above 22.46 once in a thousand seeds; this seed is fixed.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.46);
  });

  it('of a branch of streams are those of the streams it names', () => {
    const streams = Streams.of(0);
    for (const [seed, household, person] of [
      [1, 2, 3],
      [Number.MAX_SAFE_INTEGER, 2 ** 32 - 1, 0],
    ] as const) {
      streams.enter(seed, [household, person]);
      for (const topic of ['age', 'education'].map(topicKey)) {
        expect(numbers(streams.on(topic), 5)).toEqual(numbers(Random.of(seed, household, person, topic), 5));
      }
    }
  });
});
