import { AS_OF_SLOT } from '../../evaluate/fact-table.js';
import { decodeValue, type PersonFacts } from '../../evaluate/encode-person.js';
import type { Value } from '../../evaluate/frame.js';
import { type EpochDay, formatDay } from '../../logic/calendar-day.js';
import { type Expression, factsOf } from '../../logic/expression.js';
import type { Fact } from '../../model/fact.js';
import type { Point } from './box.js';
import { AS_OF } from './quantity.js';
import { type Facts, realise } from './realise.js';
import type { Space } from './space.js';

/** A person who shows a finding, and the day on which; the day is left out where it does not matter. */
export interface Witness {
  readonly witness: PersonFacts;
  readonly asOf?: string;
}

/** The least that a fact can be while it is known: no, 0, the first option, no records, the day itself. */
function plainValue({ type }: Expression, day: EpochDay): Value {
  switch (type.kind) {
    case 'boolean':
      return false;
    case 'code':
      return 0;
    case 'records':
    case 'numbers':
      return [];
    case 'number':
      return Math.max(type.min, Math.min(type.max, 0));
    case 'date':
      return Math.max(type.min, Math.min(type.max, day));
  }
}

/**
 * The smallest person like the one at `point` for whom `claim` still holds: facts that do not matter are left out, the others made as
 * plain as they can be. Null where the claim does not hold for any facts that could be found: then nothing is claimed.
 */
export function witnessOf(space: Space, point: Point, day: EpochDay, claim: (facts: Facts) => boolean): Witness | null {
  const found = realise(space, point, day);
  if (!found || !claim(found)) return null;
  const { facts: table } = space.policy;
  const facts = [...found];
  const today = Number(facts[AS_OF_SLOT]);
  const mentioned = space.list.filter(({ expression, fact }) => expression.kind === 'fact' && fact !== AS_OF);
  for (const { expression, fact } of mentioned) {
    const slot = table.slotOf(fact);
    const kept = facts[slot] ?? null;
    for (const simpler of [null, plainValue(expression, today)]) {
      facts[slot] = simpler;
      if (claim(facts)) break;
      facts[slot] = kept;
    }
  }
  const declared = new Map(table.facts.map((fact): [string, Fact] => [fact.id, fact]));
  const told = mentioned.flatMap(({ fact }): [string, unknown][] => {
    const value = facts[table.slotOf(fact)] ?? null;
    const declaration = declared.get(fact);
    return value === null || !declaration ? [] : [[fact, decodeValue(declaration.type, value)]];
  });
  const dated = space.list.some(({ expression }) => factsOf(expression).includes(AS_OF));
  return { witness: Object.fromEntries(told), ...(dated ? { asOf: formatDay(today) } : {}) };
}
