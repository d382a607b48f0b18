import type { PolicyDocument } from '../model/policy-document.js';
import type { Scene } from '../model/scene.js';
import type { Group, Rule, ScoreNode } from '../model/score-node.js';
import type { Condition } from '../model/verdict.js';

const POINTS = 'points.';

/** Every string in a JSON value; of a rule: the names it reads, among its constants. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* stringsIn(member);
  }
}

/** Ids of the score nodes whose points these rules read. No constant of a rule can look like such a name. */
export function nodesRead(...rules: readonly unknown[]): ReadonlySet<string> {
  const read = new Set<string>();
  for (const rule of rules) {
    for (const text of stringsIn(rule)) if (text.startsWith(POINTS)) read.add(text.slice(POINTS.length));
  }
  return read;
}

/** The rules of a scene that may read points, its own vetoes and rounds included. */
export function sceneRules({ eligibility, formula, household, vetoes, keys, rounds }: Scene): readonly unknown[] {
  return [
    eligibility,
    formula,
    typeof household === 'object' ? household.formula : null,
    ...(vetoes ?? []).flatMap(({ rule, until }) => [rule, until]),
    ...keys.map(({ rule }) => rule),
    ...(rounds ?? []).flatMap((round) => [round.eligibility, ...(round.keys ?? []).map(({ rule }) => rule)]),
  ];
}

/** Other ids for score nodes, wherever a document names them. */
class Renaming {
  constructor(private readonly names: ReadonlyMap<string, string>) {}

  id(id: string): string {
    return this.names.get(id) ?? id;
  }

  rule<T extends Rule | null | undefined>(rule: T): T {
    return this.value(rule) as T;
  }

  node(node: ScoreNode): ScoreNode {
    if (node.kind === 'include') return node;
    if (node.kind === 'indicator') return { ...node, id: this.id(node.id), rule: this.rule(node.rule) };
    return this.group(node);
  }

  group(group: Group): Group {
    const children = group.children.map((child) => this.node(child));
    const formula = group.formula === undefined ? {} : { formula: this.rule(group.formula) };
    return { ...group, id: this.id(group.id), ...formula, children };
  }

  condition<T extends Condition>(condition: T): T {
    const until = condition.until === undefined ? {} : { until: this.rule(condition.until) };
    return { ...condition, rule: this.rule(condition.rule), ...until };
  }

  scene(scene: Scene): Scene {
    const { eligibility, formula, household, vetoes, items, rounds } = scene;
    const keysOf = (keys: Scene['keys']): Scene['keys'] => keys.map((key) => ({ ...key, rule: this.rule(key.rule) }));
    return {
      ...scene,
      keys: keysOf(scene.keys),
      household: typeof household === 'object' ? { formula: this.rule(household.formula) } : household,
      ...(eligibility === undefined ? {} : { eligibility: this.rule(eligibility) }),
      ...(formula === undefined ? {} : { formula: this.rule(formula) }),
      ...(vetoes === undefined ? {} : { vetoes: vetoes.map((veto) => this.condition(veto)) }),
      ...(items == null ? {} : { items: items.map((item) => this.id(item)) }),
      ...(rounds === undefined
        ? {}
        : {
            rounds: rounds.map((round) => ({
              ...round,
              ...(round.eligibility === undefined ? {} : { eligibility: this.rule(round.eligibility) }),
              ...(round.keys === undefined ? {} : { keys: keysOf(round.keys) }),
            })),
          }),
    };
  }

  private value(value: unknown): unknown {
    if (typeof value === 'string') {
      return value.startsWith(POINTS) ? POINTS + this.id(value.slice(POINTS.length)) : value;
    }
    if (Array.isArray(value)) return value.map((member) => this.value(member));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.value(member)]));
  }
}

/** A resolved document. */
export type ResolvedDocument = PolicyDocument & { readonly score: Group };

/** The same policy with other ids for some of its score nodes: every rule, key and list of items follows. No result depends on them. */
export function withNodesRenamed(document: ResolvedDocument, names: ReadonlyMap<string, string>): ResolvedDocument {
  if (names.size === 0) return document;
  const renaming = new Renaming(names);
  return {
    ...document,
    score: renaming.group(document.score),
    vetoes: document.vetoes.map((veto) => renaming.condition(veto)),
    standing: document.standing.map((rule) => renaming.condition(rule)),
    scenes: document.scenes.map((scene) => renaming.scene(scene)),
  };
}
