import {
  type CompiledPolicy,
  ENGINE_VERSION,
  formatPoints,
  type NodeScore,
  nodesOf,
  type PersonScore,
  type ScoreExplanation,
  scoreExplainer,
} from '@jifen/policies';
import { type LoadedVersion } from '../versions/version-store.js';
import { type DecisionResult } from './decision.entity.js';
import { type ScoreAnswer, type ScoredNode, type ScoredVersion, type ScoreLineAnswer } from './score-contract.js';

const explainers = new WeakMap<CompiledPolicy, (score: PersonScore) => ScoreExplanation>();

/** The names of a policy are prepared once, while it is in memory. */
function explain(policy: CompiledPolicy, score: PersonScore): ScoreExplanation {
  const explainer = explainers.get(policy) ?? scoreExplainer(policy);
  explainers.set(policy, explainer);
  return explainer(score);
}

/** How answers name the version that gave them. */
export function scoredVersion({ version, document }: LoadedVersion): ScoredVersion {
  return {
    id: document.id,
    version: document.version,
    title: document.title,
    county: version.countyCode,
    practice: document.jurisdiction.practice,
    versionId: version.id,
    number: version.number,
    contentHash: version.contentHash,
  };
}

/** A score as the scoring service answers it. */
export function scoreAnswer(
  loaded: LoadedVersion,
  score: PersonScore,
  { personId, withExplanation }: { readonly personId: string | null; readonly withExplanation: boolean },
): ScoreAnswer {
  const { policy } = loaded;
  const { document } = policy.resolved;
  const explanation = withExplanation ? explain(policy, score) : undefined;
  const texts = new Map(explanation?.nodes.map(({ id, text }) => [id, text]));
  const verdicts = [...document.vetoes, ...document.standing];
  const { standing, standingRule, vetoes, undecided, until } = score.verdicts;
  const named = (id: string) => ({ id, title: verdicts.find((verdict) => verdict.id === id)?.title ?? { zh: id } });
  const holding = (id: string) => ({ ...named(id), until: until[id] ?? null });
  return {
    policy: scoredVersion(loaded),
    engine: ENGINE_VERSION,
    asOf: score.asOf,
    personId,
    total: formatPoints(score.total),
    effectiveTotal: formatPoints(score.effectiveTotal),
    standing: { state: standing, because: standingRule === null ? null : holding(standingRule) },
    vetoes: vetoes.map(holding),
    undecided: undecided.map(named),
    unknownFacts: score.unknownFacts.map((id) => ({
      id,
      label: document.facts.find((fact) => fact.id === id)?.label ?? { zh: id },
    })),
    nodes: [...nodesOf(score.root)].map((node) => scoredNode(loaded, node, texts.get(node.id))),
    ...(explanation ? { explanation: explanation.summary } : {}),
  };
}

function scoredNode({ policy }: LoadedVersion, node: NodeScore, explanation: ScoredNode['explanation']): ScoredNode {
  const [citation] = node.citations;
  const source = citation && policy.resolved.document.documents.find(({ id }) => id === citation.document);
  return {
    id: node.id,
    title: node.title,
    depth: node.depth,
    kind: node.kind,
    effect: node.effect,
    raw: node.raw === null ? null : formatPoints(node.raw),
    cap: node.cap === null ? null : formatPoints(node.cap),
    lostToCap: formatPoints(node.lostToCap),
    points: formatPoints(node.points),
    unknown: [...node.unknown],
    pending: node.pending,
    illustrative: node.marks.includes('illustrative'),
    citation: citation ? { ...citation, title: source?.title ?? citation.document } : null,
    ...(explanation ? { explanation } : {}),
  };
}

/** What the log of decisions keeps of a score. */
export function decisionResult(score: PersonScore): DecisionResult {
  return {
    total: formatPoints(score.total),
    effectiveTotal: formatPoints(score.effectiveTotal),
    standing: score.verdicts.standing,
    vetoes: score.verdicts.vetoes,
    unknownFacts: score.unknownFacts,
    points: Object.fromEntries([...nodesOf(score.root)].map(({ id, points }) => [id, formatPoints(points)])),
  };
}

/** The short answer of a stream: points by node, without titles and explanations. */
export function scoreLineAnswer(
  { version, document }: LoadedVersion,
  asOf: string,
  personId: string | null,
  result: DecisionResult,
): ScoreLineAnswer {
  return {
    policy: {
      id: document.id,
      version: document.version,
      county: version.countyCode,
      practice: document.jurisdiction.practice,
      versionId: version.id,
      contentHash: version.contentHash,
    },
    asOf,
    personId,
    total: result.total,
    effectiveTotal: result.effectiveTotal,
    standing: result.standing,
    vetoes: [...result.vetoes],
    unknownFacts: [...result.unknownFacts],
    points: result.points,
  };
}
