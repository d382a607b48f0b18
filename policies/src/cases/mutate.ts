import { valueAt, withValueAt } from '../findings/json-pointer.js';
import { compiledRule, type CompiledPolicy } from '../evaluate/compile-policy.js';
import { decimalOf } from '../logic/decimal.js';
import { type Expression, operandsOf } from '../logic/expression.js';
import { scopeOf } from '../logic/policy-rules.js';
import { readRule } from '../logic/read-rule.js';
import { type Names, namesOf } from '../text/language/names.js';
import { bilingual } from '../text/language/render.js';
import { number, type Token, type Tokens, word } from '../text/language/token.js';
import { readBackValue } from '../text/readback/read-back.js';
import { CASE_WORDS } from './case-words.js';
import type { Change, CompiledMutant, Mutant } from './mutant.js';
import { nodeMutants } from './node-mutants.js';
import { type RuleEdit, ruleEdits } from './rule-edits.js';
import { ownRules, placeToken, type RulePlace } from './rule-place.js';

/** The mutants of a policy. Those that mean nothing (no checked rule comes of them) are named, and never run. */
export interface Mutants {
  readonly mutants: readonly CompiledMutant[];
  readonly meaningless: readonly Mutant[];
}

/** The parts from the root to the one at `pointer`, or to the nearest around it. */
function pathTo(expression: Expression, pointer: string): Expression[] {
  const path: Expression[] = [];
  const leads = ({ at }: Expression): boolean => pointer === at || pointer.startsWith(`${at}/`);
  for (let part: Expression | undefined = expression; part && leads(part);) {
    path.push(part);
    part = operandsOf(part).find(leads);
  }
  return path;
}

/** The smallest part around `pointer` that says enough: a constant only where a whole branch is one. */
function spokenPart(expression: Expression, pointer: string): Expression {
  const path = pathTo(expression, pointer);
  const last = path.at(-1) ?? expression;
  const around = path.findLast(({ kind }) => kind !== 'literal' && kind !== 'rescale');
  return around && around.kind !== 'conditional' ? around : last;
}

/** The part at the pointer of `spoken` in the changed rule. */
function sameSpot(expression: Expression, spoken: Expression): Expression {
  return pathTo(expression, spoken.at).find(({ at }) => at === spoken.at) ?? expression;
}

function jsonTokens(value: unknown): Tokens {
  const decimal = typeof value === 'number' ? decimalOf(value) : undefined;
  if (decimal) return [number(decimal)];
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return [{ kind: 'text', zh: written, en: written }];
}

function described(
  place: Token,
  names: Names,
  original: Expression,
  changed: Expression | null,
  edit: RuleEdit,
): Tokens {
  const spoken = spokenPart(original, edit.pointer);
  const [before, after] = changed
    ? [readBackValue(spoken, names), readBackValue(sameSpot(changed, spoken), names)]
    : [jsonTokens(edit.before), jsonTokens(edit.after)];
  return [place, word(CASE_WORDS.colon), ...before, word(CASE_WORDS.becomes), ...after];
}

function changeOf(policy: CompiledPolicy, place: RulePlace, expression: Expression): Change {
  const rule = compiledRule(policy.compiler, expression);
  if (place.list !== 'score') {
    const index = policy[place.list].findIndex(({ verdict }) => verdict.id === place.id);
    return { list: place.list, index, rule };
  }
  const index = policy.indexOf.get(place.id) ?? 0;
  const node = policy.nodes[index];
  if (!node) throw new RangeError(`There is no node ${place.id}`);
  return { list: 'score', index, node: { ...node, rule } };
}

/**
 * Every small change of what the policy itself says about persons: rules of its indicators, vetoes and standing rules; caps,
 * floors and combinations of its nodes. What it includes has cases of its own; scenes are judged by rankings, not by persons.
 * Only the changed rule is compiled anew.
 */
export function mutate(policy: CompiledPolicy): Mutants {
  const names = namesOf(policy.resolved.document);
  const scope = scopeOf(policy.rules);
  const mutants: CompiledMutant[] = [];
  const meaningless: Mutant[] = [];
  for (const place of ownRules(policy)) {
    const token = placeToken(policy, names, place);
    for (const edit of ruleEdits(place.json, place.rule.expression)) {
      const { kind, pointer, before, after } = edit;
      const { expression } = readRule(withValueAt(place.json, pointer, after), scope, place.expectation);
      const mutant: Mutant = {
        id: `${place.pointerTo(pointer)} ${JSON.stringify(after)}`,
        kind,
        place: { list: place.list, id: place.id },
        pointer: place.pointerTo(pointer),
        before: valueAt(place.json, pointer) ?? before,
        after,
        description: bilingual(described(token, names, place.rule.expression, expression, edit)),
      };
      if (expression) mutants.push({ ...mutant, change: changeOf(policy, place, expression) });
      else meaningless.push(mutant);
    }
  }
  return { mutants: [...mutants, ...nodeMutants(policy, names)], meaningless };
}
