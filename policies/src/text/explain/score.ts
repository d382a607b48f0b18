import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { type NodeScore, nodesOf, type PersonScore } from '../../evaluate/score-person.js';
import type { Bilingual } from '../../findings/finding.js';
import type { Text } from '../../model/text.js';
import { EXPLAIN } from '../language/explain-words.js';
import { type Names, namesOf } from '../language/names.js';
import { bilingual } from '../language/render.js';
import { SCHEME, STANDING_WORDS } from '../language/scheme-words.js';
import { joined, quantity, scored, text, type Tokens, word } from '../language/token.js';
import { explainNode } from './node.js';

/** A whole score in words. Nodes stand as in the tree, parents before children. */
export interface ScoreExplanation {
  /** Total, state, vetoes, and what was unknown or pending. */
  readonly summary: Bilingual;
  readonly nodes: readonly { readonly id: string; readonly depth: number; readonly text: Bilingual }[];
}

function titles(ids: readonly string[], of: ReadonlyMap<string, Text>): Tokens {
  return joined(
    ids.map((id) => [text(of.get(id) ?? { zh: id })]),
    [word(EXPLAIN.listed)],
  );
}

/** Up to which day, that day included. */
function untilTokens(day: string | undefined): Tokens {
  return day === undefined ? [] : [word(SCHEME.until), { kind: 'date', date: day }, word(SCHEME.untilIncluded)];
}

function vetoTitles(
  ids: readonly string[],
  of: ReadonlyMap<string, Text>,
  until: PersonScore['verdicts']['until'],
): Tokens {
  return joined(
    ids.map((id) => [...titles([id], of), ...untilTokens(until[id])]),
    [word(EXPLAIN.listed)],
  );
}

function summaryTokens(score: PersonScore, policy: CompiledPolicy, names: Names): Tokens {
  const { vetoes, standing: rules } = policy.resolved.document;
  const verdictTitles = new Map([...vetoes, ...rules].map(({ id, title }) => [id, title]));
  const { standing, standingRule, vetoes: vetoed, undecided, until } = score.verdicts;
  const pending = [...nodesOf(score.root)].filter((node) => node.pending).length;
  const state =
    standing === 'active'
      ? []
      : [
          word(EXPLAIN.standing),
          word(EXPLAIN.open),
          ...titles(standingRule === null ? [] : [standingRule], verdictTitles),
          word(EXPLAIN.close),
          word(EXPLAIN.comma),
          word(STANDING_WORDS[standing]),
          ...untilTokens(standingRule === null ? undefined : until[standingRule]),
          word(EXPLAIN.effective),
          scored(score.effectiveTotal),
        ];
  const facts = joined(
    score.unknownFacts.map((id) => [names.fact(id)]),
    [word(EXPLAIN.listed)],
  );
  return [
    ...(score.policy.practice ? [word(EXPLAIN.practice)] : []),
    word(EXPLAIN.asOf),
    { kind: 'date', date: score.asOf },
    word(EXPLAIN.comma),
    word(EXPLAIN.total),
    scored(score.total),
    ...state,
    ...(vetoed.length > 0
      ? [word(EXPLAIN.vetoed), ...vetoTitles(vetoed, verdictTitles, until), word(EXPLAIN.noScene)]
      : []),
    ...(facts.length > 0 ? [word(EXPLAIN.notObtained), ...facts, word(EXPLAIN.declaredCount)] : []),
    ...(undecided.length > 0 ? [word(EXPLAIN.undecided), ...titles(undecided, verdictTitles)] : []),
    ...(pending > 0
      ? [word(EXPLAIN.pendingCount), ...quantity({ units: pending, places: 0 }, undefined), word(EXPLAIN.pendingItems)]
      : []),
  ];
}

/**
 * A function that explains scores of one policy; names are prepared once, so keep it while the policy is loaded.
 */
export function scoreExplainer(policy: CompiledPolicy): (score: PersonScore) => ScoreExplanation {
  const names = namesOf(policy.resolved.document);
  const explained = (node: NodeScore): ScoreExplanation['nodes'][number] => ({
    id: node.id,
    depth: node.depth,
    text: bilingual(explainNode(node, policy, names)),
  });
  return (score) => ({
    summary: bilingual(summaryTokens(score, policy, names)),
    nodes: [...nodesOf(score.root)].map(explained),
  });
}

/** One score in words; see {@link scoreExplainer} for many. */
export function explainScore(score: PersonScore, policy: CompiledPolicy): ScoreExplanation {
  return scoreExplainer(policy)(score);
}
