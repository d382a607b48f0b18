import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { PersonFacts } from '../evaluate/encode-person.js';
import { PolicyCase } from '../model/case.js';
import type { CoverageGoal } from './coverage.js';
import { presentExpectation } from './present-expectation.js';

/** Longest title of a proposal. */
const LONGEST_TITLE = 200;

function shortened(text: string): string {
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text;
}

/** What the policy gives a person, at the total and at the nodes that the case is about, as a case that claims it. */
export function proposedCase(
  policy: CompiledPolicy,
  id: string,
  person: PersonFacts,
  asOf: string,
  goals: readonly CoverageGoal[],
): PolicyCase {
  const known = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));
  const facts = PolicyCase.shape.facts.parse(known);
  const about = new Set(goals.flatMap(({ place }) => (place.list === 'score' ? [place.id] : [])));
  const expect = presentExpectation(policy, { facts, asOf }, about);
  if (!expect) throw new RangeError('The person of a proposal can be scored');
  const [first] = goals;
  return {
    id,
    title: {
      zh: shortened(first?.sentence.zh ?? '系统建议的用例'),
      en: shortened(first?.sentence.en ?? 'A case proposed by the system'),
    },
    asOf,
    facts,
    expect,
    reason: {
      zh: '系统建议：应得分取自现行规则的计算结果，请对照原文逐项核对后确认',
      en: 'Proposed by the system: the expectation is what the rules give now; confirm it against the text',
    },
    citations: [],
    proposed: true,
  };
}
