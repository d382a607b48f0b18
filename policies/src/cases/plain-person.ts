import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { encodePerson, type PersonFacts } from '../evaluate/encode-person.js';
import { judgeFrame, scoreFrame } from '../evaluate/score-frame.js';
import { formatDay, parseDay, shiftDay } from '../logic/calendar-day.js';
import type { Fact } from '../model/fact.js';
import { plainScalar } from './plain-scalar.js';
import { AS_OF } from './realise.js';

/** The facts that any rule about persons reads; those of scenes alone are not among them. */
function factsRead({ nodes, vetoes, standing, facts }: CompiledPolicy): Fact[] {
  const rules = [...nodes, ...vetoes, ...standing].flatMap(({ rule }) => (rule ? [rule] : []));
  const read = new Set(rules.flatMap((rule) => rule.facts));
  return facts.facts.filter(({ id }) => id !== AS_OF && read.has(id));
}

function isActive(policy: CompiledPolicy, person: PersonFacts, asOf: string): boolean {
  const { facts } = encodePerson(policy.facts, person, asOf);
  if (!facts) return false;
  const { standing, vetoes } = judgeFrame(policy, facts, scoreFrame(policy, facts).points);
  return standing === 'active' && vetoes.length === 0;
}

/** The day ten years before. */
function longAgo(asOf: string): string {
  return formatDay(shiftDay(parseDay(asOf) ?? 0, -10, 'years'));
}

/**
 * The smallest person of whom everything is known that any rule reads: nothing done, nothing held, nothing lived. Where that is
 * nobody whose points are active, one or two facts are changed so that they are.
 */
export function plainPerson(policy: CompiledPolicy, asOf: string): PersonFacts {
  const facts = factsRead(policy);
  const plain = Object.fromEntries(
    facts.map(({ id, type }) => [id, type.kind === 'records' ? [] : plainScalar(type, asOf)]),
  );
  if (isActive(policy, plain, asOf)) return plain;
  const verdicts = [...policy.vetoes, ...policy.standing].flatMap(({ rule }) => rule?.facts ?? []);
  const others = facts.flatMap(({ id, type }): PersonFacts[] => {
    if (!verdicts.includes(id)) return [];
    if (type.kind === 'boolean') return [{ [id]: true }];
    if (type.kind === 'date') return [{ [id]: longAgo(asOf) }];
    return type.kind === 'enumeration' ? type.codes.slice(1).map(({ code }) => ({ [id]: code })) : [];
  });
  const changes = [...others, ...others.flatMap((one) => others.map((other) => ({ ...one, ...other })))];
  const active = changes.map((change) => ({ ...plain, ...change })).find((person) => isActive(policy, person, asOf));
  return active ?? plain;
}
