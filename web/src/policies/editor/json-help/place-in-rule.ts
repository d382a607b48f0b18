import { type ExpectedHere, expectedHere, scopeOf, type UseTarget } from '@jifen/policies';
import { parse } from 'jsonc-parser';
import type { JsonPlace } from '../../../json-editor';
import type { RuleWords } from './rule-words';

/** The way to the value at the place; of a key, to the operation that it is the key of. */
function pathOf({ path, isKey, token }: JsonPlace): readonly (string | number)[] {
  return isKey && token !== null && token.value !== '' ? path.slice(0, -1) : path;
}

/** The rule as far as it can be read: what is half written is left out. */
function ruleIn({ text }: JsonPlace): unknown {
  return parse(text) as unknown;
}

/** What may be written at the place, by the rule around it; null while the policy cannot be read at all. */
export function expectedAt(place: JsonPlace, { rules, result }: RuleWords): ExpectedHere | null {
  return rules && expectedHere(ruleIn(place), pathOf(place), scopeOf(rules), result);
}

const POINTS = 'points.';

/** The fact or node that is named at the place; null where none is. */
export function targetAt(place: JsonPlace, words: RuleWords): UseTarget | null {
  const name = place.isKey && place.token?.value === 'var' ? nameBehind(place) : nameInside(place, words);
  if (typeof name !== 'string') return null;
  if (!name.startsWith(POINTS)) return words.facts.some(({ id }) => id === name) ? { kind: 'fact', id: name } : null;
  const id = name.slice(POINTS.length);
  return words.rules?.nodes.has(id) ? { kind: 'node', id } : null;
}

function nameInside(place: JsonPlace, words: RuleWords): unknown {
  const expected = place.isKey ? null : expectedAt(place, words);
  return expected?.form === 'name' && expected.element === null ? place.token?.value : undefined;
}

/** The value of the key at the place. */
function nameBehind(place: JsonPlace): unknown {
  return place.path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    ruleIn(place),
  );
}
