import { type Finding, under } from '../findings/finding.js';
import { HUNDREDTHS, LARGEST_POINTS, POINT_PLACES, toHundredths } from '../model/amount.js';
import { RESERVED_FACT_IDS } from '../model/fact.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Group, Indicator } from '../model/score-node.js';
import { conditionOf, type Condition } from '../model/verdict.js';
import type { Expression } from './expression.js';
import { factFindings, valueTypeOf } from './fact-types.js';
import type { KnownRules } from './known-rules.js';
import { type Expectation, readRule, type ReadRule } from './read-rule.js';
import { readScene, type SceneRules } from './read-scene.js';
import type { RuleScope } from './rule-scope.js';
import { DATE, type NumberType, type ValueType } from './value-type.js';
import { verdictFindings } from './verdict-condition.js';

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

/** Every rule of a policy, read once. What is wrong stands in `findings`; a wrong or pending rule is null. */
export interface PolicyRules {
  /** Nodes by id, parents before children, as the document has them. */
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  /** Ids of all nodes such that children and nodes whose points are read come first. */
  readonly order: readonly string[];
  readonly factTypes: ReadonlyMap<string, ValueType>;
  readonly indicators: ReadonlyMap<string, Expression | null>;
  /** Formulas of the groups that combine their children by one. */
  readonly formulas: ReadonlyMap<string, Expression | null>;
  /** What the points of each node can be, in hundredths, after its caps. */
  readonly bounds: ReadonlyMap<string, NumberType>;
  /** What a rule yields before the indicator's caps, in hundredths; absent where there is no checked rule. */
  readonly rawBounds: ReadonlyMap<string, NumberType>;
  /** When each veto holds: its rule, with its last day where it has one. */
  readonly vetoes: ReadonlyMap<string, Expression | null>;
  /** When each standing rule holds, likewise. */
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
  readonly formulas = new Map<string, Expression | null>();
  readonly bounds = new Map<string, NumberType>();
  readonly rawBounds = new Map<string, NumberType>();
  readonly factTypes = new Map<string, ValueType>();
  readonly nodes: Map<string, PlacedNode>;
  private readonly inProgress = new Set<string>();

  constructor(
    readonly policy: ResolvedPolicy,
    private readonly known: KnownRules | undefined,
  ) {
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
    const { expression, findings } =
      scope === this.scope ? this.readOwn(rule, expectation) : readRule(rule, scope, expectation);
    this.findings.push(...under(pointer, findings));
    return expression;
  }

  /** Reads a rule over the names of the policy, unless it is known. */
  private readOwn(rule: unknown, expectation: Expectation): ReadRule {
    const read = (): ReadRule => readRule(rule, this.scope, expectation);
    return this.known ? this.known.get(rule, this.policy.document.facts, expectation, read) : read();
  }

  /** Reads when verdicts hold; `list` is the pointer to them. */
  conditions(verdicts: readonly (Condition & { readonly id: string })[], list: string): Map<string, Expression | null> {
    return new Map(
      verdicts.map((verdict, index): [string, Expression | null] => {
        const rule = conditionOf(verdict);
        if (rule === null) return [verdict.id, null];
        const { expression, findings } = this.readOwn(rule, 'condition');
        this.findings.push(...under(`${list}/${index}`, verdictFindings(verdict, findings)));
        return [verdict.id, expression];
      }),
    );
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
    return this.ruleBounds(node.id, expression.type, least, most, node.whenUnknown);
  }

  /** What a rule yields between the limits of its node, or what stands in for it. */
  private ruleBounds(id: string, raw: NumberType, least: number, most: number, whenUnknown: number): NumberType {
    this.rawBounds.set(id, raw);
    const unknown = toHundredths(whenUnknown);
    return points(Math.min(clamp(raw.min, least, most), unknown), Math.max(clamp(raw.max, least, most), unknown));
  }

  private formulaBounds(node: Group, pointer: string, least: number, most: number): NumberType {
    const { formula } = node;
    if (formula === undefined) {
      this.findings.push({
        code: 'GROUP-FORMULA-MISSING',
        severity: 'error',
        pointer: `${pointer}/combine`,
        message: {
          zh: `「${node.title.zh}」按公式合计，却没有公式`,
          en: `"${node.title.en ?? node.title.zh}" combines by a formula but has none`,
        },
        remedy: { zh: '写明公式，或改为相加、取最高', en: 'Give the formula, or combine by sum or highest' },
      });
    }
    const expression = formula == null ? null : this.read(formula, `${pointer}/formula`, 'points');
    this.formulas.set(node.id, expression);
    if (expression?.type.kind !== 'number') {
      return points(Math.min(0, Math.max(least, -MOST_HUNDREDTHS)), Math.min(most, MOST_HUNDREDTHS));
    }
    return this.ruleBounds(node.id, expression.type, least, most, node.whenUnknown ?? 0);
  }

  private groupBounds(node: Group, pointer: string): NumberType {
    const children = node.children.flatMap((child) => {
      if (child.kind === 'include') return [];
      const bounds = this.boundsOf(child.id);
      if (!bounds || child.effect === 'separate') return [];
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
    if (node.combine === 'formula') return this.formulaBounds(node, pointer, least, most);
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

/**
 * Reads every rule of a resolved policy once: indicators, vetoes, standing rules, scenes. A policy whose `findings` hold no
 * error can be executed by every engine. Never throws. `known` are rules that other policies of the same rules have read already.
 */
export function readPolicyRules(policy: ResolvedPolicy, known?: KnownRules): PolicyRules {
  const reader = new PolicyReader(policy, known);
  const { document } = policy;
  reader.findings.push(...factFindings(document.facts, (index) => `/facts/${index}`));
  for (const id of reader.nodes.keys()) reader.boundsOf(id);
  const vetoes = reader.conditions(document.vetoes, '/vetoes');
  const standing = reader.conditions(document.standing, '/standing');
  const any = points(-MOST_HUNDREDTHS, MOST_HUNDREDTHS);
  const types = { any, total: reader.boundsOf(document.score.id) ?? any };
  const scenes = new Map(
    document.scenes.map((scene, index) => [scene.id, readScene(reader, scene, `/scenes/${index}`, types)]),
  );
  const { nodes, order, factTypes, indicators, formulas, bounds, rawBounds, findings } = reader;
  return { nodes, order, factTypes, indicators, formulas, bounds, rawBounds, vetoes, standing, scenes, findings };
}

/** The names that a rule of this policy may use, for reading one more rule of it. Scene names are not among them. */
export function scopeOf({ factTypes, bounds }: PolicyRules): RuleScope {
  return {
    fact: (id) => factTypes.get(id),
    points: (node) => bounds.get(node),
    factIds: { [Symbol.iterator]: () => factTypes.keys() },
  };
}
