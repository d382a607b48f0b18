import {
  explainScore,
  formatPoints,
  nodesOf,
  type NodeScore,
  parseJsonText,
  type PersonScore,
  pointerToken,
  scorePerson,
} from '@jifen/policies';
import { CommandFailure } from '../failure.js';
import { requireDay } from '../input/day.js';
import { loadPolicy, located } from '../input/policy-file.js';
import { readTextFile } from '../input/text-file.js';
import { policyLine } from '../output/policy-line.js';
import { type Terminal } from '../output/terminal.js';

/** For which day a person is scored. */
export interface ScoreOptions {
  readonly asOf: string;
  readonly library?: string;
}

/** The facts in a person's file: values by fact id, either the whole of it or below `facts`. */
function factsIn(value: unknown): { readonly facts: unknown; readonly pointer: string } {
  const wrapped = typeof value === 'object' && value !== null && 'facts' in value ? value.facts : undefined;
  return typeof wrapped === 'object'
    ? { facts: wrapped, pointer: pointerToken('facts') }
    : { facts: value, pointer: '' };
}

function nodeJson({ id, kind, depth, raw, cap, lostToCap, points, unknown, pending }: NodeScore) {
  return { id, kind, depth, raw, cap, lostToCap, points, unknown, pending };
}

/** `jifen score`: one person's score under a policy, every node explained. Amounts in JSON are hundredths of a point. */
export async function score(
  policyPath: string,
  personPath: string,
  { asOf, library }: ScoreOptions,
  terminal: Terminal,
): Promise<boolean> {
  requireDay(asOf);
  const policy = await loadPolicy(policyPath, library);
  const text = await readTextFile(personPath);
  const parsed = parseJsonText(text);
  if (parsed.findings.length > 0) throw new CommandFailure(located(personPath, text, parsed.findings));
  const { facts, pointer } = factsIn(parsed.value);
  const { score: scored, findings } = scorePerson(policy, facts, asOf);
  if (!scored) {
    const moved = findings.map((finding) => ({ ...finding, pointer: pointer + finding.pointer }));
    throw new CommandFailure(located(personPath, text, moved));
  }
  const { summary, nodes } = explainScore(scored, policy);
  const textOf = new Map(nodes.map((node) => [node.id, node.text]));
  terminal.result(
    {
      policy: scored.policy,
      asOf,
      total: scored.total,
      effectiveTotal: scored.effectiveTotal,
      verdicts: scored.verdicts,
      unknownFacts: scored.unknownFacts,
      explanation: summary,
      nodes: [...nodesOf(scored.root)].map((node) => ({
        ...nodeJson(node),
        explanation: textOf.get(node.id),
      })),
    },
    () => [
      policyLine(policy.identity, terminal.say),
      terminal.say(summary),
      ...scoreLines(scored, ({ id, title }) => {
        const text = textOf.get(id);
        return text ? `${terminal.say(title)}  ${terminal.say(text)}` : terminal.say(title);
      }),
    ],
  );
  return true;
}

function scoreLines({ root }: PersonScore, explain: (node: NodeScore) => string): string[] {
  const width = formatPoints(root.points).length + 2;
  return [...nodesOf(root)].map(
    (node) => `${formatPoints(node.points).padStart(width)}  ${'  '.repeat(node.depth)}${explain(node)}`,
  );
}
