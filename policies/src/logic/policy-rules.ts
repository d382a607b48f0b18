import { type Finding, under } from '../findings/finding.js';
import { pointerToken } from '../findings/json-pointer.js';
import { HUNDREDTHS, LARGEST_POINTS, POINT_PLACES, toHundredths } from '../model/amount.js';
import { RESERVED_FACT_IDS } from '../model/fact.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Scene } from '../model/scene.js';
import type { Group, Indicator } from '../model/score-node.js';
import type { Expression } from './expression.js';
import { factFindings, valueTypeOf } from './fact-types.js';
import { type Expectation, readRule } from './read-rule.js';
import type { RuleScope } from './rule-scope.js';
import { DATE, type NumberType, type ValueType } from './value-type.js';

/** A group or indicator of the resolved tree. */
export type TreeNode = Group | Indicator;

/** A node with its place in the tree. */
export interface PlacedNode {
  readonly node: TreeNode;
  readonly parent: string | null;
  /** 0 for the root. */
  readonly depth: number;
  /** Pointer into the document as written. */
  readonly pointer: string;
}

/** The checked rules of a scene; null where pending, absent or wrong. */
export interface SceneRules {
  readonly scene: Scene;
  readonly eligibility: Expression | null;
  /** By key id. */
  readonly keys: ReadonlyMap<string, Expression | null>;
}

/** Every rule of a policy, read once. What is wrong stands in `findings`; a wrong or pending rule is null. */
export interface PolicyRules {
  /** Nodes by id, parents before children, as the document has them. */
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  /** Ids of all nodes such that children and nodes whose points are read come first. */
  readonly order: readonly string[];
  readonly factTypes: ReadonlyMap<string, ValueType>;
  readonly indicators: ReadonlyMap<string, Expression | null>;
  /** What the points of each node can be, in hundredths, after its caps. */
  readonly bounds: ReadonlyMap<string, NumberType>;
  /** What a rule yields before the indicator's caps, in hundredths; absent where there is no checked rule. */
  readonly rawBounds: ReadonlyMap<string, NumberType>;
  readonly vetoes: ReadonlyMap<string, Expression | null>;
  readonly standing: ReadonlyMap<string, Expression | null>;
  readonly scenes: ReadonlyMap<string, SceneRules>;
  readonly findings: readonly Finding[];
}

/** Stands in for the points of a rule that cannot be read, in hundredths. */
const MOST_HUNDREDTHS = LARGEST_POINTS * HUNDREDTHS * 100;

function points(min: number, max: number): NumberType {
  return { kind: 'number', places: POINT_PLACES, min, max };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function placeNodes(policy: ResolvedPolicy, findings: Finding[]): Map<string, PlacedNode> {
  const placed = new Map<string, PlacedNode>();
  const visit = (node: TreeNode, parent: string | null, depth: number): void => {
    const pointer = policy.pointerOf.get(node.id) ?? '';
    if (placed.has(node.id)) {
      findings.push({
        code: 'NODE-DUPLICATE',
        severity: 'error',
        pointer: `${pointer}/id`,
        message: { zh: `编号「${node.id}」重复`, en: `The id "${node.id}" stands twice` },
        remedy: { zh: '换一个编号', en: 'Use another id' },
      });
      return;
    }
    placed.set(node.id, { node, parent, depth, pointer });
    if (node.kind === 'group') {
      for (const child of node.children) if (child.kind !== 'include') visit(child, node.id, depth + 1);
    }
  };
  visit(policy.document.score, null, 0);
  return placed;
}

/** Reads rules on demand, so that a rule may read the points of a node that stands further down. */
class PolicyReader {
  readonly findings: Finding[] = [];
  readonly order: string[] = [];
  readonly indicators = new Map<string, Expression | null>();
  readonly bounds = new Map<string, NumberType>();
  readonly rawBounds = new Map<string, NumberType>();
  readonly factTypes = new Map<string, ValueType>();
  readonly nodes: Map<string, PlacedNode>;
  private readonly inProgress = new Set<string>();

  constructor(readonly policy: ResolvedPolicy) {
    this.nodes = placeNodes(policy, this.findings);
    for (const fact of policy.document.facts) {
      const type = valueTypeOf(fact.type);
      if (type) this.factTypes.set(fact.id, type);
    }
    for (const [index, fact] of policy.document.facts.entries()) {
      if ((RESERVED_FACT_IDS as readonly string[]).includes(fact.id)) {
        this.findings.push({
          code: 'FACT-RESERVED',
          severity: 'error',
          pointer: `/facts/${index}/id`,
          message: { zh: `「${fact.id}」是保留名称`, en: `"${fact.id}" is a reserved name` },
          remedy: { zh: '换一个编号', en: 'Use another id' },
        });
      }
    }
    this.factTypes.set('as_of', DATE);
  }

  readonly scope: RuleScope = {
    fact: (id) => this.factTypes.get(id),
    points: (node) => (this.nodes.has(node) ? this.boundsOf(node) : undefined),
    factIds: { [Symbol.iterator]: () => this.factTypes.keys() },
  };

  read(rule: unknown, pointer: string, expectation: Expectation, scope: RuleScope = this.scope): Expression | null {
    const { expression, findings } = readRule(rule, scope, expectation);
    this.findings.push(...under(pointer, findings));
    return expression;
  }

  /** Bounds of a node's points; undefined where the node is being read already: a cycle. */
  boundsOf(id: string): NumberType | undefined {
    const known = this.bounds.get(id);
    if (known) return known;
    const placed = this.nodes.get(id);
    if (!placed || this.inProgress.has(id)) return undefined;
    this.inProgress.add(id);
    const { node } = placed;
    const bounds =
      node.kind === 'indicator' ? this.indicatorBounds(node, placed.pointer) : this.groupBounds(node, placed.pointer);
    this.inProgress.delete(id);
    this.bounds.set(id, bounds);
    this.order.push(id);
    return bounds;
  }

  private indicatorBounds(node: Indicator, pointer: string): NumberType {
    const expression = node.rule === null ? null : this.read(node.rule, `${pointer}/rule`, 'points');
    this.indicators.set(node.id, expression);
    const least = toHundredths(node.min ?? 0);
    const most = node.max == null ? Infinity : toHundredths(node.max);
    if (expression?.type.kind !== 'number')
      return points(Math.min(0, least), node.rule === null ? Math.max(0, least) : Math.min(most, MOST_HUNDREDTHS));
    const { min, max } = expression.type;
    this.rawBounds.set(node.id, expression.type);
    const unknown = toHundredths(node.whenUnknown);
    return points(Math.min(clamp(min, least, most), unknown), Math.max(clamp(max, least, most), unknown));
  }

  private groupBounds(node: Group, pointer: string): NumberType {
    const children = node.children.flatMap((child) => {
      if (child.kind === 'include') return [];
      const bounds = this.boundsOf(child.id);
      if (!bounds) return [];
      return [child.effect === 'deduct' ? { min: -bounds.max, max: -bounds.min } : bounds];
    });
    const combine = (side: 'min' | 'max'): number =>
      node.combine === 'sum'
        ? children.reduce((sum, child) => sum + child[side], 0)
        : children.length === 0
          ? 0
          : Math.max(...children.map((child) => child[side]));
    const least = node.floor === undefined ? -Infinity : toHundredths(node.floor);
    const most = node.cap == null ? Infinity : toHundredths(node.cap);
    const [min, max] = [combine('min'), combine('max')];
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) {
      this.findings.push({
        code: 'POINTS-OVERFLOW',
        severity: 'error',
        pointer,
        message: {
          zh: `「${node.title.zh}」各项相加可能超出可精确计算的范围（15 位数字）`,
          en: `The sum of "${node.title.en ?? node.title.zh}" could leave the range of exact arithmetic (15 digits)`,
        },
        remedy: { zh: '给各项设最高分', en: 'Give the items a maximum' },
      });
      return points(0, 0);
    }
    this.rawBounds.set(node.id, points(min, max));
    return points(clamp(min, least, most), clamp(max, least, most));
  }
}

