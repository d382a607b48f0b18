import { applyJsonLogic, Compiler, decimalText, formatDay, readRule } from '@jifen/policies';
import jsonLogic from 'json-logic-js';
import { dictionaryOf } from './dictionary.mjs';

const clean = (value) => Number(value.toPrecision(12));
jsonLogic.add_operation('clean +', (...numbers) => clean(numbers.reduce((sum, number) => sum + number, 0)));
jsonLogic.add_operation('clean *', (...numbers) => clean(numbers.reduce((product, number) => product * number, 1)));
jsonLogic.add_operation('clean -', (a, b) => clean(b === undefined ? -a : a - b));

/** The rule with sums, differences and products that lose their binary noise at once. */
function cleaned(rule) {
  if (typeof rule !== 'object' || rule === null) return rule;
  if (Array.isArray(rule)) return rule.map(cleaned);
  return Object.fromEntries(
    Object.entries(rule).map(([name, operands]) => [
      ['+', '-', '*'].includes(name) ? `clean ${name}` : name,
      cleaned(operands),
    ]),
  );
}

/** The text of the rule that a pointer leads to, or the last one on the way. */
function nameAt(rule, pointer) {
  let value = rule;
  for (const token of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) break;
    value = value[token.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return Array.isArray(value) ? value[0] : value;
}

function scopeOf(facts) {
  return { fact: (id) => facts.get(id)?.type, points: () => undefined, factIds: [...facts.keys()] };
}

/** The result as plain JSON. */
function plain(type, value) {
  if (value === null || type.kind === 'boolean') return value;
  return type.kind === 'date' ? formatDay(value) : Number(decimalText({ units: value, places: type.places }));
}

/** Runs the rule by the engine: `{ value }`, or `{ refused: { code } }` where the profile does not take it. */
export function byEngine(rule, data) {
  const { facts, unfit } = dictionaryOf(rule, data);
  // An ordering key may be a number with any decimals, a date, or yes or no: whatever the engine can give.
  const { expression, findings } = readRule(rule, scopeOf(facts), 'key');
  if (!expression) {
    const [finding] = findings;
    const cause = finding.code === 'RULE-UNKNOWN-FACT' ? unfit.get(nameAt(rule, finding.pointer)) : undefined;
    return { refused: { code: cause ?? finding.code } };
  }
  const slots = { fact: (id) => facts.get(id)?.slot ?? -1, points: () => -1 };
  const frame = { facts: [...facts.values()].map(({ value }) => value), points: [] };
  return { value: plain(expression.type, new Compiler(slots).compile(expression)(frame)) };
}

/** Runs the rule by json-logic-js; what it throws is a result as well. */
export function byReference(rule, data) {
  const write = console.log;
  try {
    console.log = () => undefined;
    return { value: applyJsonLogic(rule, data) };
  } catch (error) {
    return { threw: String(error) };
  } finally {
    console.log = write;
  }
}

const nearly = (a, b) =>
  typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/**
 * What became of one case: `same`; `rounding` where nothing but the binary fractions of what is expected differs; `refused` with the
 * code of the reason; or `differs` with what came out and what was expected. A case is compared with what its suite expects and,
 * without that, with json-logic-js.
 */
export function outcomeOf({ rule, data, ...wanted }) {
  const engine = byEngine(rule, data);
  if (engine.refused) return { verdict: 'refused', code: engine.refused.code };
  if (wanted.fails) return { verdict: 'differs', engine: engine.value, expected: 'an error' };
  const reference = byReference(rule, data);
  const expected = 'expected' in wanted ? wanted.expected : reference.value;
  if (engine.value === expected) return { verdict: 'same' };
  const noisy = nearly(engine.value, expected) || (reference.value === expected && byReference(cleaned(rule), data).value === engine.value); // prettier-ignore
  return noisy
    ? { verdict: 'rounding' }
    : { verdict: 'differs', engine: engine.value, expected: expected ?? reference.threw };
}
