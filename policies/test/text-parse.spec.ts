import fc from 'fast-check';
import {
  bilingual,
  Group,
  Names,
  parseReadback,
  readBackRule,
  readRule,
  recogniseShape,
  writeShape,
} from '../src/index.js';
import { LEXICON } from '../src/text/language/lexicon.js';
import { expressionKey } from '../src/shape/patterns/plain.js';
import { ALL_PACKS, compiledPack } from './support/packs.js';
import { CONFUSING_FACTS, CONFUSING_SCOPE, conditionRule, pointsRule } from './support/random-rules.js';
import { anyShape } from './support/random-shapes.js';
import { spelledAlike } from './support/same-meaning.js';
import { effort, seeded } from './support/seed.js';

/*
 * A sentence is what its rule says: the readback of every template, in both languages, parses back to that rule; whatever else is
 * parsed is either not understood, or means the rule it was told of.
 */
function node(id: string, children: readonly unknown[]): unknown {
  const title = { zh: '居住时间', en: 'Residence' };
  return { kind: 'group', id, title, role: 'category', combine: 'sum', children };
}

const names = new Names({
  facts: CONFUSING_FACTS,
  score: Group.parse(node('total', [node('node-a', []), node('node-b', [])])),
});

function told(rule: unknown, expectation: 'points' | 'condition') {
  const { expression } = readRule(rule, CONFUSING_SCOPE, expectation);
  return expression && { expression, sentences: bilingual(readBackRule(expression, names)) };
}

test('every template parses back to the rule it was written for', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(anyShape, (shape) => {
      const rule = writeShape(shape);
      const known = told(rule, 'points');
      if (!known) return;
      kinds.set(shape.kind, (kinds.get(shape.kind) ?? 0) + 1);
      for (const sentence of [known.sentences.zh, known.sentences.en]) {
        const parsed = parseReadback(sentence, names);
        expect([sentence, parsed.findings]).toEqual([sentence, []]);
        const back = readRule(parsed.rule, CONFUSING_SCOPE, 'points').expression;
        expect(back && expressionKey(back)).toBe(expressionKey(known.expression));
      }
    }),
    seeded(1200),
  );
  expect(kinds.size).toBe(17);
});

test('every template is recognised again', () => {
  fc.assert(
    fc.property(anyShape, (shape) => {
      const rule = writeShape(shape);
      if (readRule(rule, CONFUSING_SCOPE, 'points').expression === null) return;
      const again = recogniseShape(rule, CONFUSING_SCOPE);
      expect(again && writeShape(again)).toEqual(rule);
    }),
    seeded(400),
  );
});

test.each([
  ['points', pointsRule],
  ['condition', conditionRule],
] as const)('a random rule that gives %s is understood right or not at all', (expectation, rules) => {
  let understood = 0;
  fc.assert(
    fc.property(rules, (rule) => {
      const known = told(rule, expectation);
      if (!known) return;
      for (const sentence of [known.sentences.zh, known.sentences.en]) {
        const parsed = parseReadback(sentence, names);
        if (parsed.findings.length > 0) continue;
        understood += 1;
        const back = readRule(parsed.rule, CONFUSING_SCOPE, expectation).expression;
        expect([sentence, back && spelledAlike(back)]).toEqual([sentence, spelledAlike(known.expression)]);
      }
    }),
    seeded(60),
  );
  expect(understood).toBeGreaterThan(effort(30));
});

describe.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))('%s', (_, pack) => {
  it('reads every rule back, in both languages', () => {
    const { rules, resolved } = compiledPack(pack);
    const own = new Names(resolved.document);
    const scope = {
      fact: (id: string) => rules.factTypes.get(id),
      points: (id: string) => rules.bounds.get(id),
      factIds: rules.factTypes.keys(),
    };
    for (const expression of rules.indicators.values()) {
      if (!expression) continue;
      const { zh, en } = bilingual(readBackRule(expression, own));
      for (const sentence of [zh, en]) {
        const back = readRule(parseReadback(sentence, own).rule, scope, 'points').expression;
        expect([sentence, back && spelledAlike(back)]).toEqual([sentence, spelledAlike(expression)]);
      }
    }
  });
});

describe('what it does not understand', () => {
  test.each<[string, string]>([
    ['', '句子没有说完'],
    ['志愿服务次数每 1 次计', '句子没有说完'],
    ['志愿服务次数每 1 次计 0.5 元', '从「元」起读不懂'],
    ['无人知晓的数每 1 次计 0.5 分', '从「无人知晓的数每 1 次计 0.5 分」起读不懂'],
    ['（'.repeat(10_000), '句子过长或括号层数过多'],
  ])('%#', (sentence, message) => {
    const { rule, findings } = parseReadback(sentence, names);
    expect(rule).toBeNull();
    expect(findings.map((finding) => finding.message.zh)).toEqual([message]);
  });
});

test('any words in any order are a rule or a finding', () => {
  const words = Object.values(LEXICON).flatMap(({ zh, en }) => [zh, en]);
  const labels = CONFUSING_FACTS.map(({ label }) => label.zh);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, ...labels, '1,000', '0.5'), { maxLength: 40 }), (said) => {
      const { rule, findings } = parseReadback(said.join(' '), names);
      expect(rule === null).toBe(findings.length > 0);
    }),
    seeded(300),
  );
});

test('deductions, full stops and digits as officers type them', () => {
  const parsed = parseReadback('捐赠物资每满1000次扣0.5分，最高5分。', new Names({ facts: [donations()] }));
  expect(parsed).toEqual({
    rule: { min: [{ '*': [{ floor: [{ '/': [{ var: 'goods' }, 1000] }] }, 0.5] }, 5] },
    deducted: true,
    findings: [],
  });
});

function donations() {
  const fact = CONFUSING_FACTS[0];
  if (!fact) throw new Error('No facts');
  return { ...fact, id: 'goods', label: { zh: '捐赠物资', en: 'Goods' } };
}
