import { type Disagreement, disagreements, isTaken, type RandomRule } from './differential.js';

/** The rule with one part replaced by something simpler, for every part of it. */
function* simpler(rule: unknown): Generator<unknown> {
  if (typeof rule !== 'object' || rule === null) return;
  if (Array.isArray(rule)) {
    const list = rule as unknown[];
    for (const [index, part] of list.entries()) {
      yield list.filter((_, at) => at !== index);
      for (const other of [...simpler(part), ...(typeof part === 'object' ? [1, 0, true] : [])]) {
        yield list.map((kept, at) => (at === index ? other : kept));
      }
    }
    return;
  }
  for (const [name, operands] of Object.entries(rule)) {
    if (Array.isArray(operands)) yield* operands as unknown[];
    if (name === 'var') continue;
    for (const other of simpler(operands)) yield { [name]: other };
  }
}

const tally = () => ({ rules: 0, compared: 0, withReference: 0, binary: 0, unknown: 0 });

function stillFails(test: RandomRule, person: Disagreement['person']): Disagreement | undefined {
  return isTaken(test) ? disagreements([test], [person], tally())[0] : undefined;
}

/** A smaller rule and person on which two executions still disagree; found greedily. */
export function shrunk(disagreement: Disagreement): Disagreement {
  let smallest = disagreement;
  for (let again = true, tried = 0; again && tried < 3000;) {
    again = false;
    for (const rule of simpler(smallest.rule)) {
      tried += 1;
      const found = stillFails({ rule, gives: smallest.gives }, smallest.person);
      if (!found) continue;
      smallest = found;
      again = true;
      break;
    }
  }
  for (const id of Object.keys(smallest.person)) {
    const { [id]: _, ...rest } = smallest.person;
    smallest = stillFails(smallest, rest) ?? smallest;
  }
  return smallest;
}
