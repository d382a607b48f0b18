import type { Fact } from '../model/fact.js';
import { pointsReadBy } from './expression.js';
import type { Expectation, ReadRule } from './read-rule.js';

/**
 * Rules that have been read already, for policies that are put together from the same rules over the same facts. What reads the points
 * of other nodes is read again each time, since it depends on what these can be; so is what is wrong.
 */
export class KnownRules {
  private readonly byDictionary = new Map<string, WeakMap<object, Known>>();
  private readonly numbers = new WeakMap<object, number>();
  private types = 0;
  private last: { readonly facts: readonly Fact[]; readonly rules: WeakMap<object, Known> } | undefined;

  /** The rule as it was read before, or as `read` reads it over these facts. */
  get(rule: unknown, facts: readonly Fact[], expectation: Expectation, read: () => ReadRule): ReadRule {
    if (typeof rule !== 'object' || rule === null) return read();
    const rules = this.over(facts);
    const known = rules.get(rule);
    if (known?.expectation === expectation) return known.read;
    const found = read();
    if (found.expression && found.findings.length === 0 && pointsReadBy(found.expression).length === 0) {
      rules.set(rule, { expectation, read: found });
    }
    return found;
  }

  /** The rules over a dictionary; two are the same where they declare the same types under the same ids. */
  private over(facts: readonly Fact[]): WeakMap<object, Known> {
    if (this.last?.facts === facts) return this.last.rules;
    const key = facts.map(({ id, type }) => `${id} ${this.numberOf(type)}`).join('\n');
    const rules = this.byDictionary.get(key) ?? new WeakMap<object, Known>();
    this.byDictionary.set(key, rules);
    this.last = { facts, rules };
    return rules;
  }

  private numberOf(type: object): number {
    const known = this.numbers.get(type);
    if (known !== undefined) return known;
    this.types += 1;
    this.numbers.set(type, this.types);
    return this.types;
  }
}

interface Known {
  readonly expectation: Expectation;
  readonly read: ReadRule;
}
