import type { Expression } from '../logic/expression.js';
import { valueAt } from '../findings/json-pointer.js';
import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Condition } from '../model/verdict.js';
import type { Text } from '../model/text.js';
import type { ReadPolicy } from './checked-policy.js';

/** A rule of the document itself, with what it belongs to. */
export interface CheckedRule {
  /** Pointer to what the rule belongs to. */
  readonly owner: string;
  readonly title: Text;
  readonly expression: Expression;
  /** Where a part of the rule stands, relative to the owner. */
  readonly pointerOf: (at: string) => string;
  /** The rule, or a part of it, as it is written; undefined where it stands elsewhere. */
  readonly written: (at: string) => unknown;
  /** What the rule decides. */
  readonly purpose: 'points' | 'formula' | 'veto' | 'standing' | 'eligibility' | 'key' | 'other';
  /** The node of the score tree whose points it gives. */
  readonly node: CompiledNode | null;
}

type Purpose = CheckedRule['purpose'];

/** Every rule that the document itself has (not what it includes) and that can be read, in document order. */
export function checkedRules({ document, resolved, rules }: ReadPolicy, policy: CompiledPolicy): CheckedRule[] {
  const found: CheckedRule[] = [];
  const add = (
    expression: Expression | null | undefined,
    owner: string,
    title: Text,
    purpose: Purpose,
    at: string | ((at: string) => string),
    node: CompiledNode | null = null,
  ): void => {
    const pointerOf = typeof at === 'string' ? (inside: string): string => at + inside : at;
    const written = (inside: string): unknown => valueAt(document, owner + pointerOf(inside));
    if (expression) found.push({ owner, title, expression, purpose, pointerOf, written, node });
  };
  for (const { node, pointer } of rules.nodes.values()) {
    if (resolved.lockedBy.has(node.id)) continue;
    const compiled = policy.nodes[policy.indexOf.get(node.id) ?? -1] ?? null;
    if (node.kind === 'indicator') add(rules.indicators.get(node.id), pointer, node.title, 'points', '/rule', compiled);
    else add(rules.formulas.get(node.id), pointer, node.title, 'formula', '/formula', compiled);
  }
  const verdicts = (
    list: readonly (Condition & { readonly id: string; readonly title: Text })[],
    read: ReadonlyMap<string, Expression | null>,
    pointer: string,
    purpose: Purpose,
  ): void => {
    for (const [index, verdict] of list.entries()) {
      // A verdict with an end is read as one condition of both; what is found is shown at its rule.
      const at = verdict.until === undefined ? '/rule' : (): string => '/rule';
      add(read.get(verdict.id), `${pointer}/${index}`, verdict.title, purpose, at);
    }
  };
  verdicts(document.vetoes, rules.vetoes, '/vetoes', 'veto');
  verdicts(document.standing, rules.standing, '/standing', 'standing');
  for (const [index, { id, title, rounds }] of document.scenes.entries()) {
    const scene = rules.scenes.get(id);
    const pointer = `/scenes/${index}`;
    if (!scene) continue;
    add(scene.eligibility, pointer, title, 'eligibility', '/eligibility');
    add(scene.formula, pointer, title, 'other', '/formula');
    for (const [position, key] of scene.scene.keys.entries())
      add(scene.keys.get(key.id), `${pointer}/keys/${position}`, key.title, 'key', '/rule');
    for (const [position, round] of (rounds ?? []).entries())
      add(
        scene.rounds[position]?.eligibility,
        `${pointer}/rounds/${position}`,
        round.title,
        'eligibility',
        '/eligibility',
      );
  }
  return found;
}
