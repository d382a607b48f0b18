import { encodePerson, formatDay, Random, readRule } from '../src/index.js';
import { AS_OF, policyOf, randomPersons, randomRules, SCOPE } from './support/differential.js';
import { HeldToTypes } from './support/held-to-types.js';
import { effort, SEED } from './support/seed.js';

/** As many as the differential test is asked for. */
const RULES = Number(globalThis.process?.env['DIFFERENTIAL_RULES'] ?? effort(600));

describe('a checked rule', () => {
  it('gives every part of it a value of its type and within its inferred bounds, for anybody', () => {
    const policy = policyOf([]);
    const persons = randomPersons(Random.of(SEED, 1, 1), 40).map((person) => encodePerson(policy.facts, person, AS_OF).facts ?? []);
    const compiler = new HeldToTypes(policy.compiler.slots);
    for (const { rule, gives } of randomRules(Random.of(SEED, 1, 2), RULES)) {
      const { expression } = readRule(rule, SCOPE, gives);
      if (!expression) throw new Error('the rule was taken before');
      const closure = compiler.compile(expression);
      for (const facts of persons) {
        try {
          closure({ facts, points: [5, 200, 150] });
        } catch (error) {
          throw new Error(`${JSON.stringify(rule)} as of ${formatDay(Number(facts[0]))}: ${String(error)}`, { cause: error });
        }
      }
    }
  }); // prettier-ignore
});
