import { type Finding, hasErrors } from '../findings/finding.js';
import type { Expression } from '../logic/expression.js';
import { factsOf, pointsReadBy } from '../logic/expression.js';
import { type PolicyRules, readPolicyRules, type TreeNode } from '../logic/policy-rules.js';
import { toHundredths } from '../model/amount.js';
import { policyHash } from '../model/policy-hash.js';
import type { MarkKind } from '../model/mark.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { type PolicyLibrary, type ResolvedPolicy, resolvePolicy } from '../model/resolve-policy.js';
import { conditionParts } from '../logic/verdict-condition.js';
import type { SceneVeto, StandingRule, Veto } from '../model/verdict.js';
import type { Closure, Compiler } from './compile-expression.js';
import { FusingCompiler } from './fused-forms.js';
import { FactTable } from './fact-table.js';
import type { Frame } from './frame.js';
import { type RuleTrace, tracerOf } from './trace-rule.js';

/** A rule ready to run. */
export interface CompiledRule {
  readonly expression: Expression;
  readonly closure: Closure;
  /** Facts that the rule reads, `as_of` included. */
  readonly facts: readonly string[];
  /** Values of the rule and of every part of it. */
  readonly trace: (frame: Frame) => RuleTrace;
}

/** A node of the score tree ready to run. Amounts in hundredths. */
export interface CompiledNode {
  readonly node: TreeNode;
  /** What every explanation of the node repeats of it. */
  readonly shown: Pick<TreeNode, 'id' | 'kind' | 'title' | 'effect' | 'citations' | 'readings'>;
  readonly index: number;
  readonly depth: number;
  /** Index of the parent; −1 for the root. */
  readonly parent: number;
  /** −1 where the node's points are deducted from its parent's, 0 where they are separate from them. */
  readonly sign: 1 | -1 | 0;
  /** The rule of an indicator, or the formula of a group; absent for other groups, and where pending. */
  readonly rule: CompiledRule | undefined;
  /** How a group combines its children; null for indicators, and for groups with a formula. */
  readonly combine: 'sum' | 'max' | null;
  /** Indices of the children; empty for indicators. */
  readonly children: readonly number[];
  /** The children whose points enter the group's: all but separate ones. */
  readonly counted: readonly number[];
  readonly least: number;
  /** Infinity where there is no cap. */
  readonly most: number;
  /** Points while a needed fact is unknown. */
  readonly whenUnknown: number;
  /** Kinds of the marks on the node, each once. */
  readonly marks: readonly MarkKind[];
}

/** A yes/no verdict ready to run; the rule, with its last day, is absent while pending. */
export interface CompiledVerdict<T extends Veto | StandingRule | SceneVeto> {
  readonly verdict: T;
  readonly rule: CompiledRule | undefined;
  /** The last day on which it can hold; absent where there is no end. */
  readonly until: Closure | undefined;
}

/** What identifies a policy in every result. */
export interface PolicyIdentity {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly county: string;
  readonly practice: boolean;
  readonly contentHash: string;
}

/** A policy whose rules were read without error, ready to score persons. */
export interface CompiledPolicy {
  readonly identity: PolicyIdentity;
  readonly resolved: ResolvedPolicy;
  readonly rules: PolicyRules;
  readonly facts: FactTable;
  readonly compiler: Compiler;
  /** Parents before children, as the document has them; `nodes[0]` is the root. */
  readonly nodes: readonly CompiledNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Indices in an order in which every node stands behind what it needs. */
  readonly order: readonly number[];
  /** Nothing scored yet: 0 at every node. Copied for each person, which is quicker than filling. */
  readonly unscored: { readonly points: readonly number[]; readonly unknown: readonly boolean[] };
  readonly vetoes: readonly CompiledVerdict<Veto>[];
  readonly standing: readonly CompiledVerdict<StandingRule>[];
}

/** A compiled policy, or the findings that stand against it. Warnings may accompany a policy. */
export type Compiled =
  | { readonly policy: CompiledPolicy; readonly findings: readonly Finding[] }
  | { readonly policy: null; readonly findings: readonly Finding[] };

const SIGNS: Readonly<Record<TreeNode['effect'], CompiledNode['sign']>> = { add: 1, deduct: -1, separate: 0 };