function readScene(reader: PolicyReader, scene: Scene, index: number): SceneRules {
  const pointer = `/scenes/${index}`;
  const total = reader.boundsOf(reader.policy.document.score.id) ?? points(-MOST_HUNDREDTHS, MOST_HUNDREDTHS);
  const scenePoints = scene.household === 'sum' ? points(2 * total.min, 2 * total.max) : total;
  const reserved = new Map<string, ValueType>([
    ['scene_points', scenePoints],
    ['other_scene_points', total],
  ]);
  const scope: RuleScope = { ...reader.scope, fact: (id) => reserved.get(id) ?? reader.scope.fact(id) };
  const keys = scene.keys.map((key, position): [string, Expression | null] => {
    const at = `${pointer}/keys${pointerToken(position)}/rule`;
    return [key.id, key.rule === null ? null : reader.read(key.rule, at, 'key', scope)];
  });
  const eligibility =
    scene.eligibility == null ? null : reader.read(scene.eligibility, `${pointer}/eligibility`, 'condition');
  return { scene, eligibility, keys: new Map(keys) };
}

/**
 * Reads every rule of a resolved policy once: indicators, vetoes, standing rules, scenes. A policy whose `findings` hold no
 * error can be executed by every engine. Never throws.
 */
export function readPolicyRules(policy: ResolvedPolicy): PolicyRules {
  const reader = new PolicyReader(policy);
  const { document } = policy;
  reader.findings.push(...factFindings(document.facts, (index) => `/facts/${index}`));
  for (const id of reader.nodes.keys()) reader.boundsOf(id);
  const conditions = (rules: readonly { readonly id: string; readonly rule: unknown }[], list: string) =>
    new Map(
      rules.map(({ id, rule }, index): [string, Expression | null] => [
        id,
        rule === null ? null : reader.read(rule, `/${list}/${index}/rule`, 'condition'),
      ]),
    );
  const vetoes = conditions(document.vetoes, 'vetoes');
  const standing = conditions(document.standing, 'standing');
  const scenes = new Map(document.scenes.map((scene, index) => [scene.id, readScene(reader, scene, index)]));
  const { nodes, order, factTypes, indicators, bounds, rawBounds, findings } = reader;
  return { nodes, order, factTypes, indicators, bounds, rawBounds, vetoes, standing, scenes, findings };
}

/** The names that a rule of this policy may use, for reading one more rule of it. Scene names are not among them. */
export function scopeOf({ factTypes, bounds }: PolicyRules): RuleScope {
  return {
    fact: (id) => factTypes.get(id),
    points: (node) => bounds.get(node),
    factIds: { [Symbol.iterator]: () => factTypes.keys() },
  };
}
