import { type Expectation, type OwnedRule, type Scene, sceneRules, valueAt } from '@jifen/policies';
import { sceneRowId } from '../tree/tree-row';

/** A rule inside a scene, with a name that stays when the lists of the scene are rearranged. */
export interface NamedRule extends OwnedRule {
  /** `/scenes/<id>/keys/<key>/rule`: indices replaced by the ids of what stands there. */
  readonly id: string;
  /** Pointer into the scene. */
  readonly at: string;
  readonly result: Expectation;
}

/** The pointer with ids in place of indices. */
function byIds(scene: Scene, at: string): string {
  let pointer = '';
  let named = '';
  for (const token of at.split('/').slice(1)) {
    pointer += `/${token}`;
    const id = /^\d+$/.test(token) ? valueAt(scene, `${pointer}/id`) : undefined;
    named += `/${typeof id === 'string' ? id : token}`;
  }
  return named;
}

function resultOf({ part, pointer }: OwnedRule): Expectation {
  if (part === 'key' || part === 'round-key') return 'key';
  // The last day of a veto is a date, or gives one; it is read as something that can be put in order.
  if (part === 'veto') return pointer.endsWith('/until') ? 'key' : 'condition';
  return part === 'formula' || part === 'household' ? 'points' : 'condition';
}

/** Every rule that a scene has, pending ones among them. */
export function namedRules(scene: Scene): NamedRule[] {
  return sceneRules(scene, '').map((rule) => ({
    ...rule,
    id: sceneRowId(scene.id) + byIds(scene, rule.pointer),
    at: rule.pointer,
    result: resultOf(rule),
  }));
}

/** The names of the rules of a scene, as {@link namedRules} has them. */
export function sceneRuleIds(scene: Scene): string[] {
  return namedRules(scene).map(({ id }) => id);
}
