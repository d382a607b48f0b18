import fc from 'fast-check';
import { type Expectation, type Expression, Group, Names, readBackRule, readRule, render } from '../src/index.js';
import { CONFUSING_FACTS, CONFUSING_SCOPE, conditionRule, neighbours, pointsRule } from './support/random-rules.js';
import { spelledAlike } from './support/same-meaning.js';
import { effort, seeded } from './support/seed.js';

/*
 * Two different rules never read the same. Random rules over a dictionary of confusing names are read back together with every rule
 * that differs from them in one place, in both languages; every sentence ever seen must belong to one rule, up to the spellings that
 * `spelledAlike` lists.
 */
function node(id: string, children: readonly unknown[]): unknown {
  const title = { zh: '居住时间', en: 'Residence' };
  return { kind: 'group', id, title, role: 'category', combine: 'sum', children };
}

const names = new Names({
  facts: CONFUSING_FACTS,
  score: Group.parse(node('total', [node('node-a', []), node('node-b', [])])),
});

function read(rule: unknown, expectation: Expectation): Expression | null {
  return readRule(rule, CONFUSING_SCOPE, expectation).expression;
}

describe.each([
  ['points', pointsRule, 40],
  ['condition', conditionRule, 40],
] as const)('rules that give %s', (expectation, rules, runs) => {
  const seen = { zh: new Map<string, string>(), en: new Map<string, string>() };
  let sentences = 0;

  const note = (expression: Expression, rule: unknown): void => {
    const tokens = readBackRule(expression, names);
    const key = spelledAlike(expression);
    for (const language of ['zh', 'en'] as const) {
      const sentence = render(tokens, language);
      const known = seen[language].get(sentence);
      if (known === undefined) seen[language].set(sentence, key);
      else if (known !== key) {
        throw new Error(`Two rules read the same: ${sentence}\n${known}\n${key}\n${JSON.stringify(rule)}`);
      }
      sentences += 1;
    }
  };

  test('read differently when they differ', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        for (const candidate of [rule, ...neighbours(rule)]) {
          const expression = read(candidate, expectation);
          if (expression) note(expression, candidate);
        }
      }),
      seeded(runs),
    );
    expect(seen.zh.size).toBeGreaterThan(effort(500));
    expect(seen.en.size).toBeGreaterThan(effort(500));
    console.info(`${sentences} sentences, ${seen.zh.size} different in Chinese`);
  });
});
