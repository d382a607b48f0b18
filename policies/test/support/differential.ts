import {
  applyJsonLogic,
  type CompiledPolicy,
  type CompiledNode,
  type CompiledRule,
  encodePerson,
  encodePopulation,
  type Frame,
  parseDay,
  type Random,
  readRule,
  scopeOf,
} from '../../src/index.js';
import { Placements } from '../../src/simulate/placements.js';
import { type NodeBlock, TreeKernel, VERDICT } from '../../src/simulate/tree-kernel.js';
import { DEGREES, RANDOM_FACTS, randomPerson, RANKS } from './random-dictionary.js';
import { Rational } from './rational.js';
import { type Judged, RationalJudge } from './rational-judge.js';
import { RuleGenerator } from './rule-generator.js';
import { compiled, indicator, policyInput } from './small-policy.js';

export const AS_OF = '2026-06-18';
const ORDERS = [DEGREES, RANKS];

type Person = Readonly<Record<string, unknown>>;

/** A rule and what it is asked for. */
export interface RandomRule {
  readonly rule: unknown;
  readonly gives: 'points' | 'condition';
}

/** A rule and a person on whom two executions disagree. */
export interface Disagreement extends RandomRule {
  readonly person: Person;
  readonly engine: unknown;
  /** What gave another result, and which. */
  readonly other: string;
}

/** Items whose points the rules may read. */
const GIVEN = [
  indicator('given-a', { var: 'count' }),
  indicator('given-b', { min: [{ var: 'yuan' }, 50] }, { whenUnknown: 2.5 }),
];

function givenPoints(person: Person): Record<string, number> {
  const { count, yuan } = person as { count?: number; yuan?: number };
  return { 'given-a': count ?? 0, 'given-b': yuan === undefined ? 2.5 : Math.min(yuan, 50) };
}

/** A policy of those rules: the points apart from the total, the conditions as vetoes. */
export function policyOf(rules: readonly RandomRule[]): CompiledPolicy {
  const items = rules.flatMap(({ rule, gives }, index) =>
    gives === 'points' ? [indicator(`i-${index}`, rule, { effect: 'separate' })] : [],
  );
  const vetoes = rules.flatMap(({ rule, gives }, index) =>
    gives === 'condition' ? [{ id: `v-${index}`, title: { zh: `否决 ${index}` }, rule: rule as boolean }] : [],
  );
  return compiled(policyInput([...GIVEN, ...items], { facts: [...RANDOM_FACTS], vetoes }));
}

/** What the random rules may name. */
export const SCOPE = scopeOf(policyOf([]).rules);

/** Whether the profile takes the rule. */
export function isTaken({ rule, gives }: RandomRule): boolean {
  return readRule(rule, SCOPE, gives).expression !== null;
}

/** `count` rules that the profile takes; the same for the same stream. */
export function randomRules(random: Random, count: number): RandomRule[] {
  const generator = new RuleGenerator(random);
  const rules: RandomRule[] = [];
  while (rules.length < count) {
    const gives = random.chance(650) ? 'points' : 'condition';
    const rule =
      gives === 'points' ? generator.number(random.between(1, 4)) : generator.condition(random.between(1, 4), undefined, false);
    const [taken] = [{ rule, gives } as const, { rule: { round: [rule, 2] }, gives } as const].filter(isTaken);
    if (taken) rules.push(taken);
  } // prettier-ignore
  return rules;
}

/** Persons of whom some have everything, some lack a little and some a lot. */
export function randomPersons(random: Random, count: number): Person[] {
  return Array.from({ length: count }, (_, index) => randomPerson(random, [0, 0, 60, 60, 400][index % 5] ?? 0));
}

/** What was counted on the way. */
export interface Tally {
  rules: number;
  compared: number;
  withReference: number;
  /** Results of json-logic-js that are off because a decision hung on a binary fraction. */
  binary: number;
  unknown: number;
}

/** A person, as each execution wants one. */
interface Subject {
  readonly person: Person;
  /** What a rule's names mean, as plain JSON. */
  readonly data: unknown;
  readonly frame: Frame;
}

function same(engine: unknown, judged: Judged): boolean {
  if (judged instanceof Rational) return typeof engine === 'number' && judged.isDecimal(engine, 2);
  return engine === judged;
}

/** Whether json-logic-js gave that, up to the binary noise of the numbers on the way. */
function sameByReference(reference: unknown, engine: unknown, greatest: number): boolean {
  if (typeof engine !== 'number' || typeof reference !== 'number') return reference === engine;
  return Math.abs(reference - engine / 100) <= 1e-11 * Math.max(greatest, Math.abs(engine));
}

