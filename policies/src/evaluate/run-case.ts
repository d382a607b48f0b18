import type { Finding } from '../findings/finding.js';
import { formatPoints, toHundredths } from '../model/amount.js';
import type { PolicyCase } from '../model/case.js';
import type { CompiledPolicy } from './compile-policy.js';
import { nodesOf, type PersonScore, scorePerson } from './score-person.js';

/** One claim of a case that the policy does not keep, in words: points with two decimals, ids joined by commas. */
export interface Mismatch {
  readonly what: 'total' | 'node' | 'unknown' | 'standing' | 'standing-rule' | 'vetoes';
  /** Node id where `what` is `node`. */
  readonly node?: string;
  readonly expected: string;
  /** What the policy gives; `none` where it has no such node. */
  readonly actual: string;
}

/** What running a case came to: the score with what differs from the claims, or why the person cannot be scored. */
export type CaseResult =
  | { readonly score: PersonScore; readonly mismatches: readonly Mismatch[]; readonly findings: readonly [] }
  | { readonly score: null; readonly mismatches: readonly []; readonly findings: readonly Finding[] };

function ids(list: readonly string[]): string {
  return [...list].sort().join(', ');
}

/** Scores the person of a case and compares every claim of it exactly. The case holds where neither list has an entry. */
export function runCase(policy: CompiledPolicy, { facts, asOf, expect }: PolicyCase): CaseResult {
  const { score, findings } = scorePerson(policy, facts, asOf);
  if (!score) return { score, mismatches: [], findings };
  const points = new Map([...nodesOf(score.root)].map((node) => [node.id, node.points]));
  const claims: Mismatch[] = [
    { what: 'total', expected: formatPoints(toHundredths(expect.total)), actual: formatPoints(score.total) },
    ...Object.entries(expect.nodes).map(([node, claimed]): Mismatch => {
      const actual = points.get(node);
      return {
        what: 'node',
        node,
        expected: formatPoints(toHundredths(claimed)),
        actual: actual === undefined ? 'none' : formatPoints(actual),
      };
    }),
    { what: 'unknown', expected: ids(expect.unknown), actual: ids(score.unknownFacts) },
    { what: 'standing', expected: expect.standing ?? 'active', actual: score.verdicts.standing },
    ...(expect.standingRule === undefined
      ? []
      : [
          {
            what: 'standing-rule' as const,
            expected: expect.standingRule,
            actual: score.verdicts.standingRule ?? 'none',
          },
        ]),
    { what: 'vetoes', expected: ids(expect.vetoes), actual: ids(score.verdicts.vetoes) },
  ];
  return { score, mismatches: claims.filter(({ expected, actual }) => expected !== actual), findings: [] };
}
