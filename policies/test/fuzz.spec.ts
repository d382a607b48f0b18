import {
  checkPolicy,
  compilePolicy,
  encodePerson,
  type Finding,
  parsePolicy,
  parsePolicyText,
  Random,
  readRule,
  scoreFrame,
} from '../src/index.js';
import { AS_OF, policyOf, randomPersons, SCOPE } from './support/differential.js';
import { HeldToTypes } from './support/held-to-types.js';
import { ALL_PACKS, PACK_LIBRARY } from './support/packs.js';
import { oneOf, randomPerson } from './support/random-dictionary.js';
import { RuleGenerator } from './support/rule-generator.js';
import { effort, SEED } from './support/seed.js';

/** What careless code takes for something else. */
const HOSTILE: readonly unknown[] = [
  null, true, false, 0, -0, -1, 0.5, 1e-7, 1e308, Number.MAX_SAFE_INTEGER, 0.1 + 0.2, '', 'x', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
  'as_of', 'points', 'points.', 'points.given-a', '\u202e', '\u200b', '\ud800', '0', '2024-02-30', '2024-02-29', [], {}, [[]], [null], [0, 1], { var: 'count' }, { var: '' },
  { var: 'works' }, { var: '__proto__' }, { toString: [] }, { constructor: 1 }, { '+': [] }, { if: [true] }, { filter: [{ var: 'works' }, true] }, { a: 1, b: 2 },
  JSON.parse('{"__proto__":[1]}'), Array.from({ length: 1100 }, (_, index) => index),
]; // prettier-ignore

type Path = readonly (string | number)[];

/** A place in a JSON value, by the way up to the whole. */
interface Place {
  readonly part: unknown;
  readonly key: string | number;
  readonly within: Place | null;
}

/** The value itself and every place below it, parents first; added to the list, as a policy has thousands. */
function placesIn(part: unknown, key: string | number = '', within: Place | null = null, found: Place[] = []): Place[] {
  const place = { part, key, within };
  found.push(place);
  if (typeof part !== 'object' || part === null) return found;
  for (const [name, inner] of Object.entries(part)) placesIn(inner, Array.isArray(part) ? Number(name) : name, place, found);
  return found;
} // prettier-ignore

function pathOf({ key, within }: Place): Path {
  return within ? [...pathOf(within), key] : [];
}

function put(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  if (part === undefined && rest.length === 0 && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (part === undefined && rest.length === 0) Reflect.deleteProperty(copy, key);
  else (copy as Record<string | number, unknown>)[key] = put((value as Record<string | number, unknown>)[key], rest, part);
  return copy;
} // prettier-ignore

/** The value with one to three parts replaced by something hostile, by another part of it, or taken away. */
function spoiled(random: Random, whole: unknown): unknown {
  let value = whole;
  for (let edit = random.between(1, 3); edit > 0; edit -= 1) {
    const places = placesIn(value);
    const part = oneOf(random, [() => oneOf(random, HOSTILE), () => oneOf(random, places).part, () => undefined])();
    value = put(value, pathOf(oneOf(random, places)), part) ?? null;
  }
  return value;
}

function expectFindings(findings: readonly Finding[]): void {
  const unfit = findings.filter(
    ({ code, message, remedy, pointer }) =>
      !/^[A-Z]+(-[A-Z]+)*$/.test(code) ||
      !(message.zh && message.en && remedy.zh && remedy.en) ||
      !/^(\/|$)/.test(pointer),
  );
  expect(unfit).toEqual([]);
}

describe('fuzzing', () => {
  it('spoiled rules give findings, or a rule that holds to its types', () => {
    console.info(`seed ${SEED}`);
    const random = Random.of(SEED, 2);
    const generator = new RuleGenerator(random);
    const policy = policyOf([]);
    const persons = randomPersons(random, 5).map((person) => encodePerson(policy.facts, person, AS_OF).facts ?? []);
    const compiler = new HeldToTypes(policy.compiler.slots);
    let taken = 0;
    for (let run = 0; run < effort(2500); run += 1) {
      const rule = spoiled(random, random.chance(500) ? generator.number() : generator.condition());
      const { expression, findings } = readRule(rule, SCOPE, oneOf(random, ['points', 'condition', 'key']));
      if ((expression === null) !== findings.length > 0) throw new Error(JSON.stringify({ rule, findings }));
      expectFindings(findings);
      if (!expression) continue;
      taken += 1;
      for (const facts of persons) compiler.compile(expression)({ facts, points: [5, 200, 150] });
    }
    expect(taken).toBeGreaterThan(effort(60));
  });

  it('spoiled packs give findings, or a policy that scores anybody', () => {
    const random = Random.of(SEED, 3);
    let scored = 0;
    for (const { document } of ALL_PACKS) {
      for (let run = 0; run < effort(12, 3); run += 1) {
        const input = spoiled(random, document);
        const { value, findings } = random.chance(500) ? parsePolicy(input) : parsePolicyText(JSON.stringify(input) ?? '');
        expectFindings(findings);
        if (!value) continue;
        const { policy, findings: compiling } = compilePolicy(value, PACK_LIBRARY);
        expectFindings(compiling);
        expectFindings(checkPolicy(value, PACK_LIBRARY));
        if (!policy) continue;
        const { facts } = encodePerson(policy.facts, randomPerson(random, 200, policy.facts.facts), AS_OF);
        if (!facts) continue;
        scored += 1;
        for (const points of scoreFrame(policy, facts).points) expect(Number.isSafeInteger(points)).toBe(true);
      }
    }
    expect(scored).toBeGreaterThan(effort(5) - 1);
  }); // prettier-ignore
});