function compareOne(test: RandomRule, { person, data }: Subject, engine: unknown, block: unknown, tally: Tally): Disagreement | undefined {
  const disagree = (other: string): Disagreement => ({ ...test, person, engine, other });
  const judge = new RationalJudge(ORDERS);
  const judged = judge.judge(test.rule, data);
  const shown = judged instanceof Rational ? `${judged.numerator}/${judged.denominator}` : String(judged);
  if (Object.is(engine, -0)) return disagree('a negative zero');
  if (!same(engine, judged)) return disagree(`the judge: ${shown}`);
  if (block !== engine) return disagree(`the kernels: ${String(block)}`);
  tally.compared += 1;
  if (engine === null) tally.unknown += 1;
  if (judge.metUnknown) return undefined;
  tally.withReference += 1;
  const reference = applyJsonLogic(test.rule, data, ORDERS);
  if (sameByReference(reference, engine, 1)) return undefined;
  const watchful = new RationalJudge(ORDERS, true);
  watchful.judge(test.rule, data);
  if (sameByReference(reference, engine, watchful.greatest)) return undefined;
  if (!watchful.metEdge || !watchful.metFraction) return disagree(`json-logic-js: ${JSON.stringify(reference)}`);
  tally.binary += 1;
  return undefined;
} // prettier-ignore

interface Placed {
  readonly test: RandomRule;
  readonly rule: CompiledRule;
  readonly node: number;
}

function placed(policy: CompiledPolicy, rules: readonly RandomRule[]): Placed[] {
  return rules.map((test, index) => {
    const node = policy.indexOf.get(`i-${index}`) ?? -1;
    const veto = policy.vetoes.find(({ verdict }) => verdict.id === `v-${index}`);
    const rule = test.gives === 'points' ? policy.nodes[node]?.rule : veto?.rule;
    if (!rule) throw new RangeError(`Rule ${index} was not compiled`);
    return { test, rule, node };
  });
}

/** What the kernels gave a person by a rule; `engine` itself where they gave what the node's cap and floor make of it. */
function pointsAt(node: CompiledNode | undefined, { points, unknown }: NodeBlock, row: number, engine: unknown): unknown {
  if (unknown?.[row] === 1) return null;
  const limited = typeof engine === 'number' && node ? Math.max(node.least, Math.min(node.most, engine)) : NaN;
  return points[row] === limited ? engine : points[row];
} // prettier-ignore

/** Runs every rule on every person by all executions; the first disagreement of each rule. */
export function disagreements(rules: readonly RandomRule[], persons: readonly Person[], tally: Tally): Disagreement[] {
  const policy = policyOf(rules);
  const { population, findings } = encodePopulation(
    {
      header: { format: 'points-population/1', asOf: AS_OF, facts: RANDOM_FACTS.map(({ id }) => id) },
      persons: persons.map((facts, index) => ({ kind: 'person', id: `p${index}`, household: `h${index}`, facts: facts as Record<string, never> })),
      applications: [],
    },
    [policy.facts.facts],
  ); // prettier-ignore
  if (!population) throw new Error(JSON.stringify(findings));
  const subjects = persons.map((person): Subject => {
    const { facts, findings: refused } = encodePerson(policy.facts, person, AS_OF);
    if (!facts) throw new Error(JSON.stringify(refused));
    const given = givenPoints(person);
    const points = policy.nodes.map(({ node }) => Math.round((given[node.id] ?? 0) * 100));
    return { person, data: { ...person, as_of: AS_OF, points: given }, frame: { facts, points } };
  });
  const kernel = new TreeKernel(policy, population, parseDay(AS_OF) ?? 0, persons.length, {
    keep: new Set(policy.nodes.keys()),
  });
  new Placements(population).placeAll(kernel.positions);
  kernel.prepare();
  kernel.score(0, persons.length);
  const verdicts = new Uint8Array(persons.length);

  return placed(policy, rules).flatMap(({ test, rule, node }) => {
    tally.rules += 1;
    const points = kernel.block(node);
    const veto = kernel.vetoes[policy.vetoes.findIndex((compiled) => compiled.rule === rule)];
    if (!points) veto?.verdicts(0, persons.length, verdicts);
    for (const [row, subject] of subjects.entries()) {
      const verdict = verdicts[row] === VERDICT.unknown ? null : verdicts[row] === VERDICT.yes;
      const engine = rule.closure(subject.frame);
      const block = points ? pointsAt(policy.nodes[node], points, row, engine) : verdict;
      const found = compareOne(test, subject, engine, block, tally);
      if (found) return [found];
    }
    return [];
  });
}
