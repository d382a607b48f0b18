import type { PolicyDocument } from '../model/policy-document.js';
import type { OrderingKey, Scene } from '../model/scene.js';
import type { ScoreNode } from '../model/score-node.js';
import type { Text } from '../model/text.js';
import type { Condition } from '../model/verdict.js';

/** What owns a rule: an entry of the score tree, a veto, a standing rule, a scene. */
export interface RuleOwner {
  readonly kind: 'indicator' | 'group' | 'veto' | 'standing' | 'scene';
  readonly id: string;
  readonly title: Text;
}

/** Which rule of its owner it is. */
export type RuleRole =
  'rule' | 'formula' | 'until' | 'eligibility' | 'household' | 'key' | 'veto' | 'round-eligibility' | 'round-key';

/** A rule of a document and where it stands. */
export interface RulePlace {
  readonly owner: RuleOwner;
  readonly part: RuleRole;
  /** Title of the key, veto or round of a scene that the rule belongs to. */
  readonly within?: Text;
  /** Into the document. */
  readonly pointer: string;
  readonly rule: unknown;
}

function ofNode(node: ScoreNode, pointer: string): RulePlace[] {
  if (node.kind === 'include') return [];
  const owner: RuleOwner = { kind: node.kind, id: node.id, title: node.title };
  if (node.kind === 'indicator') return [{ owner, part: 'rule', pointer: `${pointer}/rule`, rule: node.rule }];
  const formula: RulePlace[] =
    node.formula === undefined ? [] : [{ owner, part: 'formula', pointer: `${pointer}/formula`, rule: node.formula }];
  return [...formula, ...node.children.flatMap((child, index) => ofNode(child, `${pointer}/children/${index}`))];
}

function ofCondition(owner: RuleOwner, { rule, until }: Condition, pointer: string): RulePlace[] {
  return [
    { owner, part: 'rule', pointer: `${pointer}/rule`, rule },
    ...(until === undefined ? [] : [{ owner, part: 'until' as const, pointer: `${pointer}/until`, rule: until }]),
  ];
}

function ofKeys(
  owner: RuleOwner,
  keys: readonly OrderingKey[],
  part: 'key' | 'round-key',
  pointer: string,
): RulePlace[] {
  return keys.map(({ title, rule }, index) => ({
    owner,
    part,
    within: title,
    pointer: `${pointer}/${index}/rule`,
    rule,
  }));
}

/** Every rule of a scene that stands at `pointer`, in its order. A pending rule is among them, as null; what is absent is not. */
export function sceneRules(scene: Scene, pointer: string): RulePlace[] {
  const owner: RuleOwner = { kind: 'scene', id: scene.id, title: scene.title };
  const one = (part: RuleRole, at: string, rule: unknown, within?: Text): RulePlace[] =>
    rule === undefined ? [] : [{ owner, part, pointer: pointer + at, rule, ...(within ? { within } : {}) }];
  return [
    ...one('eligibility', '/eligibility', scene.eligibility),
    ...one('formula', '/formula', scene.formula),
    ...(scene.vetoes ?? []).flatMap((veto, index) =>
      ofCondition(owner, veto, `${pointer}/vetoes/${index}`).map((place) => ({
        ...place,
        part: 'veto' as const,
        within: veto.title,
      })),
    ),
    ...ofKeys(owner, scene.keys, 'key', `${pointer}/keys`),
    ...(typeof scene.household === 'string' ? [] : one('household', '/household/formula', scene.household.formula)),
    ...(scene.rounds ?? []).flatMap((round, index) => [
      ...one('round-eligibility', `/rounds/${index}/eligibility`, round.eligibility, round.title),
      ...ofKeys(owner, round.keys ?? [], 'round-key', `${pointer}/rounds/${index}/keys`),
    ]),
  ];
}

/** Every rule of a document, in its order: score tree, vetoes, standing rules, scenes. A pending rule is among them, as null. */
export function rulePlaces(document: PolicyDocument): RulePlace[] {
  return [
    ...ofNode(document.score, '/score'),
    ...document.vetoes.flatMap((veto, index) =>
      ofCondition({ kind: 'veto', id: veto.id, title: veto.title }, veto, `/vetoes/${index}`),
    ),
    ...document.standing.flatMap((rule, index) =>
      ofCondition({ kind: 'standing', id: rule.id, title: rule.title }, rule, `/standing/${index}`),
    ),
    ...document.scenes.flatMap((scene, index) => sceneRules(scene, `/scenes/${index}`)),
  ];
}