function compileNodes(rules: PolicyRules, compileRule: (expression: Expression) => CompiledRule): CompiledNode[] {
  const ids = [...rules.nodes.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const index = (id: string): number => indexOf.get(id) ?? -1;
  return [...rules.nodes.values()].map(({ node, parent, depth }, position) => {
    const expression = (node.kind === 'indicator' ? rules.indicators : rules.formulas).get(node.id);
    const children =
      node.kind === 'group' ? node.children.flatMap((child) => (child.kind === 'include' ? [] : child)) : [];
    const [least, most] = node.kind === 'indicator' ? [node.min ?? 0, node.max] : [node.floor ?? -Infinity, node.cap];
    return {
      node,
      shown: {
        id: node.id,
        kind: node.kind,
        title: node.title,
        effect: node.effect,
        citations: node.citations,
        readings: node.readings,
      },
      index: position,
      depth,
      parent: parent === null ? -1 : index(parent),
      sign: SIGNS[node.effect],
      rule: expression ? compileRule(expression) : undefined,
      combine: node.kind === 'group' && node.combine !== 'formula' ? node.combine : null,
      children: children.map(({ id }) => index(id)),
      counted: children.flatMap(({ id, effect }) => (effect === 'separate' ? [] : [index(id)])),
      least: least === -Infinity ? -Infinity : toHundredths(least),
      most: most == null ? Infinity : toHundredths(most),
      whenUnknown: toHundredths(node.whenUnknown ?? 0),
      marks: [...new Set(node.marks.map(({ kind }) => kind))],
    };
  });
}

/** One checked rule, compiled. */
export function compiledRule(compiler: Compiler, expression: Expression): CompiledRule {
  // Most policies are compiled to score populations; a tracer is made for the rules that are explained.
  let tracer: ((frame: Frame) => RuleTrace) | undefined;
  return {
    expression,
    closure: compiler.compile(expression),
    facts: factsOf(expression),
    trace: (frame) => (tracer ??= tracerOf(compiler.slots, expression))(frame),
  };
}

/** Verdicts with their read conditions, compiled. */
export function compiledVerdicts<T extends Veto | StandingRule | SceneVeto>(
  compiler: Compiler,
  verdicts: readonly T[],
  read: ReadonlyMap<string, Expression | null>,
): CompiledVerdict<T>[] {
  return verdicts.map((verdict) => {
    const expression = read.get(verdict.id);
    if (!expression) return { verdict, rule: undefined, until: undefined };
    const { until } = conditionParts(verdict, expression);
    return { verdict, rule: compiledRule(compiler, expression), until: until && compiler.compile(until) };
  });
}

/** The hash of a large document takes longer than compiling it, so it is formed when somebody asks for it. */
function identityOf(document: PolicyDocument): PolicyIdentity {
  let hash: string | undefined;
  return {
    id: document.id,
    version: document.version,
    title: document.title.zh,
    county: document.jurisdiction.code,
    practice: document.jurisdiction.practice,
    get contentHash() {
      return (hash ??= policyHash(document));
    },
  };
}

/**
 * Compiles a resolved policy; its rules may have been read already. `known` are rules of other policies over the same facts that read no
 * other node's points, compiled.
 */
export function compileResolved(
  resolved: ResolvedPolicy,
  document: PolicyDocument,
  rules = readPolicyRules(resolved),
  known?: Pick<WeakMap<Expression, CompiledRule>, 'get' | 'set'>,
): Compiled {
  if (hasErrors(rules.findings)) return { policy: null, findings: rules.findings };
  const facts = new FactTable(resolved.document.facts);
  const ids = [...rules.nodes.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const compiler = new FusingCompiler({ fact: (id) => facts.slotOf(id), points: (id) => indexOf.get(id) ?? -1 });
  const compileRule = (expression: Expression): CompiledRule => {
    const rule = known?.get(expression) ?? compiledRule(compiler, expression);
    if (known && pointsReadBy(expression).length === 0) known.set(expression, rule);
    return rule;
  };
  const policy: CompiledPolicy = {
    identity: identityOf(document),
    resolved,
    rules,
    facts,
    compiler,
    nodes: compileNodes(rules, compileRule),
    indexOf,
    order: rules.order.map((id) => indexOf.get(id) ?? 0),
    unscored: { points: ids.map(() => 0), unknown: ids.map(() => false) },
    vetoes: compiledVerdicts(compiler, resolved.document.vetoes, rules.vetoes),
    standing: compiledVerdicts(compiler, resolved.document.standing, rules.standing),
  };
  return { policy, findings: rules.findings };
}

/** Resolves what a policy includes, reads every rule and compiles it. Never throws. */
export function compilePolicy(document: PolicyDocument, library: PolicyLibrary): Compiled {
  const { value, findings } = resolvePolicy(document, library);
  return value ? compileResolved(value, document) : { policy: null, findings };
}

/** Whether a yes/no rule holds; null where that is unknown or the rule is pending. */
export function holds(rule: CompiledRule | undefined, frame: Frame): boolean | null {
  return rule ? (rule.closure(frame) as boolean | null) : null;
}
